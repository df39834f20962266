import { addMonths, type Month, monthOf, monthsBetween } from "#contract/month.ts";
import { answered } from "#scoring/answered.ts";
import { type LevelCounts, NO_ANSWERS } from "#scoring/levelCounts.ts";
import { satisfied } from "#scoring/satisfied.ts";
import type { UnitCounts } from "#scoring/unitCounts.ts";
import { listModels } from "../../database/models.ts";
import type { Register } from "../../figures/register.ts";
import { resultsOf } from "../../figures/results.ts";
import type { Platform } from "../../platform.ts";
import { readPlaces } from "../places.ts";

/** A unit of new boundaries with its released answers month by month, and the month in which its first model began. */
export interface TimedUnit {
  /** code@validFrom */
  readonly key: string;
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly startsIn: Month | null;
  readonly counts: readonly LevelCounts[];
}

export interface TimedUnits {
  readonly months: readonly Month[];
  readonly units: readonly TimedUnit[];
}

/** Ratings reach back no further than this; months without any cost nothing. */
const YEARS = 4;

/**
 * What the effect is worked out from: released counts of overall satisfaction, up to the last whole month. Cells too
 * small to be shown are left out as everywhere, so that no figure of one can be worked out from here.
 */
export async function readTimedUnits(platform: Platform, register: Register): Promise<TimedUnits> {
  const { installation, today } = register;
  const to = addMonths(monthOf(today), -1);
  const results = await resultsOf(platform, register, {
    agency: installation.rootCode,
    on: today,
    from: `${Number(to.slice(0, 4)) - YEARS}-01`,
    to,
    period: "month",
    by: "agency,period",
    boundaries: "new",
    criterion: "overall",
    marked: "no",
  });
  const first = results.cells.map(({ period }) => period as Month).sort()[0];
  const months = first ? monthsBetween(first, to) : [];
  const starts = await readStarts(platform);
  const cells = Map.groupBy(results.cells, ({ agency }) => agency);
  const units = results.agencies.flatMap((unit, place): TimedUnit[] => {
    // What was divided is no unit to compare with, and a province serves nobody itself.
    if (unit.kind === "province" || (unit.validTo !== null && unit.validTo < today)) return [];
    const byMonth = new Map((cells.get(place) ?? []).map(({ period, counts }) => [period, counts]));
    const key = `${unit.code}@${unit.validFrom}`;
    return [
      {
        key,
        code: unit.code,
        name: unit.name,
        kind: unit.kind,
        startsIn: starts.get(key) ?? null,
        counts: months.map((month) => (byMonth.get(month) as LevelCounts | undefined) ?? NO_ANSWERS),
      },
    ];
  });
  return { months, units };
}

/** The earliest start of a model that means to improve a unit, carried over to whoever took that over. */
async function readStarts({ db }: Platform): Promise<Map<string, Month>> {
  const places = await readPlaces(db);
  const models = await listModels(db, { field: "administrative-reform" });
  const starts = new Map<string, Month>();
  for (const { startsIn, tiedAgencies } of models) {
    if (startsIn === null) continue;
    for (const id of tiedAgencies) {
      const { code, validFrom } = places.now(id);
      const key = `${code}@${validFrom}`;
      const known = starts.get(key);
      if (known === undefined || startsIn < known) starts.set(key, startsIn);
    }
  }
  return starts;
}

/** As the measure takes them. A start outside of the months is none, or was always there. */
export function countsOf({ months, units }: TimedUnits): UnitCounts<string>[] {
  return units.map(({ key, kind, startsIn, counts }) => ({
    key,
    kind,
    start:
      startsIn === null || startsIn > (months.at(-1) ?? "") ? null : Math.max(0, months.indexOf(startsIn)),
    satisfied: counts.map(satisfied),
    answered: counts.map(answered),
  }));
}
