import { expect, test } from "vitest";
import { auditMark } from "#scoring/auditMark.ts";
import type { LevelCounts } from "#scoring/levelCounts.ts";
import { seededRandom } from "../../../server/simulation/random.ts";
import { honestYear } from "../../../server/simulation/stuffing/honestYear.ts";

const YEARS = 60;
const QUARTERS = [
  { from: "2026-01-01", to: "2026-03-31", days: 90 },
  { from: "2026-04-01", to: "2026-06-30", days: 91 },
  { from: "2026-07-01", to: "2026-09-30", days: 92 },
  { from: "2026-10-01", to: "2026-12-31", days: 92 },
];
const WORKING_DAYS = 66;

interface Change {
  /** Answers added each working day of the third quarter, and their level. */
  readonly added?: number;
  readonly level?: 1 | 5;
  /** Of its answers below five, the share that becomes five. */
  readonly improved?: number;
  /** How many times as many come in it. */
  readonly times?: number;
}

/** In how many of 60 invented years at a counter with 12 a day some quarter is to be looked into. */
function marked({ added = 0, level = 5, improved = 0, times = 1 }: Change): number {
  let years = 0;
  for (let seed = 1; seed <= YEARS; seed++) {
    const random = seededRandom(seed);
    const year = honestYear(random, { perDay: 12 });
    const counts = QUARTERS.map(({ from, to }) => {
      const found = [0, 0, 0, 0, 0];
      for (const one of year) if (from <= one.day && one.day <= to) (found[one.level - 1] as number)++;
      return found;
    });
    const third = counts[2] as number[];
    for (let at = 0; at < 5; at++) third[at] = Math.round((third[at] as number) * times);
    for (let at = 0; at < 4; at++) {
      const moved = Math.round((third[at] as number) * improved);
      third[at] = (third[at] as number) - moved;
      third[4] = (third[4] as number) + moved;
    }
    third[level - 1] = (third[level - 1] as number) + added * WORKING_DAYS;
    const isMarked = QUARTERS.some(({ days }, at) => {
      const rest = [0, 1, 2, 3, 4].map((l) =>
        counts.reduce((sum, one, other) => sum + (other === at ? 0 : (one[l] as number)), 0),
      );
      return auditMark(
        { counts: counts[at] as unknown as LevelCounts, days },
        { counts: rest as unknown as LevelCounts, days: 365 - days },
      );
    });
    if (isMarked) years += 1;
  }
  return years;
}

test("patient staff are seen: 15, 8 and 5 extra fives a working day, each year of 60", () => {
  expect([15, 8, 5].map((added) => marked({ added }))).toEqual([60, 60, 60]);
  // The mirror: somebody who adds ones.
  expect(marked({ added: 8, level: 1 })).toBe(60);
});

test("honest years and campaigns that bring more of the same people are not", () => {
  expect(marked({})).toBe(0);
  expect([1.5, 2, 3].map((times) => marked({ times }))).toEqual([0, 0, 0]);
});

test("a real improvement is taken for stuffing in some years, which is why it only opens an audit", () => {
  expect(marked({ improved: 0.4 })).toBeLessThan(10);
});
