import { addDays, type Day } from "#contract/day.ts";
import type { Database } from "../database/connect.ts";
import { readPublishedUntil, type StoredPlan, selectWindowPlans } from "../database/windowPlans.ts";
import { type PlannedWindow, plannedWindows, usualKind } from "./plannedWindows.ts";
import { quarterEnd, quarterOf, type WindowKind, windowOf } from "./windows.ts";

/** When an office's figures move, told by the calendar alone: nothing in it hangs on how many rated. */
export interface Publication {
  /** Last day that what is published covers; null: nothing was published yet. */
  readonly dataUntil: Day | null;
  /** The next day on which its figures move. */
  readonly nextOn: Day;
}

/**
 * When an office's figures move; of several offices the latest day that is covered, and the earliest next one.
 * @param today day in Viet Nam
 */
export async function publicationOf(
  db: Database,
  agencyIds: number | readonly number[],
  today: Day,
): Promise<Publication> {
  const ids = typeof agencyIds === "number" ? [agencyIds] : agencyIds;
  const quarter = quarterOf(today);
  const before = quarterOf(addDays(quarter, -1));
  const plans = await selectWindowPlans(db, { from: before, to: quarter, agencyIds: ids });
  const doneOn = await readPublishedUntil(db);
  const kinds = new Map(
    ids.map((id) => {
      const planIn = (q: Day) => plans.find((p) => p.agencyId === id && p.quarter === q) ?? UNPLANNED;
      const [past, present] = [planIn(before), planIn(quarter)];
      const name = [past, present].map((plan) => `${plan.kind} ${usualKind(plan)}`).join();
      return [name, [past, present]] as const;
    }),
  );
  const each = [...kinds.values()].map(([past, present]) => {
    const windows = [
      ...usualWindows(past, before, addDays(quarter, -1)),
      ...usualWindows(present, quarter, quarterEnd(quarter)),
    ];
    return publicationIn(windows, doneOn, today);
  });
  return each.reduce((a, b) => ({
    dataUntil: (a.dataUntil ?? "") > (b.dataUntil ?? "") ? a.dataUntil : b.dataUntil,
    nextOn: a.nextOn < b.nextOn ? a.nextOn : b.nextOn,
  }));
}

/** The day on which an office publishes, as a rule, what is rated today. */
export async function publicationOfToday(db: Database, agencyId: number, today: Day): Promise<Day> {
  const quarter = quarterOf(today);
  const known = plannedKinds.get(db) ?? new Map<string, WindowKind>();
  plannedKinds.set(db, known);
  const key = `${agencyId}/${quarter}`;
  const kept = known.get(key);
  if (kept) return windowOf(kept, today).publishedOn;
  const [plan] = await selectWindowPlans(db, { from: quarter, to: quarter, agencyIds: [agencyId] });
  if (plan) known.set(key, usualKind(plan));
  return windowOf(usualKind(plan ?? UNPLANNED), today).publishedOn;
}

/** Without what a quarter has left over, where that is not the usual way. */
function usualWindows(plan: Pick<StoredPlan, "kind" | "expected">, from: Day, to: Day): PlannedWindow[] {
  return plannedWindows(plan, from, to).filter(
    ({ takes }) => takes !== "rest" || usualKind(plan) === "quarter",
  );
}

const UNPLANNED = { kind: "quarter", expected: null } as const;

/** Fixed once a quarter, a few bytes for each office: every rating page asks. */
const plannedKinds = new WeakMap<Database, Map<string, WindowKind>>();

/** @param windows up to the end of today's quarter and from the one before */
function publicationIn(windows: readonly PlannedWindow[], doneOn: Day | null, today: Day): Publication {
  const open = windows.filter(({ publishedOn }) => doneOn === null || publishedOn > doneOn);
  const firstOpen = open.reduce((least, { from }) => (from < least ? from : least), "9999-12-31");
  const later = open.filter(({ publishedOn }) => publishedOn > today).map(({ publishedOn }) => publishedOn);
  return {
    dataUntil: doneOn === null ? null : addDays(firstOpen, -1),
    nextOn: later.sort()[0] as Day,
  };
}
