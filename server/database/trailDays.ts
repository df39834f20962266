import { type RawBuilder, sql } from "kysely";
import type { Day } from "#contract/day.ts";
import type { Database, Trx } from "./connect.ts";

export interface TrailDay {
  readonly day: Day;
  readonly rows: number;
  readonly sha256: string;
}

/** What stands in the place of the day before in the first hash there is. */
const BEFORE_THE_FIRST = "0".repeat(64);
/** One transaction closes this many days: after a long pause, lines that come meanwhile wait only for a few. */
const DAYS_AT_ONCE = 100;

/**
 * SHA-256, in hexadecimal, of these texts joined by line feeds, in UTF-8: the hash of the day before (64 zeros before
 * the first); the day; the number of its lines; each line in the order of its id, as a JSON array as PostgreSQL writes
 * jsonb (one space after a comma and a colon, keys by length and then bytes) of: id, at (UTC, 2026-11-23T05:00:00.000000Z),
 * day, account_id, account_name, role, action, subject, agency_id, refused, before, after. PostgreSQL words and counts it
 * all, so it depends on no driver, no time zone and no date style. Closing and verifying share this one expression.
 */
function digestOf(
  day: RawBuilder<unknown>,
  before: RawBuilder<unknown>,
): RawBuilder<{ rows: number; sha256: string }> {
  return sql`
    select count(*)::int as rows, encode(sha256(convert_to(concat_ws(e'\n',
      ${before}, to_char(${day}, 'YYYY-MM-DD'), count(*),
      string_agg(jsonb_build_array(
        t.id, to_char(t.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), to_char(t.day, 'YYYY-MM-DD'),
        t.account_id, t.account_name, t.role, t.action, t.subject, t.agency_id, t.refused, t.before, t.after
      )::text, e'\n' order by t.id)
    ), 'UTF8')), 'hex') as sha256
    from trail t where t.day = ${day}
  `;
}

/**
 * Closes every day of the trail before one, the oldest first. Safe from several processes: closing waits for lines that
 * are under way, and lines for closing.
 * @param before the day that is open; never later than the day it is, or lines of days to come are kept after it
 * @returns the days that this call closed
 */
export async function closeTrailDays(db: Database, before: Day, at: Date): Promise<TrailDay[]> {
  const closed: TrailDay[] = [];
  for (;;) {
    const some = await db.transaction().execute((trx) => closeSomeDays(trx, before, at));
    closed.push(...some);
    if (some.length < DAYS_AT_ONCE) return closed;
  }
}

async function closeSomeDays(trx: Trx, before: Day, at: Date): Promise<TrailDay[]> {
  // Lines that come meanwhile wait behind this lock: who cannot have it soon tries again in an hour.
  await sql`set local lock_timeout = '5s'`.execute(trx);
  await sql`select pg_advisory_xact_lock(hashtext('hai-long trail'))`.execute(trx);
  const { rows: days } = await sql<{ day: Day }>`
    select d::date::text as day
    from generate_series(
      coalesce((select max(day) + 1 from trail_days), (select min(day) from trail))::timestamp,
      ${before}::date::timestamp - interval '1 day', interval '1 day'
    ) as d order by d limit ${DAYS_AT_ONCE}
  `.execute(trx);
  const closed: TrailDay[] = [];
  for (const { day } of days) {
    const { rows } = await sql<TrailDay>`
      insert into trail_days (day, rows, sha256, closed_at)
      select ${day}::date, digest.rows, digest.sha256, ${at.toISOString()}::timestamptz
      from (${digestOf(
        sql`${day}::date`,
        sql`coalesce((select sha256 from trail_days order by day desc limit 1), ${BEFORE_THE_FIRST})`,
      )}) as digest
      returning day::text as day, rows, sha256
    `.execute(trx);
    closed.push(...rows);
  }
  return closed;
}

