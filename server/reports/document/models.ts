import { MODEL_FIELDS } from "#contract/models.ts";
import type { TimedEffect } from "#scoring/clusteredEffect.ts";
import { FLOOR_INDEX } from "#scoring/disclosure.ts";
import type { ModelsByField } from "#scoring/modelsByField.ts";
import type { YearlyModelEffect } from "#scoring/yearlyModelFigures.ts";
import { monthText } from "../../../web/format.ts";
import { modelEffect as effectWords } from "../../../web/messages/modelEffect.ts";
import { models as modelWords } from "../../../web/messages/models.ts";
import type { Block, ReportTable } from "../reportDocument.ts";
import { count, percent, points } from "./words.ts";
import { type Chapter, list, note, paragraph, type Section, table, type Writing } from "./writing.ts";

/** The movement's models, and whether they moved the index; null: frozen before the register was part of a report. */
export function modelsChapter(writing: Writing): Chapter | null {
  const { edition, figures } = writing;
  if (edition.input.models === undefined) return null;
  const title = "MÔ HÌNH “DÂN VẬN KHÉO” VÀ CHỈ SỐ HÀI LÒNG";
  if (!figures.models) {
    const blocks = [paragraph(`Chưa có mô hình nào được đăng ký đến hết năm ${edition.year}.`)];
    return { title, sections: [{ title: "Kết quả đăng ký và công nhận", blocks }] };
  }
  return {
    title,
    sections: [
      registerSection(writing, figures.models),
      effectSection(writing, figures.models.effect),
      methodSection(),
    ],
  };
}

function registerSection(
  { edition, annex }: Writing,
  { inYear, untilYearEnd }: { readonly inYear: ModelsByField; readonly untilYearEnd: ModelsByField },
): Section {
  const { year } = edition;
  const { registered, recognised, exemplary, stopped } = inYear.total;
  return {
    title: "Kết quả đăng ký và công nhận",
    blocks: [
      paragraph(
        `Trong năm ${year} có ${count(registered)} mô hình được đăng ký, ${count(recognised)} được công nhận, ${count(exemplary)} được công nhận điển hình (${annex("models")}), ${count(stopped)} thôi thực hiện. Đến hết năm có ${count(untilYearEnd.total.registered)} mô hình đã đăng ký.`,
      ),
      table(countsTable("mo-hinh-trong-nam", `Mô hình theo lĩnh vực, trong năm ${year}`, inYear)),
      table({
        ...countsTable("mo-hinh-den-nam", `Mô hình theo lĩnh vực, đến hết năm ${year}`, untilYearEnd),
        notes: ["Số được công nhận và số điển hình nằm trong số đã đăng ký."],
      }),
    ],
  };
}

function countsTable(id: string, caption: string, { total, byField }: ModelsByField): ReportTable {
  const fields: Readonly<Record<string, string>> = modelWords.vi.fields;
  const order: readonly string[] = MODEL_FIELDS;
  const inOrder = byField.toSorted((a, b) => order.indexOf(a.key) - order.indexOf(b.key));
  const rows = [
    ...inOrder.map((line) => ({ ...line, name: fields[line.key] ?? line.key })),
    { ...total, name: "Tổng số" },
  ];
  return {
    id,
    caption,
    columns: [
      { title: "Lĩnh vực", type: "text" },
      { title: "Đăng ký", type: "count" },
      { title: "Công nhận", type: "count" },
      { title: "Điển hình", type: "count" },
      { title: "Thôi", type: "count" },
    ],
    rows: rows.map(({ name, registered, recognised, exemplary, stopped }) => [
      name,
      registered,
      recognised,
      exemplary,
      stopped,
    ]),
    notes: [],
  };
}

function effectSection({ edition }: Writing, effect: YearlyModelEffect): Section {
  const { sentence } = effect;
  const said = effectWords.vi.sentence[sentence.kind];
  const reason = sentence.kind === "cannotTell" ? ` ${effectWords.vi.reasons[sentence.reason]}` : "";
  return {
    title: "Mô hình cải cách hành chính và chỉ số hài lòng",
    blocks: [
      paragraph(effectWords.vi.question),
      paragraph(`${said}${reason}`),
      ...(edition.simulated ? [note("Số liệu mô phỏng: câu này không nói gì về mô hình có thật.")] : []),
      list([...estimates(effect), ...witnesses(effect)]),
      ...effectChart(effect),
      ...(effect.byTime.length > 0 ? [table(timeTable(effect))] : []),
      ...shuffleChart(effect),
    ],
  };
}

const difference = (of: NonNullable<YearlyModelEffect["effect"]>): string =>
  `${points(of.difference)} điểm phần trăm, khoảng tin cậy 95% từ ${points(of.interval.lower)} đến ${points(of.interval.upper)}`;

