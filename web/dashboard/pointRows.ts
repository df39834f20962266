import { type Summary, summarise } from "#scoring/summary.ts";
import { countsOf, isWithin } from "../ui/resultsCells.ts";
import type { Filters } from "./filters.ts";
import type { PointFacts, View } from "./view.ts";

export interface PointRow {
  /** null: what a closed year released for the unit, not for one point. */
  readonly point: PointFacts | null;
  readonly summary: Summary;
}

/** The unit's points: those that are open, and closed ones that have answers in the range. */
export function pointRows(view: View, range: Pick<Filters, "from" | "to">): PointRow[] {
  if (view.points === null) return [];
  const { results, list } = view.points;
  const summaryOf = (code: string | null) =>
    summarise(
      countsOf(results, (cell) => cell.point === code && isWithin(cell, range)),
      results.targetPercent,
    );
  const rows: PointRow[] = list.map((point) => ({ point, summary: summaryOf(point.code) }));
  const shown = rows.filter(
    ({ point, summary }) => point?.closedOn === null || summary.disclosure !== "none",
  );
  const pooled = summaryOf(null);
  return pooled.disclosure === "none" ? shown : [...shown, { point: null, summary: pooled }];
}
