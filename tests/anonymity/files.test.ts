import { afterAll, beforeAll, expect, test } from "vitest";
import { addDays } from "#contract/day.ts";
import { ratingKey } from "../../server/database/storedKeys.ts";
import { receiptOf } from "../../server/ratings/receipt.ts";
import { seededRandom } from "../../server/simulation/random.ts";
import { type DataFile, dataFiles, uuidBytes } from "./files.ts";
import { passNight } from "./night.ts";
import { drawLevel, type Office, openOffice, send, type Visit } from "./office.ts";
import { rankCorrelation } from "./pairs.ts";

/*
 * Somebody has a copy of the database's folder and reads it byte by byte, rows that were deleted included. The write-ahead log
 * is not part of it.
 */
const TUESDAY = "2026-11-17";
const VISITS = 40;
const WORDS = "Chị Hoa quầy 1 hướng dẫn tận tình";

let office: Office;
let visits: Visit[];
let files: DataFile[];
beforeAll(async () => {
  office = await openOffice();
  const random = seededRandom(6);
  visits = Array.from({ length: VISITS }, (_, i) => ({
    id: random.uuid(),
    day: TUESDAY,
    point: office.points[i % 2] as string,
    answers: { overall: drawLevel(random) },
    ...(i % 3 === 0 && { comment: `${WORDS}, lần ${i}.` }),
  }));
  for (const visit of visits) await send(office, visit);
  await passNight(office.app, addDays(TUESDAY, 1));
  files = await dataFiles(office.app.database.db);
}, 240_000);
afterAll(() => office?.app.database.close());

const holding = (bytes: Buffer) =>
  files.filter((file) => file.bytes.includes(bytes)).map(({ relation }) => relation);

test("after the night a rating lies in its table and the table's index, and in no other file", () => {
  for (const { id } of visits) {
    const found = holding(uuidBytes(ratingKey(id))).map((relation) => relation?.replace(/pkey\d*$/, "pkey"));
    expect(found.sort()).toEqual(["ratings_2026", "ratings_2026_pkey"]);
    // What the citizen's page carried lies nowhere.
    expect(holding(Buffer.from(id))).toEqual([]);
    expect(holding(uuidBytes(id))).toEqual([]);
    expect(holding(Buffer.from(receiptOf(id)))).toEqual([]);
  }
});

test("rows lie in the files in no order of arrival", () => {
  const heap = files.find(({ relation }) => relation === "ratings_2026")?.bytes as Buffer;
  const places = visits.map(({ id }, arrived) => [arrived, heap.indexOf(uuidBytes(ratingKey(id)))] as const);
  expect(Math.abs(rankCorrelation(places))).toBeLessThan(3 / Math.sqrt(VISITS - 1));
});

test("what somebody wrote can be read in no file before its Monday", () => {
  expect(holding(Buffer.from(WORDS))).toEqual([]);
});
