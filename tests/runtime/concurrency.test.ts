import { afterEach, describe, expect, test } from "vitest";
import { dayInVietnam } from "#contract/day.ts";
import { connect } from "../../server/database/connect.ts";
import { publishAtOnce } from "../../server/ratings/publishAtOnce.ts";
import { verifyTallies } from "../../server/ratings/verify.ts";
import { openTestDatabase, type TestDatabase } from "../support/database.ts";
import { ratingStream, sendAll, shuffled } from "../support/ratingStream.ts";
import { startServer } from "../support/startedServer.ts";
import { startWorker } from "../support/startedWorker.ts";

/**
 * Many clients at once, a third of what they send being repeats. The embedded database has one connection, which a
 * Worker's requests must take in turn. A local Worker opens one a request and is slow: it gets less to do, by fewer
 * clients, so that the tests beside this one find connections too, unless CONCURRENCY_FULL=1 asks for all of it.
 */
const ALL = { sent: 20_000, clients: 64 };
const SERVER = {
  Node: ALL,
  Worker: process.env.CONCURRENCY_FULL === "1" ? ALL : { sent: 1_500, clients: 24 },
};
const EMBEDDED = { Node: { sent: 1_500, clients: 64 }, Worker: { sent: 90, clients: 1 } };
const PUBLIC_URL = "http://hailong.test";

const starters = {
  Node: (url: string, isServer: boolean) =>
    startServer({ DATABASE_URL: url, DATABASE_POOL: isServer ? "10" : "1", PUBLIC_URL }),
  Worker: (url: string) => startWorker(url, { PUBLIC_URL }),
};

let database: TestDatabase;
afterEach(() => database.close());

async function selectOpenPoints(url: string): Promise<string[]> {
  const { db, close } = connect(url, { max: 1 });
  const query = db.selectFrom("rating_points").select("code").where("closed_on", "is", null);
  const rows = await query.orderBy("code").limit(12).execute();
  await close();
  return rows.map((row) => row.code);
}

describe.each(["Node", "Worker"] as const)("behind the %s entry", (entry) => {
  test("clients at once count every rating once and move its tallies", { timeout: 600_000 }, async () => {
    database = await openTestDatabase({ units: "bac-kan" });
    const { sent, clients } = (database.isServer ? SERVER : EMBEDDED)[entry];
    const url = await database.handOver();
    const points = await selectOpenPoints(url);
    const ratings = ratingStream(64, Math.ceil((sent * 2) / 3), points, dayInVietnam(new Date()));
    const repeats = ratings.slice(0, sent - ratings.length);
    const server = await starters[entry](url, database.isServer);
    const outcome = await sendAll(server.url, shuffled(1, [...ratings, ...repeats]), clients).finally(() =>
      server.stop(),
    );
    const { 201: counted, 200: again, 503: busy = 0, ...unexpected } = Object.fromEntries(outcome.statuses);
    expect({ counted, again, unexpected }).toEqual({
      counted: ratings.length,
      again: repeats.length,
      unexpected: {},
    });
    expect(outcome.receipts.size).toBe(ratings.length);
    expect([...outcome.receipts.values()].every((receipts) => receipts.size === 1)).toBe(true);
    expect(new Set([...outcome.receipts.values()].flatMap((one) => [...one])).size).toBe(ratings.length);
    const { db, close } = connect(url, { max: 1 });
    await publishAtOnce(db, { today: dayInVietnam(new Date()), secret: "" });
    const verification = await verifyTallies(db);
    await close();
    expect(verification).toMatchObject({ ratings: ratings.length, differences: [] });
    console.info(
      `${entry} entry: ${sent} ratings by ${clients} clients, ${repeats.length} of them repeats, ` +
        `${busy} sent anew after 503, in ${outcome.seconds.toFixed(1)} s: ${verification.ratings} counted, ${verification.differences.length} tallies differ`,
    );
  });
});
