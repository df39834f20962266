import { compareMany } from "#scoring/compareMany.ts";
import type { LevelCounts } from "#scoring/levelCounts.ts";
import { seededNumbers } from "#scoring/seededNumbers.ts";
import type { Finding } from "./finding.ts";
import { drawSatisfied, drawWhole, type Random } from "./random.ts";

const UNITS = 60;

interface Tally {
  false: number;
  claims: number;
  found: number;
  aloneFalse: number;
}

/** False "tăng" and "giảm" from one year to the next, for 60 units of 100 to 800 ratings a year. */
export function falseAlarms(years = 600): Finding[] {
  const still = simulate(years, seededNumbers(21), 0);
  const moving = simulate(years, seededNumbers(22), 20);
  const stillUnits = years * (UNITS - 20);
  return [
    {
      what: "still units claimed to have moved, each compared alone",
      value: (100 * sum(still, "aloneFalse")) / (years * UNITS),
      unit: "%",
    },
    {
      what: `years with any false claim among ${UNITS} still units, claims made together`,
      value: (100 * still.filter((year) => year.false > 0).length) / years,
      unit: "%",
      bound: { atMost: 5 },
    },
    {
      what: "false ones among the claims of a year, 20 of 60 units moved by 8 points",
      value: (100 * moving.reduce((total, year) => total + year.false / Math.max(1, year.claims), 0)) / years,
      unit: "%",
      bound: { atMost: 5 },
    },
    {
      what: "still units claimed to have moved, same years",
      value: (100 * sum(moving, "false")) / stillUnits,
      unit: "%",
    },
    {
      what: "moved units that are found, same years",
      value: (100 * sum(moving, "found")) / (years * 20),
      unit: "%",
    },
  ];
}

function simulate(years: number, random: Random, moved: number): Tally[] {
  return Array.from({ length: years }, () => {
    const pairs = Array.from({ length: UNITS }, (_, key) => {
      const share = 0.7 + 0.22 * random();
      const later = key < moved ? share + (key % 2 === 0 ? 0.08 : -0.08) : share;
      return { key, earlier: drawYear(random, share), later: drawYear(random, later) };
    });
    const tally: Tally = { false: 0, claims: 0, found: 0, aloneFalse: 0 };
    for (const { key, comparison } of compareMany(pairs)) {
      if (key >= moved && comparison.comparable && comparison.pValue < 0.05) tally.aloneFalse++;
      if (comparison.claim === "cannotTell") continue;
      tally.claims++;
      const truth = key >= moved ? "cannotTell" : key % 2 === 0 ? "increased" : "decreased";
      if (comparison.claim === truth) tally.found++;
      else tally.false++;
    }
    return tally;
  });
}

function drawYear(random: Random, share: number): LevelCounts {
  const n = drawWhole(random, 100, 800);
  const satisfied = drawSatisfied(random, n, share);
  return [n - satisfied, 0, 0, satisfied, 0];
}

function sum(years: readonly Tally[], what: keyof Tally): number {
  return years.reduce((total, year) => total + year[what], 0);
}
