import { FIRST_MONTH } from "#contract/month.ts";
import { INSTRUMENTS, type OfficialFigure } from "#contract/officialFigures.ts";
import type { CsvRow } from "../imports/csvTable.ts";
import { nearest } from "../imports/nearest.ts";
import { percentText } from "../imports/percentText.ts";
import type { Problem, Reading } from "../imports/problem.ts";
import { wholeNumberText } from "../imports/wholeNumberText.ts";
import type { OfficialColumn } from "./officialColumns.ts";

const FIRST_YEAR = Number(FIRST_MONTH.slice(0, 4));

export interface OfficialLine extends OfficialFigure {
  readonly line: number;
}

/** What names a figure: two of them are one figure said twice. */
export const officialKey = (of: OfficialFigure) =>
  [of.instrument, of.territoryCode, of.year, of.measure].join(" · ");

/** Reads figures that others have published; of every line that is no figure, says all that is wrong. */
export function readOfficialFigures(
  rows: readonly CsvRow<OfficialColumn>[],
  latestYear: number,
): { figures: OfficialLine[]; refusals: Problem[] } {
  const figures: OfficialLine[] = [];
  const refusals: Problem[] = [];
  const seen = new Map<string, number>();
  for (const row of rows) {
    const problems: Problem[] = [];
    const figure = readRow(row, latestYear, problems);
    refusals.push(...problems);
    if (!figure) continue;
    const earlier = seen.get(officialKey(figure));
    if (earlier === undefined) {
      seen.set(officialKey(figure), row.line);
      figures.push(figure);
    } else {
      refusals.push({
        line: row.line,
        code: "figure-twice",
        reason: `${officialKey(figure)} đã có ở dòng ${earlier}.`,
        remedy: "Giữ một dòng: mỗi công cụ, địa bàn, năm và chỉ tiêu có một số.",
      });
    }
  }
  return { figures, refusals };
}

function readRow(
  { line, cells }: CsvRow<OfficialColumn>,
  latestYear: number,
  problems: Problem[],
): OfficialLine | undefined {
  function take<T>(reading: Reading<T>): T | undefined {
    if ("value" in reading) return reading.value;
    problems.push({ line, ...reading });
    return undefined;
  }
  const count = (column: "respondents" | "rank" | "ranked_of") =>
    cells[column] === "" ? null : take(positive(wholeNumberText(cells[column], column), column));
  const instrument = take(instrumentText(cells.instrument));
  const territoryCode = take(territoryText(cells.territory_code));
  const territory = take(filled(cells.territory, "territory"));
  const year = take(yearText(cells.year, latestYear));
  const measure = take(filled(cells.measure, "measure"));
  const source = take(filled(cells.source, "source"));
  const percent = cells.percent === "" ? null : take(percentText(cells.percent, "percent"));
  const [respondents, rank, rankedOf] = [count("respondents"), count("rank"), count("ranked_of")];
  if (percent === null && rank === null) {
    problems.push({
      line,
      code: "no-figure",
      reason: "Dòng không có số: cả phần trăm và hạng để trống.",
      remedy: "Ghi ít nhất một số, hoặc xóa dòng.",
    });
  }
  if (rank && rankedOf && rank > rankedOf) {
    problems.push({
      line,
      code: "rank-beyond",
      reason: `Hạng ${rank} trong ${rankedOf}.`,
      remedy: "Kiểm tra xem hai cột có bị đổi chỗ.",
    });
  }
  if (problems.length > 0) return undefined;
  const published = cells.period === "" ? source : `${source} (thời gian khảo sát: ${cells.period})`;
  return {
    line,
    ...{ instrument, territoryCode, territory, year, measure },
    ...{ percent, respondents, rank, rankedOf, source: published },
  } as OfficialLine;
}

function instrumentText(text: string): Reading<string> {
  const found = INSTRUMENTS.find((one) => one === text);
  if (found) return { value: found };
  const meant = nearest(text, INSTRUMENTS);
  return {
    code: "unknown-instrument",
    reason: `Không có công cụ đo “${text}”.`,
    remedy: meant ? `Có lẽ là ${meant}.` : `Ghi một trong: ${INSTRUMENTS.join(", ")}.`,
  };
}

function territoryText(text: string): Reading<string> {
  if (/^\d{2}$/.test(text)) return { value: text };
  const isMangled = /^\d$/.test(text);
  return {
    code: isMangled ? "mangled-code" : "bad-territory",
    reason: `Mã địa bàn là “${text}”.`,
    remedy: isMangled ? `Excel bỏ mất số 0 ở đầu; ghi 0${text}.` : "Ghi mã tỉnh hai chữ số; 00 là cả nước.",
  };
}

function yearText(text: string, latestYear: number): Reading<number> {
  const year = /^\d{4}$/.test(text) ? Number(text) : Number.NaN;
  if (year >= FIRST_YEAR && year <= latestYear) return { value: year };
  return {
    code: year > latestYear ? "future-year" : "bad-year",
    reason: `Năm là “${text}”.`,
    remedy: `Ghi bốn chữ số, từ ${FIRST_YEAR} đến ${latestYear}.`,
  };
}

function positive(reading: Reading<number>, column: string): Reading<number> {
  if (!("value" in reading) || reading.value > 0) return reading;
  return { code: "zero", reason: `${column} là 0.`, remedy: "Để trống nếu không biết." };
}

function filled(text: string, column: string): Reading<string> {
  if (text !== "") return { value: text };
  return {
    code: "blank",
    reason: `${column} để trống.`,
    remedy: "Một số không có tên và nguồn thì không dùng được.",
  };
}
