import { sql } from "kysely";
import { addDays, type Day } from "#contract/day.ts";
import { CRITERIA } from "#contract/questionnaire.ts";
import type { Database } from "../../server/database/connect.ts";
import { quarterOf } from "../../server/figures/windows.ts";
import type { AcceptedRating, Recorded } from "../../server/ratings/acceptedRating.ts";
import { publishNow } from "../../server/ratings/publish.ts";
import { recordRatings } from "../../server/ratings/record.ts";
import { restInbox } from "../../server/ratings/rest.ts";
import { TEST_SECRET } from "./app.ts";

/** So many answers expected of everything that came that each point, field and factor may be shown by itself. */
const PLENTY = 1e6;

/** Receives ratings on their latest day. */
export async function receive(db: Database, ratings: readonly AcceptedRating[]): Promise<Recorded[]> {
  const today = ratings
    .map(({ day }) => day)
    .sort()
    .at(-1) as Day;
  return await recordRatings(db, ratings, { today, secret: TEST_SECRET });
}

/**
 * Publishes all that was received, today's too, as offices do that expect plenty of everything: each point, field
 * and factor that has five answers in a month by itself.
 * @param today the day on which that happens; left out: the latest that was rated
 */
export async function publishAll(db: Database, today?: Day): Promise<void> {
  const on = today ?? (await latestDay(db));
  if (on === null) return;
  await restInbox(db, { today: addDays(on, 1), secret: TEST_SECRET });
  await expectPlenty(db);
  await publishNow(db, on);
}

/** Ratings received and published. */
export async function receiveAndPublish(
  db: Database,
  ratings: readonly AcceptedRating[],
  today?: Day,
): Promise<Recorded[]> {
  const recorded = await receive(db, ratings);
  await publishAll(db, today);
  return recorded;
}

async function latestDay(db: Database): Promise<Day | null> {
  const { rows } = await sql<{ day: Day | null }>`
    select greatest((select max(rated_on) from inbox), (select max(rated_on) from ratings where step is null)) as day
  `.execute(db);
  return rows[0]?.day ?? null;
}

/** Plans the quarters of everything that rests unpublished. */
export async function expectPlenty(db: Database, kind = "month"): Promise<void> {
  const { rows } = await sql<{ agencyId: number; pointId: number; field: string; day: Day }>`
    select distinct agency_id as "agencyId", point_id as "pointId", field, date_trunc('quarter', rated_on)::date as day
    from ratings where step is null
  `.execute(db);
  const plans = [...Map.groupBy(rows, ({ agencyId, day }) => `${agencyId}/${quarterOf(day)}`).values()].map(
    (cells) => ({
      agencyId: cells[0]?.agencyId,
      quarter: quarterOf(cells[0]?.day as Day),
      expected: {
        cells: CRITERIA.flatMap((criterion) => [
          [0, "mixed", criterion, PLENTY],
          ...cells.map(({ pointId, field }) => [pointId, field, criterion, PLENTY]),
        ]),
        points: [],
      },
    }),
  );
  await sql`
    insert into window_plans (agency_id, quarter, kind, expected)
    select "agencyId", quarter, ${kind}, expected
    from json_to_recordset(${JSON.stringify(plans)}::text::json) as p ("agencyId" int, quarter date, expected json)
    on conflict (agency_id, quarter) do update set kind = excluded.kind, expected = excluded.expected
  `.execute(db);
}

/** Plans a quarter of one office that expects plenty at one point, and publishes by the week. */
export async function planPlenty(
  db: Database,
  office: { agencyId: number; pointId: number; quarter: Day },
): Promise<void> {
  const cells = CRITERIA.map((criterion) => [office.pointId, "unstated", criterion, PLENTY]);
  await sql`
    insert into window_plans (agency_id, quarter, kind, expected)
    values (${office.agencyId}, ${office.quarter}::date, 'week', ${JSON.stringify({ cells, points: [] })}::text::json)
  `.execute(db);
}
