import { afterAll, beforeAll, expect, test } from "vitest";
import { addDays, dayInVietnam } from "#contract/day.ts";
import { connect, type Database } from "../../server/database/connect.ts";
import { ratingKey } from "../../server/database/storedKeys.ts";
import { passNight } from "../../server/ratings/passNight.ts";
import { seededRandom } from "../../server/simulation/random.ts";
import { POINT } from "../runtime/requests.ts";
import { openTestDatabase, type TestDatabase } from "../support/database.ts";
import { type StartedServer, startServer } from "../support/startedServer.ts";
import { keptRows } from "./pairs.ts";

/*
 * The operator of the machine keeps the log as it is by default, and holds the database. Somebody on the internet asks the
 * thanks page again and again. When did each citizen rate?
 */
const RATINGS = 40;
const PAUSE_MS = 20;

let database: TestDatabase;
let url: string;
let server: StartedServer;
const sent: { id: string; from: number; to: number }[] = [];
/** Moments at which an answer of the thanks page was another than the one before. */
const moved: number[] = [];

beforeAll(async () => {
  database = await openTestDatabase({ units: "bac-kan" });
  url = await database.handOver();
  server = await startServer({ DATABASE_URL: url, DATABASE_POOL: database.isServer ? "10" : "1" });
  const random = seededRandom(4);
  let before: string | undefined;
  for (let i = 0; i < RATINGS; i++) {
    const id = random.uuid();
    const from = Date.now();
    const answer = await fetch(`${server.url}/api/ratings`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({
        id,
        day: dayInVietnam(new Date()),
        point: POINT,
        answers: { overall: 1 + (i % 5) },
      }),
    });
    expect(answer.status).toBe(201);
    sent.push({ id, from, to: Date.now() });
    const thanks = await fetch(`${server.url}/d/${POINT}/thanks?receipt=0000000000000000`);
    // The server's clock goes on whether somebody rates or not.
    const text = (await thanks.text()).replace(/data-clock="[0-9:]{8}"/, "");
    if (before !== undefined && text !== before) moved.push(Date.now());
    before = text;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  await server.stop();
}, 240_000);
afterAll(() => database?.close());

/** Instants that the log tells of answers to somebody who rated, in their order. */
function loggedTimes(): number[] {
  return server
    .printed()
    .split("\n")
    .filter((line) => line.startsWith("{"))
    .map((line) => JSON.parse(line) as { time?: number; route?: string; status?: number })
    .filter(({ route, status }) => route === "/api/ratings" && status === 201)
    .map(({ time }) => Number(time));
}

/** The night passes for the database that the server has left behind. */
async function restTonight(db: Database): Promise<void> {
  await passNight(db, { today: addDays(dayInVietnam(new Date()), 1), secret: "" });
}

test("the log holds no line for a rating, and rows lie in no order that lines could be laid beside", async () => {
  const { db, close } = connect(url, { max: 1 });
  await restTonight(db);
  const order = (await keptRows(db, "ratings")).map(({ columns }) => String(columns.id));
  await close();
  expect(order).toHaveLength(RATINGS);
  const times = loggedTimes();
  const told = sent.filter(({ id, from, to }) => {
    const time = times[order.indexOf(ratingKey(id))];
    return time !== undefined && from <= time && time <= to;
  });
  expect(told.map(({ id }) => id)).toEqual([]);
  expect(times).toEqual([]);
});

test("the thanks page, asked by anybody, does not move when somebody rates", () => {
  expect(moved).toEqual([]);
});
