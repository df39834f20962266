import { FLOOR_RANK } from "#scoring/disclosure.ts";
import type { YearlyModel, YearlyPraisedModel } from "#scoring/yearlyRegister.ts";
import { dayText } from "../../../web/format.ts";
import { commendation as words } from "../../../web/messages/commendation.ts";
import { models as modelWords } from "../../../web/messages/models.ts";
import type { Block } from "../reportDocument.ts";
import { SUMMARY_COLUMNS, summaryCells } from "./cells.ts";
import { target, UNWEIGHTED } from "./words.ts";
import { note, paragraph, table, type Writing } from "./writing.ts";

/** Exemplary models beside the units whose index is above the target with certainty, both by name. Nobody is ranked. */
export function modelsAnnex(writing: Writing): Block[] {
  const { figures, edition } = writing;
  const certain = figures.units.filter(
    ({ key, summary }) => !isPool(writing, key) && "verdict" in summary && summary.verdict.kind === "met",
  );
  return [
    paragraph(words.vi.lead),
    ...(edition.simulated ? [note("Số liệu mô phỏng: không dùng danh sách này để khen thưởng.")] : []),
    modelsBlock(writing, new Set(certain.map(({ key }) => key))),
    certain.length === 0 ? paragraph(words.vi.noUnits) : unitsBlock(writing, certain),
  ];
}

const isPool = ({ edition }: Writing, key: string): boolean =>
  edition.input.units.find((unit) => unit.key === key)?.kind === "province";

function modelsBlock({ edition }: Writing, certain: ReadonlySet<string>): Block {
  const { register = [], praised = [] } = edition.input.models ?? {};
  if (praised.length === 0) return paragraph(words.vi.noModels);
  const fields: Readonly<Record<string, string>> = modelWords.vi.fields;
  const models = new Map(register.map((model) => [model.key, model]));
  const unitNames = new Map(edition.input.units.map(({ key, name }) => [key, name]));
  const place = ({ unit }: YearlyModel): string => unitNames.get(unit) ?? unit;
  const lines = praised
    .flatMap((one) => {
      const model = models.get(one.key);
      return model ? [{ ...one, model }] : [];
    })
    .toSorted((a, b) => a.title.localeCompare(b.title, "vi") || Number(a.key) - Number(b.key));
  return table({
    id: "mo-hinh-dien-hinh",
    caption: `${words.vi.modelsTitle} được công nhận trong năm ${edition.year}`,
    columns: [
      words.vi.model,
      "Lĩnh vực",
      words.vi.holder,
      words.vi.place,
      words.vi.decision,
      "Ngày",
      words.vi.unitVerdict,
    ].map((title) => ({ title, type: "text" as const })),
    rows: lines.map(({ title, model, decision, ...one }) => [
      title,
      fields[model.field] ?? model.field,
      holderText(one, place(model)),
      place(model),
      decision ?? "–",
      dayText(model.exemplaryOn ?? ""),
      certain.has(model.unit) ? words.vi.met : words.vi.notSure,
    ]),
    notes: ["Xếp theo bảng chữ cái, không theo thứ hạng. Địa bàn theo địa giới cuối năm."],
    landscape: true,
  });
}

function holderText(
  { holderKind, holder }: Pick<YearlyPraisedModel, "holderKind" | "holder">,
  place: string,
): string {
  if (holderKind === "person") return "Một cá nhân";
  return holder ?? place;
}

function unitsBlock({ figures, edition, names }: Writing, certain: Writing["figures"]["units"]): Block {
  return table({
    id: "don-vi-tren-muc-tieu",
    caption: `${words.vi.unitsTitle({ target: target(figures.targetPercent) })} năm ${edition.year} (${UNWEIGHTED})`,
    columns: [{ title: words.vi.unit, type: "text" }, ...SUMMARY_COLUMNS],
    rows: names
      .inOrder(certain, ({ key }) => key)
      .map(({ key, summary }) => [names.unit(key), ...summaryCells(summary)]),
    notes: [
      "Xếp theo bảng chữ cái, không theo thứ hạng.",
      words.vi.unitsLead,
      `Danh sách xem xét khen thưởng ở phần kết quả từng đơn vị đòi hỏi thêm: từ ${FLOOR_RANK} lượt và không thấp hơn phần còn lại của tỉnh.`,
    ],
  });
}
