import type { Day } from "#contract/day.ts";
import { type Month, monthOf } from "#contract/month.ts";
import type { StoredAgency } from "../database/agencies.ts";
import type { Dossiers } from "../database/dossiers.ts";
import type { CsvRow } from "../imports/csvTable.ts";
import { monthText } from "../imports/monthText.ts";
import type { Problem, Reading } from "../imports/problem.ts";
import type { UnitBook } from "../imports/unitThen.ts";
import { wholeNumberText } from "../imports/wholeNumberText.ts";
import type { DossierColumn } from "./columns.ts";
import { fieldText, type ServiceField } from "./fieldText.ts";
import { unitOfMonth } from "./unitOfMonth.ts";

/** A line that stands the checks. */
export interface ReadLine extends Dossiers {
  readonly line: number;
  readonly unit: StoredAgency;
}

export interface DossierContext {
  readonly book: UnitBook;
  readonly fields: readonly ServiceField[];
  readonly today: Day;
}

/** Reads every line, and says of every other line all that is wrong with it. */
export function readDossiers(
  rows: readonly CsvRow<DossierColumn>[],
  context: DossierContext,
): { lines: ReadLine[]; refusals: Problem[] } {
  const lines: ReadLine[] = [];
  const refusals: Problem[] = [];
  const seen = new Map<string, number>();
  for (const row of rows) {
    const { dossiers, problems } = readRow(row, context);
    if (!dossiers) {
      refusals.push(...problems);
      continue;
    }
    const key = `${dossiers.agencyId} ${dossiers.month} ${dossiers.fieldCode}`;
    const earlier = seen.get(key);
    if (earlier === undefined) {
      seen.set(key, row.line);
      lines.push(dossiers);
    } else refusals.push(twice(row.line, earlier, dossiers));
  }
  return { lines, refusals };
}

function readRow(
  { line, cells }: CsvRow<DossierColumn>,
  { book, fields, today }: DossierContext,
): { dossiers?: ReadLine; problems: Problem[] } {
  const problems: Problem[] = [];
  function take<T>(reading: Reading<T>): T | undefined {
    if ("value" in reading) return reading.value;
    problems.push({ line, ...reading });
    return undefined;
  }
  const month = take(notLater(monthText(cells.month), monthOf(today)));
  // Which unit a code names depends on the month: without one, nothing is said about the unit.
  const unit = month && take(unitOfMonth(book, { code: cells.unit_code, name: cells.unit_name, month }));
  const fieldCode = take(fieldText(cells.field, fields));
  const received = take(wholeNumberText(cells.received, "received"));
  const resolved = take(wholeNumberText(cells.resolved, "resolved"));
  if (!month || !unit || fieldCode === undefined || received === undefined || resolved === undefined) {
    return { problems };
  }
  return { dossiers: { line, unit, agencyId: unit.id, month, fieldCode, received, resolved }, problems };
}

function notLater(reading: Reading<Month>, thisMonth: Month): Reading<Month> {
  if (!("value" in reading) || reading.value <= thisMonth) return reading;
  return {
    code: "future-month",
    reason: `Tháng ${reading.value} chưa tới.`,
    remedy: "Kiểm tra lại năm và tháng.",
  };
}

function twice(line: number, earlier: number, { unit, month, fieldCode }: ReadLine): Problem {
  return {
    line,
    code: "month-twice",
    reason: `${unit.name}, tháng ${month}, lĩnh vực ${fieldCode} đã có ở dòng ${earlier}.`,
    remedy:
      "Giữ một dòng. Nếu là hai phần của tháng (theo ngày, theo quầy) thì cộng lại; nếu là số sửa thì xóa dòng cũ.",
  };
}
