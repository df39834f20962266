import type { Block } from "../reportDocument.ts";
import { list, paragraph, table, type Writing } from "./writing.ts";

/** Where dossiers were resolved and nobody rated. */
export function silentFieldsAnnex({ figures, names }: Writing): Block[] {
  return [
    table({
      id: "im-lang",
      caption: "Hồ sơ đã giải quyết mà không lượt đánh giá nào nêu lĩnh vực đó",
      columns: [
        { title: "Đơn vị", type: "text" },
        { title: "Lĩnh vực", type: "text" },
        { title: "Số hồ sơ", type: "count" },
        { title: "Lượt không nêu lĩnh vực", type: "count" },
      ],
      rows: names
        .inOrder(figures.silentFields, ({ unit }) => unit)
        .map(({ unit, field, dossiers, unnamed }) => [
          names.unit(unit),
          names.field(field),
          dossiers,
          unnamed === 0 ? "không có" : unnamed,
        ]),
      notes: [
        "“Lượt không nêu lĩnh vực” là lượt của đơn vị đó mà người dân không nói về lĩnh vực nào; một phần có thể thuộc lĩnh vực này.",
      ],
    }),
  ];
}

/** What weighting had to take together. */
export function collapsedAnnex({ figures, names }: Writing): Block[] {
  const groups = figures.weighted?.collapsed ?? [];
  return [
    paragraph(
      "Ô có dưới hai lượt đánh giá không cho biết tỷ lệ, nên được gộp với ô đứng cạnh theo quy tắc định trước, không nhìn vào kết quả.",
    ),
    list(
      groups.map((strata) =>
        strata
          .map(([unit = "", field]) => names.unit(unit) + (field ? ` – ${names.field(field)}` : ""))
          .join(" + "),
      ),
    ),
  ];
}
