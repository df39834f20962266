import { afterAll, beforeAll, expect, test } from "vitest";
import { addDays } from "#contract/day.ts";
import { seededRandom } from "../../server/simulation/random.ts";
import { type Official, openOfficial } from "../support/officials.ts";
import { rateAndListen, readFaces } from "./faces.ts";
import { passNight } from "./night.ts";
import { drawLevel, type Office, openOffice, send } from "./office.ts";

/*
 * Two offices that differ in nothing but how many people rated today, and how. Somebody listens to every face, header,
 * length and refusal, and rates too.
 */
const DAY = "2026-11-24";
const WAITING = 3;

let quiet: Office;
let busy: Office;
let officials: readonly [Official, Official];
beforeAll(async () => {
  [quiet, busy] = [await openOffice(), await openOffice()];
  // Both have published the same, so that there are figures on their pages.
  for (const office of [quiet, busy]) {
    const random = seededRandom(8);
    for (let i = 0; i < 40; i++) {
      const day = addDays("2026-07-06", i);
      const answers = { overall: drawLevel(random), officer: drawLevel(random) };
      await send(office, { id: random.uuid(), day, point: office.points[0], answers });
      await passNight(office.app, addDays(day, 1));
    }
    await passNight(office.app, "2026-10-12");
    await passNight(office.app, DAY);
  }
  const names = { role: "head", name: "Lãnh đạo" } as const;
  officials = [
    await openOfficial(quiet.app, { ...names, agencyId: quiet.agencyId }),
    await openOfficial(busy.app, { ...names, agencyId: busy.agencyId }),
  ];
}, 240_000);
afterAll(async () => {
  await quiet?.app.database.close();
  await busy?.app.database.close();
});

/** One clock for both: a rating page carries the server's. */
function atNoon(): void {
  for (const { app } of [quiet, busy]) app.setNow(`${DAY}T05:00:00Z`);
}

async function differing(): Promise<string[]> {
  const [ofQuiet, ofBusy] = [await readFaces(quiet, officials[0]), await readFaces(busy, officials[1])];
  expect(ofQuiet.size).toBeGreaterThan(40);
  return [...ofQuiet.keys()].filter((face) => ofQuiet.get(face) !== ofBusy.get(face));
}

test("no face, header, length or refusal tells how many have rated since the last release, not even to who rates", async () => {
  atNoon();
  expect(await differing()).toEqual([]);
  const random = seededRandom(9);
  for (let i = 0; i < WAITING; i++) {
    const answers = { overall: drawLevel(random), officer: drawLevel(random) };
    await send(busy, { id: random.uuid(), day: DAY, point: busy.points[0], answers });
  }
  atNoon();
  expect(await differing()).toEqual([]);
  const [heard, heardToo] = [await rateAndListen(quiet, DAY), await rateAndListen(busy, DAY)];
  expect(heardToo).toEqual(heard);
  expect(await differing()).toEqual([]);
}, 120_000);

test("nor does the night in which they rest", async () => {
  await passNight(quiet.app, addDays(DAY, 1));
  await passNight(busy.app, addDays(DAY, 1));
  expect(await differing()).toEqual([]);
}, 120_000);