/** The day it is by the database's clock, in Viet Nam. */
export async function readDatabaseDay(db: Database): Promise<Day> {
  const { rows } = await sql<{
    day: Day;
  }>`select (now() at time zone 'Asia/Ho_Chi_Minh')::date::text as day`.execute(db);
  return (rows[0] as { day: Day }).day;
}

export interface TrailBreak {
  readonly day: Day;
  /** "rows": a line was added or taken away; "content": a line, or the day's own hash or the one before, was changed; "chain": a line is not the one that was committed. */
  readonly kind: "rows" | "content" | "day-missing" | "outside" | "chain";
}

export interface TrailVerification {
  readonly days: number;
  readonly rows: number;
  /** Lines of days that are still open: the chain of lines proves them, but for the last. */
  readonly open: number;
  /** The newest closed day. Kept elsewhere, its hash proves that nothing was cut off at the end. */
  readonly latest: TrailDay | undefined;
  readonly firstBreak: TrailBreak | undefined;
  /** The first line of the server's role that says another time than the database's clock did. */
  readonly misdated: MisdatedLine | undefined;
}

export interface MisdatedLine {
  readonly id: number;
  readonly at: string;
  readonly writtenAt: string;
}

/** Works every hash out again from the lines, and names the first day that is not as it was closed. */
export async function verifyTrail(db: Database): Promise<TrailVerification> {
  const { rows: breaks } = await sql<TrailBreak>`
    with chain as (
      select day, rows, sha256, lag(sha256) over (order by day) as before, lag(day) over (order by day) as day_before
      from trail_days
    ), judged as (
      select chain.day,
        case
          when chain.day_before is not null and chain.day_before <> chain.day - 1 then 'day-missing'
          when digest.rows <> chain.rows then 'rows'
          when digest.sha256 <> chain.sha256 then 'content'
        end as kind
      from chain, lateral (${digestOf(sql`chain.day`, sql`coalesce(chain.before, ${BEFORE_THE_FIRST})`)}) as digest
      union all
      select min(t.day), 'outside' from trail t
      where t.day < (select max(day) from trail_days) and not exists (select 1 from trail_days d where d.day = t.day)
      union all
      -- Lines of open days too: each holds the one before.
      select day, 'chain'
      from (
        select t.day, t.place, t.chain, trail_line_text(t) as text,
               lag(t.chain, 1, ${BEFORE_THE_FIRST}) over (order by t.place) as chain_before,
               lag(t.place, 1, 0::bigint) over (order by t.place) as place_before
        from trail as t
      ) as line
      where place is null or place <> place_before + 1
        or chain <> encode(sha256(convert_to(chain_before || e'\n' || text, 'UTF8')), 'hex')
    )
    select (case kind when 'day-missing' then day - 1 else day end)::text as day, kind
    from judged where kind is not null and day is not null
    order by judged.day, kind = 'chain', kind limit 1
  `.execute(db);
  const { rows: sums } = await sql<{ days: number; rows: number; open: number }>`
    select count(*)::int as days, coalesce(sum(rows), 0)::int as rows,
      (select count(*)::int from trail where day > coalesce((select max(day) from trail_days), '-infinity')) as open
    from trail_days
  `.execute(db);
  const latest = await findTrailDay(db);
  const { rows: misdated } = await sql<MisdatedLine>`
    select id::int as id, at::text as at, written_at::text as "writtenAt" from trail
    where at not between written_at - interval '1 hour' and written_at + interval '1 hour' order by id limit 1
  `.execute(db);
  return {
    ...(sums[0] as { days: number; rows: number; open: number }),
    latest,
    firstBreak: breaks[0],
    misdated: misdated[0],
  };
}

/** A closed day. @param day without it the newest */
export async function findTrailDay(db: Database, day?: Day): Promise<TrailDay | undefined> {
  return await db
    .selectFrom("trail_days")
    .select(["day", "rows", "sha256"])
    .$if(day !== undefined, (query) => query.where("day", "=", day as Day))
    .orderBy("day", "desc")
    .executeTakeFirst();
}
