import { afterAll, beforeAll, expect, test } from "vitest";
import type { Day } from "#contract/day.ts";
import { CRITERIA } from "#contract/questionnaire.ts";
import type { RatingMessage } from "#contract/rating.ts";
import { selectRatingDigests } from "../../../server/database/logPending.ts";
import { passNight } from "../../../server/ratings/passNight.ts";
import { ratingDigest } from "../../../web/offline/ratingDigest.ts";
import { openTestDatabase, type TestDatabase } from "../../support/database.ts";
import { planPlenty, receive } from "../../support/publishing.ts";
import { insertAgency, insertPoint } from "../../support/units.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

/** Answers that blanks and levels fall into in many ways; the overall level is always there. */
function answersOf(seed: number): RatingMessage["answers"] {
  const levels = CRITERIA.map((criterion, i) => [criterion, Math.floor(seed / 6 ** i) % 6] as const);
  const chosen = levels.filter(([, level]) => level > 0);
  return { overall: (seed % 5) + 1, ...Object.fromEntries(chosen) } as RatingMessage["answers"];
}

test("a phone works out the digest that the database seals, whatever was left blank", async () => {
  const { db } = database;
  const agencyId = await insertAgency(db, { code: "01" });
  const { id: pointId, code } = await insertPoint(db, { agencyId, body: "AAAAAA2" });
  await planPlenty(db, { agencyId, pointId, quarter: "2026-10-01" });
  const messages = Array.from(
    { length: 60 },
    (_, i): RatingMessage => ({
      id: crypto.randomUUID(),
      day: `2026-11-1${i % 5}` as Day,
      point: code,
      answers: answersOf(i * 1013),
    }),
  );
  const unit = { agencyId, pointId, field: "unstated", serviceId: null, decidingAgencyId: null };
  const accepted = messages.map(({ id, day, answers }) => ({ ...unit, id, day, answers }));
  await receive(db, accepted as Parameters<typeof receive>[1]);
  await passNight(db, { today: "2026-11-16", secret: "secret" });
  const steps = await db.selectFrom("steps").select("id").execute();
  const sealed = await db.transaction().execute(async (trx) => await selectRatingDigests(trx, steps));
  const own = await Promise.all(messages.map(async (one) => (await ratingDigest(one)).digest));
  expect([...sealed.values()].flat().sort()).toEqual(own.sort());
  expect(new Set(own).size).toBe(60);
});

test("the digest and the mark that a phone keeps say neither the id nor each other, nor a receipt", async () => {
  const id = "0f8fad5b-d9cb-469f-a165-70867728950e";
  const rating = { id, day: "2026-11-10", point: "AAAAAA2X" } as const;
  const [one, corrected] = await Promise.all([
    ratingDigest({ ...rating, answers: { overall: 2 } }),
    ratingDigest({ ...rating, answers: { overall: 5 } }),
  ]);
  expect(one.mark).toBe(corrected.mark);
  expect(one.digest).not.toBe(corrected.digest);
  const other = await ratingDigest({ ...rating, id: crypto.randomUUID(), answers: { overall: 2 } });
  expect([other.mark, other.digest]).not.toContain(one.mark);
});
