import { addDays } from "#contract/day.ts";
import type { Boundaries } from "#contract/results.ts";
import { summarise } from "#scoring/summary.ts";
import { countsOf } from "../../web/ui/resultsCells.ts";
import type { MovedMonth, Preview } from "../../web/units/view.ts";
import { isThere, type StoredAgency } from "../database/agencies.ts";
import { listRatingPoints } from "../database/ratingPoints.ts";
import { finalSuccessors } from "../database/successions.ts";
import { listGrantsAfter } from "../database/unitChanges.ts";
import type { Register } from "../figures/register.ts";
import { resultsOf } from "../figures/results.ts";
import { ApiError } from "../http/ApiError.ts";
import type { Platform } from "../platform.ts";
import { NEW_ID, type UnitPlan } from "./unitChange.ts";

/** Units whose months are worked out, and months that are listed: enough for any merger of one day's resolution. */
const MOST_UNITS = 12;
const MOST_MONTHS = 120;
/** Figures reach this many years back. */
const YEARS_BACK = 3;

/** The register as it will be. */
export function registerAfter(register: Register, plan: UnitPlan): Register {
  const changed = new Map(plan.units.map((unit) => [unit.id, unit]));
  const added = plan.units.filter(({ id }) => id === NEW_ID);
  return {
    ...register,
    agencies: [...register.agencies.map((unit) => changed.get(unit.id) ?? unit), ...added],
    steps: [...register.steps, ...plan.steps],
  };
}

/** What a change would do: to figures, points and rights. Nothing of it touches a frozen report, which keeps its own counts. */
export async function previewOf(
  platform: Platform,
  register: Register,
  plan: UnitPlan,
): Promise<Omit<Preview, "facts">> {
  const after = registerAfter(register, plan);
  const nameOf = (id: number) => after.agencies.find((unit) => unit.id === id)?.name ?? "";
  const finals = finalSuccessors(after.steps);
  const predecessors = [...new Set(plan.steps.map(({ predecessorId }) => predecessorId))];
  const ofDay = Map.groupBy(plan.ended, ({ validTo }) => validTo as string);
  const points: Preview["points"][number][] = [];
  const grants: Preview["grants"][number][] = [];
  for (const [lastDay, units] of ofDay) {
    const ids = units.map(({ id }) => id);
    const closedOn = addDays(lastDay, 1);
    for (const point of await listRatingPoints(platform.db, ids)) {
      if (point.closedOn !== null && point.closedOn <= closedOn) continue;
      points.push({ unit: nameOf(point.agencyId), name: point.name, closedOn });
    }
    for (const { accountName, role } of await listGrantsAfter(platform.db, ids, lastDay)) {
      grants.push({ account: accountName, role, lastDay });
    }
  }
  const affected = affectedUnits(register, after, plan);
  const months: MovedMonth[] = [];
  for (const unit of affected.slice(0, MOST_UNITS)) {
    for (const boundaries of ["new", "old"] as const) {
      months.push(...(await movedMonths(platform, { register, after, unit, boundaries })));
    }
  }
  return {
    whole: predecessors.flatMap((id) => {
      const final = finals.get(id);
      return final?.kind === "whole" ? [{ from: nameOf(id), into: nameOf(final.agencyId) }] : [];
    }),
    divided: predecessors.filter((id) => finals.get(id)?.kind === "divided").map(nameOf),
    ends: plan.ended.map(({ name, validTo }) => ({ unit: name, lastDay: validTo as string })),
    points,
    grants,
    months: months.slice(0, MOST_MONTHS),
    moreMonths: Math.max(0, months.length - MOST_MONTHS),
    uncounted: Math.max(0, affected.length - MOST_UNITS),
  };
}

/** Whose figures can move: the units themselves, who takes over, and all above them, before and after. */
function affectedUnits(register: Register, after: Register, plan: UnitPlan): StoredAgency[] {
  const ids = new Set([
    ...plan.units.map(({ id }) => id),
    ...plan.steps.flatMap(({ predecessorId, successorId }) => [successorId, predecessorId]),
  ]);
  for (const { agencies } of [register, after]) {
    const parents = new Map(agencies.map(({ id, parentId }) => [id, parentId]));
    for (const id of ids) {
      const parent = parents.get(id);
      if (parent != null) ids.add(parent);
    }
  }
  return after.agencies.filter(({ id }) => ids.has(id) && id !== NEW_ID);
}

interface Moved {
  readonly register: Register;
  readonly after: Register;
  readonly unit: StoredAgency;
  readonly boundaries: Boundaries;
}

async function movedMonths(
  platform: Platform,
  { register, after, unit, boundaries }: Moved,
): Promise<MovedMonth[]> {
  const [was, willBe] = [
    await countsByMonth(platform, register, unit, boundaries),
    await countsByMonth(platform, after, unit, boundaries),
  ];
  const { targetPercent } = register.installation;
  const all = [...new Set([...was.months.keys(), ...willBe.months.keys()])].sort();
  return all.flatMap((month) => {
    const [a, b] = [was.months.get(month), willBe.months.get(month)];
    if (was.isTold === willBe.isTold && String(a) === String(b)) return [];
    const told = (isTold: boolean, counts: typeof a) =>
      isTold ? summarise(counts ?? [0, 0, 0, 0, 0], targetPercent) : null;
    return [
      { unit: unit.name, boundaries, month, before: told(was.isTold, a), after: told(willBe.isTold, b) },
    ];
  });
}

/** Not told: the figures would reach back into a unit that was divided. */
async function countsByMonth(
  platform: Platform,
  register: Register,
  unit: StoredAgency,
  boundaries: Boundaries,
) {
  const self = register.agencies.find(({ id }) => id === unit.id) as StoredAgency;
  const { today } = register;
  const on = isThere(self, today) ? today : (self.validTo ?? self.validFrom);
  const from = `${Number(today.slice(0, 4)) - YEARS_BACK}-01`;
  try {
    const results = await resultsOf(platform, register, {
      agency: self.code,
      on,
      from: on.slice(0, 7) < from ? undefined : from,
      period: "month",
      by: "period",
      boundaries,
      criterion: "overall",
      marked: "no",
    });
    const months = [...new Set(results.cells.map(({ period = "" }) => period))];
    return {
      isTold: true,
      months: new Map(months.map((month) => [month, countsOf(results, ({ period }) => period === month)])),
    };
  } catch (error) {
    if (error instanceof ApiError) return { isTold: false, months: new Map<string, never>() };
    throw error;
  }
}
