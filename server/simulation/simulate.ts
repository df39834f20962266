import { addDays, mondayOf } from "#contract/day.ts";
import type { Database } from "../database/connect.ts";
import { readInstallation, updateInstallation } from "../database/settings.ts";
import { answerSimulatedCases } from "../database/simulatedCases.ts";
import {
  hasRatings,
  type PointToSimulate,
  selectPointsToSimulate,
  selectPredecessorKeys,
  selectServicesByField,
} from "../database/simulation.ts";
import type { AcceptedRating } from "../ratings/acceptedRating.ts";
import { publishWindows } from "../ratings/publish.ts";
import { recordRatings } from "../ratings/record.ts";
import { restInbox } from "../ratings/rest.ts";
import { type AgencyCharacter, characterOf, mergedCharacter } from "./agencyCharacter.ts";
import { drawAnswers } from "./answers.ts";
import { type Random, seededRandom } from "./random.ts";
import { daysBetween, visitsOn } from "./seasons.ts";
import { SIMULATED_ANSWERS, SIMULATED_OFFICIAL } from "./simulatedAnswers.ts";

export interface SimulationOrder {
  /** How many ratings to send. */
  readonly ratings: number;
  readonly seed: number;
  /** First and last day, both included. */
  readonly from: string;
  readonly until: string;
  /** Called after each commit with the ratings sent so far. */
  readonly onProgress?: (sent: number) => void;
}

/** Said instead of mixing invented ratings with those of citizens. */
export class RealRatingsError extends Error {
  override readonly name = "RealRatingsError";
}

const BATCH = 500;
/** Nobody wrote these comments. */
const SECRET = "";
const SHARE_NAMING_A_SERVICE = 0.3;

/**
 * Fills a database with invented ratings through the same path as real ones, and marks it as simulated for good. The
 * same units, seed and days give the same ratings with the same ids: a second run adds nothing.
 * @returns the ratings that were counted
 */
export async function simulate(db: Database, order: SimulationOrder): Promise<number> {
  if (!(await readInstallation(db)).simulated && (await hasRatings(db))) {
    throw new RealRatingsError("this database holds ratings by citizens");
  }
  await updateInstallation(db, { simulated: true });
  const random = seededRandom(order.seed);
  const points = await selectPointsToSimulate(db);
  const characters = await readCharacters(db, order.seed, points);
  const services = Map.groupBy(await selectServicesByField(db), (service) => service.fieldCode);
  let sent = 0;
  let counted = 0;
  for (const [day, visits] of spreadOverDays(points, characters, order, random)) {
    const ratings = visits.map((point): AcceptedRating => {
      const named = point.fieldCode === null && random.next() < SHARE_NAMING_A_SERVICE;
      const fields = [...services.keys()];
      const field = named ? fields[Math.floor(random.next() * fields.length)] : point.fieldCode;
      return {
        id: random.uuid(),
        day,
        agencyId: point.agencyId,
        pointId: point.pointId,
        field: field ?? "unstated",
        serviceId: (named && services.get(field as string)?.[0]?.id) || null,
        decidingAgencyId: null,
        openOn: addDays(mondayOf(day), 7),
        ...drawAnswers(random, characters.get(point.agencyKey) as AgencyCharacter, day),
      };
    });
    const recorded = await recordRatings(db, ratings, { today: day, secret: SECRET });
    counted += recorded.filter((one) => one === "counted").length;
    sent += ratings.length;
    order.onProgress?.(sent);
  }
  // Every night at once: what one night after the other would have left is the same.
  await restInbox(db, { today: order.until, secret: SECRET }, (openOn) => openOn);
  await publishWindows(db, order.until);
  await answerSimulatedCases(db, {
    today: order.until,
    answers: SIMULATED_ANSWERS,
    accountName: SIMULATED_OFFICIAL,
  });
  return counted;
}

async function readCharacters(
  db: Database,
  seed: number,
  points: readonly PointToSimulate[],
): Promise<Map<string, AgencyCharacter>> {
  const characters = new Map(points.map((p) => [p.agencyKey, characterOf(seed, p.agencyKey, p.agencyKind)]));
  const parts = Map.groupBy(await selectPredecessorKeys(db), (row) => row.successor);
  for (const [successor, rows] of parts) {
    if (!characters.has(successor)) continue;
    characters.set(
      successor,
      mergedCharacter(
        seed,
        successor,
        rows.map((row) => characterOf(seed, row.predecessor, row.kind)),
      ),
    );
  }
  return characters;
}

/** Draws where and when each rating is given; yields portions of one commit, day by day. */
function* spreadOverDays(
  points: readonly PointToSimulate[],
  characters: ReadonlyMap<string, AgencyCharacter>,
  order: SimulationOrder,
  random: Random,
): Generator<[string, PointToSimulate[]]> {
  const counters = Map.groupBy(points, (point) => point.agencyKey);
  const weightOf = (point: PointToSimulate) =>
    (characters.get(point.agencyKey) as AgencyCharacter).volume /
    (counters.get(point.agencyKey)?.length ?? 1);
  const days = daysBetween(order.from, order.until);
  const open = (point: PointToSimulate, day: string) =>
    point.openedOn <= day && (point.closedOn === null || day < point.closedOn);
  const weights = days.map((day) => {
    const visits = visitsOn(day);
    return visits === 0
      ? 0
      : visits * points.reduce((sum, point) => sum + (open(point, day) ? weightOf(point) : 0), 0);
  });
  const total = weights.reduce((a, b) => a + b, 0);
  if (total === 0 && order.ratings > 0)
    throw new RangeError("no rating point is open on a working day of that time");
  let weightSoFar = 0;
  let planned = 0;
  for (const [i, day] of days.entries()) {
    weightSoFar += weights[i] as number;
    const today = Math.round((order.ratings * weightSoFar) / total) - planned;
    planned += today;
    if (today === 0) continue;
    const here = points.filter((point) => open(point, day));
    const cumulative: number[] = [];
    for (const point of here) cumulative.push((cumulative.at(-1) ?? 0) + weightOf(point));
    const visits = Array.from(
      { length: today },
      () => here[pick(cumulative, random.next())] as PointToSimulate,
    );
    for (let at = 0; at < visits.length; at += BATCH) yield [day, visits.slice(at, at + BATCH)];
  }
}

/** Index of the first cumulative weight above a share of the total. */
function pick(cumulative: readonly number[], share: number): number {
  const target = share * (cumulative.at(-1) as number);
  let low = 0;
  let high = cumulative.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cumulative[middle] as number) > target) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The demonstration: from January 2024 to today. */
export function demonstrationOrder(today: string): SimulationOrder {
  return { ratings: 60_000, seed: 9, from: "2024-01-01", until: today };
}
