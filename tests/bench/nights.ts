import { sql } from "kysely";
import postgres from "postgres";
import { addDays, type Day, dayInVietnam, mondayOf } from "#contract/day.ts";
import { connect, type Database } from "../../server/database/connect.ts";
import { publishWindows } from "../../server/ratings/publish.ts";
import { restInbox } from "../../server/ratings/rest.ts";
import type { Finding } from "./finding.ts";
import { openScratchYear } from "./scratchYear.ts";
import { startProcess } from "./serverProcess.ts";

const RATINGS = 1_000_000;
const OF_A_WEEK = 20_000;
const OF_A_DAY = 100_000;
/** Between two ratings of somebody at a counter while the week is published. */
const PAUSE_MS = 50;

/**
 * A province's night, on a database of its own with a million ratings of the year: a week of 20,000 is published, while
 * somebody goes on rating; and a day of 100,000 rests.
 */
export async function benchNights(serverUrl: string, year: number): Promise<Finding[]> {
  await (await openScratchYear(serverUrl, year, RATINGS)).close();
  const name = `hai_long_bench_nights_${process.pid}`;
  const url = Object.assign(new URL(serverUrl), { pathname: `/${name}` }).href;
  const admin = postgres(serverUrl, { max: 1, onnotice: () => {} });
  await admin.unsafe(`create database ${name} template hai_long_bench_${year}_${RATINGS}`);
  const { db, close } = connect(url, { max: 4 });
  const server = await startProcess("server/node.ts", { DATABASE_URL: url, POINT_ALLOWANCE: "0" });
  try {
    // Its first night is over before anything is measured; the measured ones lie in the weeks after today.
    const today = await nightIsOver(db);
    const monday = addDays(mondayOf(today), 7);
    await insertYear(db, year, today);
    await insertWeek(db, monday);
    const published = await whileRated(server.port, db, today, () =>
      secondsOf(() => publishWindows(db, addDays(monday, 14))),
    );
    const day = addDays(monday, 14);
    await insertDay(db, day);
    const rested = await secondsOf(() => restInbox(db, { today: addDays(day, 1), secret: "" }));
    return [
      {
        what: `A week of ${OF_A_WEEK} ratings is published, beside ${RATINGS} of the year`,
        measured: published.seconds,
        atMost: 10,
        unit: "s",
      },
      {
        what: `Meanwhile the slowest of ${published.rated} ratings is answered within`,
        measured: published.slowestMs,
        unit: "ms",
      },
      { what: `A day of ${OF_A_DAY} ratings rests`, measured: rested, atMost: 5, unit: "s" },
    ];
  } finally {
    await server.stop();
    await close();
    await admin.unsafe(`drop database if exists ${name} with (force)`);
    await admin.end();
  }
}

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1000;
}

/** Waits for the night with which a server begins; the day of Viet Nam. */
async function nightIsOver(db: Database): Promise<Day> {
  const today = dayInVietnam(new Date());
  for (;;) {
    const { done_on } = await db.selectFrom("publishing").select("done_on").executeTakeFirstOrThrow();
    if (done_on === today) return today;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/** The million of the scratch year once more, in the year that is under way, published as it was. */
async function insertYear(db: Database, year: number, today: Day): Promise<void> {
  const years = Number(today.slice(0, 4)) - year;
  await sql`
    insert into ratings
      (agency_id, rated_on, id, point_id, step, questionnaire_id, field, deciding_agency_id, levels)
    select agency_id, (rated_on + make_interval(years => ${years}::int))::date, gen_random_uuid(), point_id, step,
           questionnaire_id, field, deciding_agency_id, levels
    from ratings where step is not null and rated_on < make_date(${year}::int, 12, 31)
  `.execute(db);
}

/** Ratings of a week that rest and are not published, spread over the points that were rated before. */
async function insertWeek(db: Database, monday: Day): Promise<void> {
  await sql`
    insert into ratings (agency_id, rated_on, id, point_id, questionnaire_id, field, deciding_agency_id, levels)
    select agency_id, ${monday}::date + (random() * 4)::int, gen_random_uuid(), point_id, questionnaire_id, field,
           deciding_agency_id, levels
    from (select * from ratings order by id limit ${OF_A_WEEK}::int) as r
  `.execute(db);
  await sql`analyze ratings`.execute(db);
}

async function insertDay(db: Database, day: Day): Promise<void> {
  await sql`
    insert into inbox (agency_id, rated_on, id, point_id, questionnaire_id, field, deciding_agency_id, levels)
    select agency_id, ${day}::date, gen_random_uuid(), point_id, questionnaire_id, field, deciding_agency_id, levels
    from ratings limit ${OF_A_DAY}::int
  `.execute(db);
}

interface Meanwhile {
  readonly seconds: number;
  readonly rated: number;
  readonly slowestMs: number;
}

/** Somebody rates at a server beside it until the work is done. */
async function whileRated(
  port: number,
  db: Database,
  day: Day,
  work: () => Promise<number>,
): Promise<Meanwhile> {
  const { code } = await db
    .selectFrom("rating_points")
    .select("code")
    .where("closed_on", "is", null)
    .orderBy("code")
    .limit(1)
    .executeTakeFirstOrThrow();
  let isDone = false;
  let rated = 0;
  let slowestMs = 0;
  const rating = (async () => {
    while (!isDone) {
      const begun = performance.now();
      const answer = await fetch(`http://127.0.0.1:${port}/api/ratings`, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ id: crypto.randomUUID(), day, point: code, answers: { overall: 4 } }),
      });
      if (answer.status !== 201)
        throw new Error(`a rating is answered ${answer.status}: ${await answer.text()}`);
      slowestMs = Math.max(slowestMs, performance.now() - begun);
      rated += 1;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  })();
  const seconds = await work().finally(() => {
    isDone = true;
  });
  await rating;
  return { seconds, rated, slowestMs };
}
