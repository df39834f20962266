import { addCounts } from "#scoring/addCounts.ts";
import type { LevelCounts } from "#scoring/levelCounts.ts";
import { NO_ANSWERS } from "#scoring/levelCounts.ts";
import { seededNumbers } from "#scoring/seededNumbers.ts";
import { steadyVerdict } from "#scoring/steadyVerdict.ts";
import { suddenChanges } from "#scoring/suddenChanges.ts";
import { verdict } from "#scoring/verdict.ts";
import type { Finding } from "./finding.ts";
import { drawSatisfied, drawWhole, type Random } from "./random.ts";

const UNITS = 60;
const LOOKS_A_YEAR = 52;

/** How often alerts speak when nothing happened: a look each week at 60 still units; a figure that stays on the border. */
export function quietAlerts(looks = 1500, unitYears = 400): Finding[] {
  const { steady, plain } = borderYears(seededNumbers(32), unitYears);
  return [
    {
      what: `weekly looks with any false "sudden change" among ${UNITS} still units`,
      value: (100 * falseLooks(seededNumbers(31), looks)) / looks,
      unit: "%",
      bound: { atMost: 1 },
    },
    {
      what: "units told more than twice in a year that their verdict changed, truth exactly 80 %, looks each day",
      value: (100 * steady.filter((times) => times > 2).length) / unitYears,
      unit: "%",
      bound: { atMost: 5 },
    },
    {
      what: "the same, if each change of the printed verdict were told",
      value: (100 * plain.filter((times) => times > 2).length) / unitYears,
      unit: "%",
    },
  ];
}

function falseLooks(random: Random, looks: number): number {
  let withAny = 0;
  for (let look = 0; look < looks; look++) {
    const daysOfLastMonth = drawWhole(random, 1, 30);
    const groups = Array.from({ length: UNITS }, (_, key) => {
      const [share, perMonth] = [0.7 + 0.22 * random(), drawWhole(random, 30, 300)];
      const sizes = [perMonth, perMonth, perMonth, perMonth, perMonth, (perMonth * daysOfLastMonth) / 30];
      return { key, months: sizes.map((n) => drawMonth(random, Math.round(n), share)) };
    });
    if (suddenChanges(groups).length > 0) withAny++;
  }
  return withAny;
}

function drawMonth(random: Random, n: number, share: number): LevelCounts {
  const satisfied = drawSatisfied(random, n, share);
  return [n - satisfied, 0, 0, 0, satisfied];
}

/** For each year of a unit at exactly 80 %: how many changes of verdict are told, with and without steadiness. */
function borderYears(random: Random, years: number): { steady: number[]; plain: number[] } {
  const [steady, plain]: [number[], number[]] = [[], []];
  for (let year = 0; year < years; year++) {
    let counts = NO_ANSWERS;
    let [told, shown] = ["cannotTell", "cannotTell"] as ReturnType<typeof steadyVerdict>[];
    let [toldTimes, shownTimes] = [0, 0];
    for (let look = 0; look < 5 * LOOKS_A_YEAR; look++) {
      counts = addCounts(counts, drawMonth(random, 5, 0.8));
      const next = steadyVerdict(told as "met", counts);
      if (next !== told) toldTimes++;
      told = next;
      const n = counts[0] + counts[4];
      const now = n < 30 ? shown : verdict(counts[4], n).kind;
      if (now !== shown) shownTimes++;
      shown = now;
    }
    steady.push(toldTimes);
    plain.push(shownTimes);
  }
  return { steady, plain };
}
