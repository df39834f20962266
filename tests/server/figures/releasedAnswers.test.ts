import { afterAll, beforeAll, expect, test } from "vitest";
import { type ReleasedQuestion, readQueues } from "../../../server/database/results.ts";
import { releasedAnswers } from "../../../server/figures/releasedAnswers.ts";
import type { AcceptedRating } from "../../../server/ratings/acceptedRating.ts";
import { closeFinishedYears } from "../../../server/ratings/closeYears.ts";
import { recordRatings } from "../../../server/ratings/record.ts";
import { openTestDatabase, type TestDatabase } from "../../support/database.ts";
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
  await recordRatings(database.db, Array.from({ length: times }, rating));
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
  const { step, waiting } = await readQueues(database.db, [agencyId]);
  const rows = await releasedAnswers(database.db, question, step);
  return { rows, waiting, released: rows[0]?.counts[4] ?? 0 };
};

test("every step and the closing of a year are in the very next answer; what waits sums nothing again", async () => {
  const [first, second] = points as [number, number];
  expect(await asked()).toMatchObject({ waiting: 0, released: 0 });
  await rate(second, 3);
  await rate(first, 4);
  expect(await asked()).toMatchObject({ waiting: 7, released: 0 });
  await rate(first, 1);
  const after = await asked();
  expect(after).toMatchObject({ waiting: 3, released: 5 });
  await rate(first, 3);
  const waiting = await asked();
  expect(waiting).toMatchObject({ waiting: 6, released: 5 });
  expect(waiting.rows).toBe(after.rows);
  await closeFinishedYears(database.db, "2026-01-10");
  expect(await asked()).toMatchObject({ waiting: 0, released: 11 });
});

test("another question has an answer of its own", async () => {
  expect(await asked("2025-12-01")).toMatchObject({ released: 6 });
  expect(await asked()).toMatchObject({ released: 11 });
});
