import type { Block } from "../reportDocument.ts";
import type { Names } from "./names.ts";
import { listed } from "./words.ts";
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

/** What weighting had to take together: units whose fields count as one, then thin cells with their neighbours. */
export function collapsedAnnex({ figures, names }: Writing): Block[] {
  const groups = figures.weighted?.collapsed ?? [];
  const [whole, thin] = [groups.filter(isWholeUnit), groups.filter((strata) => !isWholeUnit(strata))];
  const wholeUnits = names.inOrder([...new Set(whole.map(([key]) => key?.[0] ?? ""))], (unit) => unit);
  return [
    paragraph(
      "Quy tắc gộp được định trước, không nhìn vào kết quả: đơn vị có nhiều lượt không nêu lĩnh vực thì mọi lĩnh vực được tính chung; ô có dưới hai lượt đánh giá được tính chung với ô đứng cạnh.",
    ),
    ...(wholeUnits.length > 0
      ? [paragraph(`Đơn vị được tính chung mọi lĩnh vực: ${listed(wholeUnits.map(names.unit))}.`)]
      : []),
    ...(thin.length > 0 ? [list(thin.map((strata) => groupText(strata, names)))] : []),
  ];
}

type Strata = readonly (readonly string[])[];

/** Fields of one unit without a period: all that the unit has, taken as one. */
const isWholeUnit = (strata: Strata): boolean => strata.every(([, , period]) => period === undefined);

/** "Xã A: Đất đai (quý 1, 2), Tư pháp (quý 1)" within one unit; over several, each with its name. */
function groupText(strata: Strata, names: Names): string {
  return [...Map.groupBy(strata, ([unit = ""]) => unit)]
    .map(([unit, own]) => {
      const fields = [...Map.groupBy(own, ([, field = "all"]) => field)];
      return `${names.unit(unit)}: ${fields.map(([field, keys]) => fieldText(field, keys, names)).join(", ")}`;
    })
    .join("; cùng với ");
}

/** "all" stands where a unit's fields are taken together. */
function fieldText(field: string, keys: Strata, names: Names): string {
  const name = field === "all" ? "mọi lĩnh vực" : names.field(field);
  const quarters = keys.flatMap(([, , period]) => (period ? [period.replace(/^Q/, "")] : []));
  return quarters.length > 0 ? `${name} (quý ${quarters.join(", ")})` : name;
}
