import { afterAll, beforeAll, expect, test } from "vitest";
import { type ReleasedQuestion, readNewestStep } from "../../../server/database/results.ts";
import { releasedAnswers } from "../../../server/figures/releasedAnswers.ts";
import type { AcceptedRating } from "../../../server/ratings/acceptedRating.ts";
import { passNight } from "../../../server/ratings/passNight.ts";
import { openTestDatabase, type TestDatabase } from "../../support/database.ts";
import { publishAll, receive } from "../../support/publishing.ts";
import { insertAgency, insertPoint } from "../../support/units.ts";

let database: TestDatabase;
let agencyId: number;
let points: number[];
beforeAll(async () => {
  database = await openTestDatabase();
  agencyId = await insertAgency(database.db, { code: "01864" });
  points = await Promise.all(
    ["AAAAAAA", "BBBBBBB"].map(async (body) => (await insertPoint(database.db, { agencyId, body })).id),
  );
});
afterAll(() => database.close());

const rate = async (pointId: number, times: number) => {
  const rating = (): AcceptedRating => ({
    id: crypto.randomUUID(),
    day: "2025-11-03",
    agencyId,
    pointId,
    field: "land",
    serviceId: null,
    decidingAgencyId: null,
    answers: { overall: 5 },
  });
  await receive(database.db, Array.from({ length: times }, rating));
};
const asked = async (from = "2025-01-01") => {
  const question: ReleasedQuestion = {
    placements: [{ agencyId, groupId: agencyId, lastMonth: null }],
    questionnaireId: 1,
    from,
    to: "2025-12-01",
    periodLength: "year",
    dimensions: [],
  };
  const rows = await releasedAnswers(database.db, question, await readNewestStep(database.db, [agencyId]));
  return { rows, released: rows[0]?.counts[4] ?? 0 };
};

test("every step and the closing of a year are in the very next answer; what waits sums nothing again", async () => {
  const [first, second] = points as [number, number];
  const before = await asked();
  expect(before).toMatchObject({ released: 0 });
  await rate(first, 6);
  expect((await asked()).rows).toBe(before.rows);
  await publishAll(database.db);
  const after = await asked();
  expect(after).toMatchObject({ released: 6 });
  await rate(second, 5);
  expect((await asked()).rows).toBe(after.rows);
  await passNight(database.db, { today: "2026-01-10", secret: "" });
  expect(await asked()).toMatchObject({ released: 11 });
});

test("another question has an answer of its own", async () => {
  expect(await asked("2025-12-01")).toMatchObject({ released: 0 });
  expect(await asked()).toMatchObject({ released: 11 });
});
