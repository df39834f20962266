import type { Summary } from "#scoring/summary.ts";
import type { Block, IntervalChart } from "../reportDocument.ts";

/** A group as a point of a chart. What is withheld has no value, no interval and no n. */
export function chartPoint(label: string, summary: Summary): IntervalChart["points"][number] {
  if (summary.disclosure === "none" || summary.disclosure === "withheld") {
    return { label, value: null, lower: null, upper: null, n: 0 };
  }
  const { n, interval } = summary;
  return { label, value: "index" in summary ? summary.index : null, ...interval, n };
}

/** A chart as a block, if any of its points can be drawn. */
export function chart(made: IntervalChart): Block[] {
  return made.points.some(({ lower }) => lower !== null) ? [{ kind: "chart", chart: made }] : [];
}
