import { afterAll, beforeAll, expect, test } from "vitest";
import { addDays, type Day } from "#contract/day.ts";
import { seededRandom } from "../../server/simulation/random.ts";
import { type Official, openOfficial } from "../support/officials.ts";
import { passNight } from "./night.ts";
import { drawLevel, type Office, openOffice, send } from "./office.ts";
import { readFigures, Tapper } from "./taps.ts";

/*
 * The clerk of a small office sees who comes, and has hands: after every citizen four taps of the clerk's own. The head
 * of the office is signed in beside it and reads the comments.
 */
const FROM = "2026-08-25";
const DAYS = 46;
const VICTIMS = 20;
const TAPS = 4;
const FACTORS = ["officer", "result"];

let office: Office;
let head: Official;
beforeAll(async () => {
  office = await openOffice();
  head = await openOfficial(office.app, { role: "head", agencyId: office.agencyId });
});
afterAll(() => office.app.database.close());

/** Comments that the head can read, by the addresses of their cases. */
async function readCases(): Promise<ReadonlySet<string>> {
  const ids = new Set<string>();
  for (let page = 1; page < 10; page++) {
    const list = await (await head.request(`/cases?page=${page}`)).text();
    for (const [, id] of list.matchAll(/\/cases\/([0-9a-f-]{36})/g)) ids.add(id as string);
  }
  return ids;
}

test("whoever taps four times after every citizen learns nobody's level, and no comment's author", async () => {
  const random = seededRandom(12);
  const tapper = new Tapper();
  let cases: ReadonlySet<string> = new Set();
  let since: { answers: Record<string, number> }[] = [];
  const found = { victims: 0, read: 0, whole: 0, withComment: 0, moves: 0 };
  const look = async () => {
    const { moved, levels } = tapper.look(await readFigures(office.app, office.code));
    const now = await readCases();
    const newCases = [...now].filter((id) => !cases.has(id)).length;
    cases = now;
    if (!moved) return;
    found.moves += 1;
    for (const { answers } of since) {
      if (levels.get("overall") !== answers.overall) continue;
      found.read += 1;
      const whole = Object.entries(answers).every(([criterion, level]) => levels.get(criterion) === level);
      if (whole) found.whole += 1;
      if (whole && since.length === 1 && newCases === 1) found.withComment += 1;
    }
    since = [];
  };
  const rate = (day: Day, answers: Record<string, number>, comment?: string) =>
    send(office, { id: random.uuid(), day, point: office.points[0], answers, ...(comment && { comment }) });

  for (let i = 0; i < DAYS; i++) {
    const day = addDays(FROM, i);
    if (found.victims < VICTIMS && random.next() < 1.3 * (VICTIMS / DAYS)) {
      const answers = Object.fromEntries(["overall", ...FACTORS].map((c) => [c, drawLevel(random)]));
      found.victims += 1;
      since.push({ answers });
      await rate(day, answers, "Phải chờ lâu quá.");
      for (let tap = 0; tap < TAPS; tap++) {
        const own = Object.fromEntries(["overall", ...FACTORS].map((c) => [c, 1 + (tap % 5)]));
        tapper.tap(own);
        await rate(day, own);
      }
      await look();
    }
    await passNight(office.app, addDays(day, 1));
    await look();
  }
  expect(found).toMatchObject({ victims: VICTIMS, read: 0, whole: 0, withComment: 0 });
  expect(found.moves).toBeGreaterThan(0);
  // The head does read them, on Mondays.
  expect(cases.size).toBeGreaterThan(VICTIMS / 2);
}, 300_000);