/** The estimate, and what it has to be held against. */
function estimates({ effect, preTrend, placebo }: YearlyModelEffect): string[] {
  return [
    effect === null
      ? "Chưa tính được chênh lệch trước và sau khi bắt đầu so với các đơn vị cùng loại chưa có mô hình."
      : `Thay đổi thêm so với các đơn vị cùng loại chưa có mô hình: ${difference(effect)}.`,
    ...(effect !== null && preTrend === null
      ? ["Thời gian trước khi bắt đầu quá ngắn để kiểm tra các đơn vị có vốn thay đổi khác nhau hay không."]
      : []),
    ...(preTrend === null
      ? []
      : [`Kiểm tra thời gian trước khi bắt đầu, đúng ra là 0: ${difference(preTrend)}.`]),
    ...(placebo === null
      ? []
      : [
          `Chia lại ngẫu nhiên ${count(placebo.shuffles)} lần tháng bắt đầu: 95% số lần cho chênh lệch từ ${points(placebo.lower)} đến ${points(placebo.upper)} điểm dù không có mô hình nào; tỷ lệ chênh lệch xa số 0 bằng hoặc hơn chênh lệch thật là ${percent(100 * placebo.pValue)}.`,
        ]),
  ];
}

/** On how many models and units it rests, and how many could say nothing. */
function witnesses(effect: YearlyModelEffect): string[] {
  const { models, modelsSilent, measured, tooFew, withoutComparison, neverStarted } = effect;
  return [
    `${count(models)} mô hình ghi đơn vị nhằm cải thiện và đã bắt đầu; ${count(models - modelsSilent)} mô hình có đơn vị được tính, ${count(modelsSilent)} mô hình chưa nói được gì.`,
    `${count(measured)} đơn vị có mô hình được tính; ${count(tooFew)} đơn vị có dưới ${FLOOR_INDEX} lượt trả lời trước hoặc sau khi bắt đầu; ${count(withoutComparison)} đơn vị không có đơn vị cùng loại để so sánh.`,
    `${count(neverStarted)} đơn vị chưa từng có mô hình, dùng để so sánh.`,
    ...(effect.from === null
      ? []
      : [`Số liệu từ tháng ${monthText(effect.from)} đến tháng ${monthText(effect.to)}.`]),
  ];
}

/** A year to both sides of the start. */
const SHOWN_MONTHS = 12;

const shownMonths = ({ byTime }: YearlyModelEffect): TimedEffect[] =>
  byTime
    .map(({ key, ...one }) => ({ ...one, eventTime: Number(key) }))
    .filter(({ eventTime }) => Math.abs(eventTime) <= SHOWN_MONTHS)
    .toSorted((a, b) => a.eventTime - b.eventTime);

function effectChart(effect: YearlyModelEffect): Block[] {
  const dots = shownMonths(effect);
  if (dots.length === 0) return [];
  return [
    {
      kind: "chart",
      chart: {
        id: "bieu-do-mo-hinh",
        caption: "Chênh lệch so với các đơn vị cùng loại chưa có mô hình, mỗi tháng với khoảng tin cậy 95%",
        shape: "effect",
        dots,
      },
    },
  ];
}

function shuffleChart({ effect, placebo }: YearlyModelEffect): Block[] {
  if (!effect || !placebo?.bars) return [];
  return [
    {
      kind: "chart",
      chart: {
        id: "bieu-do-chia-lai",
        caption: `Nếu ngày bắt đầu là ngẫu nhiên: chênh lệch của ${count(placebo.shuffles)} lần chia lại, và chênh lệch thật`,
        shape: "shuffles",
        real: effect.difference,
        bars: placebo.bars,
      },
    },
  ];
}

function timeTable(effect: YearlyModelEffect): ReportTable {
  const shown = shownMonths(effect);
  return {
    id: "mo-hinh-theo-thang",
    caption: "Chênh lệch so với các đơn vị cùng loại chưa có mô hình, theo tháng trước và sau khi bắt đầu",
    columns: [
      { title: "Tháng", type: "text" },
      { title: "Chênh lệch (điểm)", type: "points" },
      { title: "Từ", type: "points" },
      { title: "Đến", type: "points" },
      { title: "Số đơn vị", type: "count" },
    ],
    rows: shown.map(({ eventTime: month, difference, interval, units }) => [
      month === 0 ? "tháng bắt đầu" : month < 0 ? `${-month} tháng trước` : `${month} tháng sau`,
      difference,
      interval.lower,
      interval.upper,
      units,
    ]),
    notes: [
      "Trước khi bắt đầu, chênh lệch phải quanh số 0; nếu không, khác biệt đã có từ trước.",
      ...(shown.length < effect.byTime.length ? ["Các tháng xa hơn có trong dữ liệu mở."] : []),
    ],
  };
}

function methodSection(): Section {
  return { title: "Cách tính chênh lệch", blocks: effectWords.vi.method.map(paragraph) as Block[] };
}
