import { yearlyFigures } from "#scoring/yearlyFigures.ts";
import { figureLines } from "./figureLines.ts";
import { firstDifferences } from "./firstDifferences.ts";
import { OpenDataFault } from "./OpenDataFault.ts";
import { readReport } from "./readReport.ts";
import { readRows } from "./readRows.ts";

export interface Recomputation {
  /** The figures as they come out of the file's counts. */
  readonly lines: readonly string[];
  /** Where that is not what the report says; empty: nowhere. */
  readonly differences: readonly string[];
  /** The report's own SHA-256 of its counts. */
  readonly countsSha256: string;
}

/**
 * Works a report out again from its open data alone. It shares the measure with the report and nothing else.
 * @param text the whole file
 * @throws OpenDataFault when the file is not the open data of a report, or its counts cannot be figures
 */
export function recompute(text: string): Recomputation {
  const rows = readRows(text);
  const published = readReport(rows);
  try {
    const figures = yearlyFigures(published.input);
    return {
      lines: figureLines(figures, published.input),
      differences: firstDifferences(rows, published, figures),
      countsSha256: published.properties.counts_sha256 ?? "",
    };
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    throw new OpenDataFault(`Không tính lại được từ số đếm trong tệp: ${cause.message}.`, { cause });
  }
}
