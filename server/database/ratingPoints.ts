import { sql } from "kysely";
import type { AgencyKey } from "#contract/agencies.ts";
import type { Day } from "#contract/day.ts";
import { findSubtreeIds, type StoredAgency } from "./agencies.ts";
import type { Database } from "./connect.ts";
import { gathered } from "./gathered.ts";
import { findSuccessors } from "./successions.ts";

export type Channel = "counter" | "kiosk" | "slip" | "online";

export interface StoredPoint {
  readonly id: number;
  /** 8 characters, see contract/pointCode.ts. */
  readonly code: string;
  readonly agencyId: number;
  readonly name: string;
  readonly channel: Channel;
  /** What a rating here is about when the citizen names no service; null: several fields. */
  readonly fieldCode: string | null;
  readonly openedOn: Day;
  /** First day on which it takes no ratings; null: open. */
  readonly closedOn: Day | null;
  /** Who decides what is handed in here, and answers its comments; null: the unit itself. */
  readonly decidingAgencyId: number | null;
}

export interface FoundPoint extends StoredPoint {
  readonly agency: StoredAgency;
  /** Who took over, once the unit or the point has ended; nearest first. */
  readonly successors: readonly StoredAgency[];
}

const POINT_COLUMNS = [
  "rating_points.id",
  "rating_points.code",
  "rating_points.agency_id as agencyId",
  "rating_points.name",
  "rating_points.channel",
  "rating_points.field_code as fieldCode",
  "rating_points.opened_on as openedOn",
  "rating_points.closed_on as closedOn",
  "rating_points.deciding_agency_id as decidingAgencyId",
] as const;

/** The point with a normalized code of the right form, and its unit; undefined: there is none. */
export async function findRatingPoint(db: Database, code: string): Promise<FoundPoint | undefined> {
  const find = finders.get(db) ?? gathered((codes) => findRatingPoints(db, codes));
  finders.set(db, find);
  return await find(code);
}

/** Every page that a citizen opens and every rating asks for its point. */
const finders = new WeakMap<Database, (code: string) => Promise<FoundPoint | undefined>>();

async function findRatingPoints(
  db: Database,
  codes: readonly string[],
): Promise<ReadonlyMap<string, FoundPoint>> {
  // offset 0: for a list whose length it does not know PostgreSQL would read all points through.
  const { rows } = await sql<StoredPoint & { agency: StoredAgency }>`
    select p.*
    from jsonb_array_elements_text(${JSON.stringify(codes)}::text::jsonb) as k (code)
    cross join lateral (
      select p.id, p.code, p.agency_id as "agencyId", p.name, p.channel, p.field_code as "fieldCode",
             p.opened_on as "openedOn", p.closed_on as "closedOn", p.deciding_agency_id as "decidingAgencyId",
             json_build_object('id', a.id, 'code', a.code, 'validFrom', a.valid_from, 'validTo', a.valid_to,
                               'name', a.name, 'kind', a.kind, 'parentId', a.parent_id) as agency
      from rating_points as p join agencies as a on a.id = p.agency_id
      where p.code = k.code
      offset 0
    ) as p
  `.execute(db);
  const found = new Map<string, FoundPoint>();
  for (const point of rows) {
    const hasEnded = point.closedOn !== null || point.agency.validTo !== null;
    const successors = hasEnded ? await findSuccessors(db, point.agencyId) : [];
    found.set(point.code, { ...point, successors });
  }
  return found;
}

/** Every point a unit ever had, by name; with a day, those open on it. */
export async function listRatingPoints(
  db: Database,
  agencyIds: number | readonly number[],
  on?: Day,
): Promise<StoredPoint[]> {
  const ids = typeof agencyIds === "number" ? [agencyIds] : agencyIds;
  if (ids.length === 0) return [];
  let query = db
    .selectFrom("rating_points")
    .select(POINT_COLUMNS)
    .where("agency_id", "in", ids)
    .orderBy("agency_id")
    .orderBy("name")
    .orderBy("code");
  if (on) {
    query = query
      .where("opened_on", "<=", on)
      .where((eb) => eb.or([eb("closed_on", "is", null), eb("closed_on", ">", on)]));
  }
  return await query.execute();
}

/** Every point there ever was, with the keys of its unit and of the one that decides. */
export async function listEveryRatingPoint(
  db: Database,
): Promise<(StoredPoint & { agency: AgencyKey; deciding: AgencyKey | null })[]> {
  const rows = await db
    .selectFrom("rating_points")
    .innerJoin("agencies", "agencies.id", "rating_points.agency_id")
    .leftJoin("agencies as deciding", "deciding.id", "rating_points.deciding_agency_id")
    .select([
      ...POINT_COLUMNS,
      "agencies.code as agencyCode",
      "agencies.valid_from as validFrom",
      "deciding.code as decidingCode",
      "deciding.valid_from as decidingFrom",
    ])
    .execute();
  return rows.map(({ agencyCode, validFrom, decidingCode, decidingFrom, ...point }) => ({
    ...point,
    agency: { code: agencyCode, validFrom },
    deciding:
      decidingCode === null || decidingFrom === null ? null : { code: decidingCode, validFrom: decidingFrom },
  }));
}

/** An open point with the unit it belongs to, as a list of units and points needs it. */
export interface OpenPoint extends Pick<StoredPoint, "code" | "name" | "channel"> {
  readonly agencyCode: string;
  readonly agencyName: string;
}

/** The points of a unit and of all below it that take ratings on that day, unit by unit. */
export async function listOpenPointsBelow(db: Database, agencyId: number, on: Day): Promise<OpenPoint[]> {
  return await db
    .selectFrom("rating_points")
    .innerJoin("agencies", "agencies.id", "rating_points.agency_id")
    .select([
      "rating_points.code",
      "rating_points.name",
      "rating_points.channel",
      "agencies.code as agencyCode",
      "agencies.name as agencyName",
    ])
    .where("agencies.id", "in", await findSubtreeIds(db, agencyId))
    .where("rating_points.opened_on", "<=", on)
    .where((eb) => eb.or([eb("rating_points.closed_on", "is", null), eb("rating_points.closed_on", ">", on)]))
    .where((eb) => eb.or([eb("agencies.valid_to", "is", null), eb("agencies.valid_to", ">=", on)]))
    .orderBy("agencies.code")
    .orderBy("rating_points.name")
    .orderBy("rating_points.code")
    .execute();
}

/** The typed code of every point there ever was, by its number. */
export async function selectPointCodes(db: Database): Promise<ReadonlyMap<number, string>> {
  const rows = await db.selectFrom("rating_points").select(["id", "code"]).execute();
  return new Map(rows.map(({ id, code }) => [id, code]));
}
