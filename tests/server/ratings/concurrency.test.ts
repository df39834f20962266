import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createApp } from "../../../server/app.ts";
import { verifyTallies } from "../../../server/ratings/verify.ts";
import { openTestApp, type TestApp } from "../../support/app.ts";
import { type Listening, listen } from "../../support/browser.ts";
import { ratingStream, sendAll, shuffled } from "../../support/ratingStream.ts";

const CLIENTS = 64;
const DAY = "2026-11-23";

let app: TestApp;
let server: Listening;
let points: string[];

beforeAll(async () => {
  app = await openTestApp({ units: "bac-kan" });
  server = await listen(createApp(() => app.platform));
  const rows = await app.database.db
    .selectFrom("rating_points")
    .select("code")
    .where("closed_on", "is", null)
    .orderBy("code")
    .limit(12)
    .execute();
  points = rows.map((row) => row.code);
});
afterAll(async () => {
  await server.close();
  await app.database.close();
});

describe("64 clients at once", () => {
  test("a third of what they send is repeats, and each rating is counted once", {
    timeout: 240_000,
  }, async () => {
    const sent = app.database.isServer ? 20_000 : 3_000;
    const ratings = ratingStream(64, Math.ceil((sent * 2) / 3), points, DAY);
    const repeats = ratings.slice(0, sent - ratings.length);
    const outcome = await sendAll(server.url, shuffled(1, [...ratings, ...repeats]), CLIENTS);
    expect(Object.fromEntries(outcome.statuses)).toEqual({ 201: ratings.length, 200: repeats.length });
    expect(outcome.receipts.size).toBe(ratings.length);
    expect([...outcome.receipts.values()].every((receipts) => receipts.size === 1)).toBe(true);
    expect(new Set([...outcome.receipts.values()].flatMap((receipts) => [...receipts])).size).toBe(
      ratings.length,
    );
    const verification = await verifyTallies(app.database.db);
    expect(verification).toMatchObject({ ratings: ratings.length, differences: [] });
    console.info(
      `Node entry: ${sent} ratings by ${CLIENTS} clients, ${repeats.length} of them repeats, in ${outcome.seconds.toFixed(1)} s: ` +
        `${verification.ratings} counted, ${verification.differences.length} tallies differ`,
    );
  });
});
