import type { Comparison } from "#scoring/compare.ts";
import { FLOOR_INDEX, FLOOR_PUBLISH } from "#scoring/disclosure.ts";
import type { Summary } from "#scoring/summary.ts";
import type { YearlyLine } from "#scoring/yearlyReport.ts";
import type { ReportCell, ReportColumn, ReportTable } from "../reportDocument.ts";
import { CHANGES, UNWEIGHTED, VERDICTS } from "./words.ts";

const NOTHING = "–";

export const SUMMARY_COLUMNS: readonly ReportColumn[] = [
  { title: "Số lượt", type: "count" },
  { title: "Chỉ số", type: "percent" },
  { title: "Từ", type: "percent" },
  { title: "Đến", type: "percent" },
  { title: "So với mục tiêu", type: "text" },
];

/** n, index, both ends of the interval, verdict; where a floor stands before a number there are words, never 0. */
export function summaryCells(summary: Summary): readonly ReportCell[] {
  switch (summary.disclosure) {
    case "none":
      return ["không có", "không có số liệu", NOTHING, NOTHING, NOTHING];
    case "withheld":
      return [`dưới ${FLOOR_PUBLISH}`, "không công bố", NOTHING, NOTHING, NOTHING];
    case "countsOnly":
      return [
        summary.n,
        "chưa tính",
        summary.interval.lower,
        summary.interval.upper,
        `dưới ${FLOOR_INDEX} lượt`,
      ];
    default:
      return [
        summary.n,
        summary.index,
        summary.interval.lower,
        summary.interval.upper,
        VERDICTS[summary.verdict.kind],
      ];
  }
}

export function changeColumns(year: number): readonly ReportColumn[] {
  return [
    { title: `So với ${year - 1} (điểm)`, type: "points" },
    { title: "Tăng, giảm", type: "text" },
  ];
}

/** Difference in percentage points and what may be said of it. */
export function changeCells(change: Comparison, words = CHANGES): readonly ReportCell[] {
  return [change.comparable ? change.difference : NOTHING, words[change.claim]];
}

interface LinesTable {
  readonly id: string;
  readonly caption: string;
  readonly head: string;
  readonly year: number;
  readonly lines: readonly YearlyLine[];
  readonly nameOf: (key: string) => string;
}

/** One row a line: name, summary, change. Without anything to compare with, the change has no columns. */
export function linesTable({ id, caption, head, year, lines, nameOf }: LinesTable): ReportTable {
  const hasChanges = lines.some(({ change }) => change.comparable);
  return {
    id,
    caption: `${caption} (${UNWEIGHTED})`,
    columns: [{ title: head, type: "text" }, ...SUMMARY_COLUMNS, ...(hasChanges ? changeColumns(year) : [])],
    rows: lines.map(({ key, summary, change }) => [
      nameOf(key),
      ...summaryCells(summary),
      ...(hasChanges ? changeCells(change) : []),
    ]),
    notes: hasChanges ? [] : [`Năm ${year - 1} không đủ số liệu để so sánh.`],
  };
}
