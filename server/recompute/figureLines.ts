import type { Claim } from "#scoring/compare.ts";
import type { EffectSentence } from "#scoring/effectSentence.ts";
import { roundHalfUp } from "#scoring/roundHalfUp.ts";
import type { Summary } from "#scoring/summary.ts";
import type { Verdict } from "#scoring/verdict.ts";
import type { Interval } from "#scoring/wilsonInterval.ts";
import type { YearlyFigures, YearlyInput, YearlyLine, YearlyUnitLine } from "#scoring/yearlyReport.ts";

const VERDICTS: Readonly<Record<Verdict["kind"], string>> = {
  met: "đạt",
  notMet: "chưa đạt",
  cannotTell: "chưa đủ căn cứ",
};
const CLAIMS: Readonly<Record<Claim, string>> = {
  increased: "tăng",
  decreased: "giảm",
  cannotTell: "chưa đủ căn cứ",
};

const SENTENCES: Readonly<Record<EffectSentence["kind"], string>> = {
  improved: "có cải thiện",
  worsened: "có giảm sút",
  noChange: "không thấy thay đổi",
  cannotTell: "chưa đủ căn cứ",
};

/** The recomputed figures, each rounded once and printed as the report prints it: 85,25%, 2.707. */
export function figureLines(figures: YearlyFigures, input: YearlyInput): string[] {
  const names = new Map([
    ...input.units.map(({ key, name }): [string, string] => [key, `${name} (${key})`]),
    ...input.fields.map(({ code, name }): [string, string] => [code, name]),
    ["province", "Toàn tỉnh"] as [string, string],
  ]);
  const line = (one: YearlyLine) => `  ${names.get(one.key) ?? one.key}: ${lineText(one)}`;
  const { aggregates, population, weighted, marks, models } = figures;
  return [
    `Năm ${figures.year}, mục tiêu trên ${figures.targetPercent} %`,
    line(figures.province),
    ...(weighted ? [`  Gia quyền theo hồ sơ: ${percent(weighted.index)} ${between(weighted.interval)}`] : []),
    ...(population
      ? [
          `  Hồ sơ: ${count(population.dossiers)}, lượt đánh giá: ${count(population.ratings)}, tỷ lệ phản hồi: ${orNone(population.responsePercent)}`,
        ]
      : []),
    `  Gộp câu trả lời: ${orNone(aggregates.pooledAnswers)}; trung bình tiêu chí: ${orNone(aggregates.meanOfCriteria)}; trung bình yếu tố: ${orNone(aggregates.meanOfFactors)}`,
    ...(marks
      ? [
          `  Không tính ${count(marks.n)} lượt bị đánh dấu bất thường: ${summaryText(marks.without)}`,
          ...marks.units.map(
            ({ key, n, without }) =>
              `  ${names.get(key) ?? key}, không tính ${count(n)} lượt bị đánh dấu: ${summaryText(without)}`,
          ),
        ]
      : []),
    ...(models ? modelLines(models) : []),
    ...["Theo câu hỏi", ...figures.byCriterion.map(line)],
    ...["Theo loại đơn vị", ...figures.byKind.map(line)],
    ...["Theo lĩnh vực", ...figures.byField.map(line)],
    ...["Theo kênh", ...figures.byChannel.map(line)],
    ...["Theo tháng", ...figures.byMonth.map(({ key, summary }) => `  ${key}: ${summaryText(summary)}`)],
    ...["Đơn vị, địa giới cuối năm", ...figures.units.map((unit) => `${line(unit)}${rankText(unit)}`)],
    ...["Đơn vị, địa giới cũ", ...figures.unitsOld.map(line)],
  ];
}

/** The movement: how many models, and the one sentence on their effect. */
function modelLines({ inYear, untilYearEnd, effect: found }: NonNullable<YearlyFigures["models"]>): string[] {
  const { registered, recognised, exemplary } = inYear.total;
  const { effect } = found;
  const estimate = effect
    ? `${points(effect.difference)} điểm (${points(effect.interval.lower)} đến ${points(effect.interval.upper)})`
    : "chưa tính được";
  return [
    `  Mô hình Dân vận khéo: trong năm ${count(registered)} đăng ký, ${count(recognised)} công nhận, ${count(exemplary)} điển hình; đến hết năm ${count(untilYearEnd.total.registered)} đã đăng ký`,
    `  Mô hình và chỉ số: ${SENTENCES[found.sentence.kind]}; ${estimate}; ${count(found.measured)} đơn vị được tính, ${count(found.tooFew)} đơn vị quá ít lượt`,
  ];
}

function lineText({ summary, change }: YearlyLine): string {
  const changed = change.comparable
    ? `; so với năm trước: ${CLAIMS[change.claim]} (${points(change.difference)} điểm)`
    : "";
  return `${summaryText(summary)}${changed}`;
}

function summaryText(summary: Summary): string {
  if (summary.disclosure === "none") return "chưa có lượt đánh giá";
  if (summary.disclosure === "withheld") return "không công bố";
  const { n, interval } = summary;
  if (summary.disclosure === "countsOnly") return `${count(n)} lượt ${between(interval)}`;
  return `${percent(summary.index)} ${between(interval)}, ${count(n)} lượt, ${VERDICTS[summary.verdict.kind]}`;
}

function rankText({ band }: YearlyUnitLine): string {
  return band ? `; hạng ${band.best}–${band.worst} trong ${band.among}` : "";
}

const decimal = (value: number): string => roundHalfUp(value).toFixed(2).replace(".", ",");
const percent = (value: number): string => `${decimal(value)}%`;
const orNone = (value: number | null): string => (value === null ? "không có" : percent(value));
const between = ({ lower, upper }: Interval): string => `(${decimal(lower)}–${percent(upper)})`;
const count = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ".");

function points(value: number): string {
  const text = decimal(Math.abs(value));
  if (text === "0,00") return text;
  return value > 0 ? `+${text}` : `−${text}`;
}
