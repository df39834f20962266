import type { Block } from "../reportDocument.ts";
import type { Names } from "./names.ts";
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
      "Mỗi dòng là một nhóm ô được tính chung: các lĩnh vực của một đơn vị có nhiều lượt không nêu lĩnh vực, hoặc ô có dưới hai lượt đánh giá với ô đứng cạnh. Quy tắc gộp được định trước, không nhìn vào kết quả.",
    ),
    list(groups.map((strata) => groupText(strata, names))),
  ];
}

/** "Xã A: Đất đai, Tư pháp" within one unit; over several, each with its name. */
function groupText(strata: readonly (readonly string[])[], names: Names): string {
  const byUnit = Map.groupBy(strata, ([unit = ""]) => unit);
  return [...byUnit]
    .map(([unit, own]) => {
      const parts = own.map((key) => partText(key, names)).filter((text) => text !== "");
      return parts.length > 0 ? `${names.unit(unit)}: ${parts.join(", ")}` : names.unit(unit);
    })
    .join("; cùng với ");
}

/** Service field and quarter; "all" stands where a unit's fields are taken together. */
function partText([, field = "all", period]: readonly string[], names: Names): string {
  const name = field === "all" ? "" : names.field(field);
  const quarter = period?.startsWith("Q") ? `quý ${period.slice(1)}` : (period ?? "");
  return [name, quarter].filter((text) => text !== "").join(" ");
}
