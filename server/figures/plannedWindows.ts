import type { Day } from "#contract/day.ts";
import { FLOOR_INDEX } from "#scoring/disclosure.ts";
import type { StoredStep } from "../database/recount.ts";
import type { PlanFacts, StoredPlan } from "../database/windowPlans.ts";
import { type Window, type WindowKind, windowsBetween } from "./windows.ts";

/**
 * What a window takes of what rests. ample: points and fields that expect enough of it to be shown by themselves. shown: these,
 * and the others where they are enough together. rest: what a quarter has left; its points by themselves only where a month
 * of them would be enough, since whoever taps for a year before brings fifteen a quarter to a counter more easily than
 * fifteen a month. all: whatever rests, as if nothing could come any more.
 */
export type Takes = StoredStep["takes"];

/** A window as a plan uses it. */
export interface PlannedWindow extends Window {
  readonly takes: Takes;
}

/**
 * The windows of a plan that end in a span of days, in the order in which they are published. A field too thin for a
 * week waits for its month instead of being mixed with others, and is still counted in its month; in an office whose
 * month is too small for an index, it waits for the quarter, which costs the office no headline. What is too little even
 * together is looked at once more when the quarter ends.
 */
export function plannedWindows(
  plan: Pick<StoredPlan, "kind" | "expected">,
  from: Day,
  to: Day,
): PlannedWindow[] {
  const usual = usualKind(plan);
  const of = (one: WindowKind, takes: Takes) =>
    windowsBetween(one, from, to).map((window) => ({ ...window, takes }));
  return [
    ...(plan.kind === usual ? [] : of(plan.kind, "ample")),
    ...(usual === "quarter" ? [] : of(usual, "shown")),
    ...of("quarter", "rest"),
  ].sort((a, b) => order(a.publishedOn, b.publishedOn) || order(b.from, a.from));
}

/** Those windows of a plan that were published of a window before it, the widest of them. */
export function narrowerWindows(
  plan: Pick<StoredPlan, "kind" | "expected">,
  { from, to, takes }: Pick<PlannedWindow, "from" | "to" | "takes">,
): PlannedWindow[] {
  const usual = usualKind(plan);
  const of = (kind: WindowKind, what: Takes) =>
    windowsBetween(kind, from, to).map((window) => ({ ...window, takes: what }));
  if (takes === "shown") return plan.kind === usual ? [] : of(plan.kind, "ample");
  if (takes !== "rest") return [];
  if (usual !== "quarter") return of(usual, "shown");
  return plan.kind === usual ? [] : of(plan.kind, "ample");
}

/** The kind of window with which nearly everything of an office is published. */
export function usualKind({ kind, expected }: Pick<StoredPlan, "kind" | "expected">): WindowKind {
  if (kind === "week") return "month";
  const isSmall = expected !== null && overallAMonth(expected) < FLOOR_INDEX;
  return kind === "month" && isSmall ? "quarter" : kind;
}

/** How many ratings a month an office expects; 0 and more. */
export function overallAMonth(expected: PlanFacts | null): number {
  return (expected?.cells ?? [])
    .filter(([, , criterion]) => criterion === "overall")
    .reduce((sum, [, , , perMonth]) => sum + perMonth, 0);
}

function order(a: Day, b: Day): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
