import { sql } from "kysely";
import type { Day } from "#contract/day.ts";
import type { Role } from "#contract/rights.ts";
import type { TrailAction } from "#contract/trail.ts";
import type { Database } from "./connect.ts";

export interface TrailLine {
  readonly id: number;
  readonly at: Date;
  /** The day under which it is closed. */
  readonly day: Day;
  readonly accountName: string;
  readonly role: Role | null;
  readonly action: TrailAction;
  readonly subject: string;
  readonly agencyName: string | null;
  readonly refused: boolean;
  readonly before: unknown;
  readonly after: unknown;
}

export interface TrailFilter {
  /** Units whose lines are read, and whether lines about no unit are. */
  readonly units: ReadonlySet<number>;
  readonly withoutUnit: boolean;
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
  /** Part of the name as it was then; large and small letters are the same. */
  readonly account?: string | undefined;
  readonly role?: Role | undefined;
  readonly action?: TrailAction | undefined;
  /** Part of the subject: "case 12", "account". */
  readonly subject?: string | undefined;
  readonly refusedOnly?: boolean;
}

/**
 * Lines of the trail, the newest first.
 * @param page.before only lines older than this one: a place in the list that does not move while lines are added
 */
export async function listTrailLines(
  db: Database,
  filter: TrailFilter,
  page: { before?: number | undefined; limit: number },
): Promise<TrailLine[]> {
  const { from, to, account, role, action, subject } = filter;
  const isAbout = sql<boolean>`t.agency_id = any(${sql.val([...filter.units])}::int[])`;
  return await db
    .selectFrom("trail as t")
    .leftJoin("agencies as a", "a.id", "t.agency_id")
    .select([
      "t.id",
      "t.at",
      "t.day",
      "t.account_name as accountName",
      "t.role",
      "t.action",
      "t.subject",
      "a.name as agencyName",
      "t.refused",
      "t.before",
      "t.after",
    ])
    .where((eb) => (filter.withoutUnit ? eb.or([isAbout, eb("t.agency_id", "is", null)]) : isAbout))
    .$if(page.before !== undefined, (query) => query.where("t.id", "<", page.before as number))
    .$if(from !== undefined, (query) => query.where("t.day", ">=", from as Day))
    .$if(to !== undefined, (query) => query.where("t.day", "<=", to as Day))
    .$if(role !== undefined, (query) => query.where("t.role", "=", role as Role))
    .$if(action !== undefined, (query) => query.where("t.action", "=", action as TrailAction))
    .$if(filter.refusedOnly === true, (query) => query.where("t.refused", "=", true))
    .$if(account !== undefined, (query) =>
      query.where(sql<boolean>`strpos(lower(t.account_name), lower(${account})) > 0`),
    )
    .$if(subject !== undefined, (query) => query.where(sql<boolean>`strpos(t.subject, ${subject}) > 0`))
    .orderBy("t.id", "desc")
    .limit(page.limit)
    .execute();
}

/** The hashes by which days were closed; a day that is not among them is still open. */
export async function listClosingHashes(db: Database, days: readonly Day[]): Promise<Map<Day, string>> {
  if (days.length === 0) return new Map();
  const rows = await db.selectFrom("trail_days").select(["day", "sha256"]).where("day", "in", days).execute();
  return new Map(rows.map(({ day, sha256 }) => [day, sha256]));
}
