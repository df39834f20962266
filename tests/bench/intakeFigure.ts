import type { Finding } from "./finding.ts";
import { type Load, underLoad } from "./load.ts";

/** Ratings a second where nothing stands beside them: a figure without a goal. */
export async function intakeFigure(where: string, load: Load): Promise<Finding> {
  const { perSecond, p99Ms } = await underLoad(load, "201");
  return {
    what: `Intake ${where}, ${load.clients} clients (p99 ${p99Ms.toFixed(0)} ms)`,
    measured: perSecond,
    unit: "ratings/s",
  };
}
