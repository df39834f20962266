import { addMonths, type Month, monthOf, monthsBetween } from "#contract/month.ts";
import type { Database } from "../database/connect.ts";
import { type Dossiers, insertDossiers } from "../database/dossiers.ts";
import { countRatingsByMonth, type RatingsOfMonth } from "../database/ratingsBesideDossiers.ts";
import { readInstallation } from "../database/settings.ts";
import { type PointToSimulate, selectPointsToSimulate } from "../database/simulation.ts";
import { dossiersOfUnit } from "./dossierVolumes.ts";
import type { SimulationOrder } from "./simulate.ts";

/** Dossiers are simulated from here on: 2024 stays a year without denominators. */
const FIRST: Month = "2025-01";

/** Share of the ratings that the one wrong report tells of. */
const SHARE_REPORTED = 0.5;
const LEAST_RATINGS_TO_MISREPORT = 8;

/**
 * Invents the dossiers behind simulated ratings, month by month up to the last whole one. One unit reports for one
 * month and field fewer dossiers than it has ratings, as happens; that cell is what the checks of an import warn of.
 * What is there stays, so a second run adds nothing.
 */
export async function simulateDossiers(
  db: Database,
  order: Pick<SimulationOrder, "seed" | "until">,
): Promise<void> {
  if (!(await readInstallation(db)).simulated) {
    throw new Error("dossiers are simulated only beside simulated ratings");
  }
  const last = addMonths(monthOf(order.until), -1);
  if (last < FIRST) return;
  const ratings = await countRatingsByMonth(db, { from: FIRST, to: last });
  const byUnit = Map.groupBy(ratings, (row) => row.agencyId);
  const units = Map.groupBy(await selectPointsToSimulate(db), (point) => point.agencyId);
  const dossiers = [...units].flatMap(([agencyId, points]) =>
    dossiersOfUnit(order.seed, {
      agencyId,
      key: (points[0] as PointToSimulate).agencyKey,
      kind: (points[0] as PointToSimulate).agencyKind,
      counterFields: [...new Set(points.flatMap((point) => point.fieldCode ?? []))].sort(),
      months: monthsBetween(FIRST, last).filter((month) => points.some((point) => isOpenIn(point, month))),
      ratings: byUnit.get(agencyId) ?? [],
    }),
  );
  await insertDossiers(db, misreportOne(dossiers, ratings, keyOrder(units)));
}

/** Whether the point takes ratings on the first day of the month; points open and close with a month. */
function isOpenIn(point: PointToSimulate, month: Month): boolean {
  const first = `${month}-01`;
  return point.openedOn <= first && (point.closedOn === null || first < point.closedOn);
}

const keyOrder = (units: Map<number, PointToSimulate[]>) =>
  new Map([...units.keys()].map((id, at) => [id, at]));

/** In the first unit, by code, that has a month with enough ratings of one field. */
function misreportOne(
  dossiers: readonly Dossiers[],
  ratings: readonly RatingsOfMonth[],
  place: ReadonlyMap<number, number>,
): Dossiers[] {
  const wrong = ratings
    .filter((row) => row.field !== "unstated" && row.ratings >= LEAST_RATINGS_TO_MISREPORT)
    .sort(
      (a, b) => (place.get(a.agencyId) ?? 0) - (place.get(b.agencyId) ?? 0) || (a.month < b.month ? -1 : 1),
    )[0];
  return dossiers.map((one) => {
    const isIt =
      one.agencyId === wrong?.agencyId && one.month === wrong.month && one.fieldCode === wrong.field;
    const told = isIt ? Math.floor(wrong.ratings * SHARE_REPORTED) : 0;
    return isIt ? { ...one, received: told, resolved: told } : one;
  });
}
