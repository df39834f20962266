import { type BeforeAfter, beforeAfter } from "#scoring/beforeAfter.ts";
import { seededNumbers } from "#scoring/seededNumbers.ts";
import { drawProvince, type Province } from "./drawProvince.ts";
import type { Finding } from "./finding.ts";
import { PROVINCE } from "./provinces.ts";
import type { Random } from "./random.ts";

/**
 * One unit of a kind before and after its model, with a campaign month after the start: what is said of its own change,
 * and of what it has beyond the others.
 */
export function beforeAfterClaims(runs = 300): Finding[] {
  const still = claimsIn({ ...PROVINCE, ...ONE }, runs, seededNumbers(680));
  const moved = claimsIn({ ...PROVINCE, ...ONE, effect: () => 8 }, runs, seededNumbers(681));
  return [
    {
      what: 'one unit, no effect, a campaign after its start: "increased" by itself',
      value: percent(still, ({ own }) => own.claim === "increased"),
      unit: "%",
    },
    {
      what: 'the same: "increased" beyond the others of its kind',
      value: percent(still, ({ beyond }) => beyond?.claim === "increased"),
      unit: "%",
      bound: { atMost: 5 },
    },
    {
      what: "one unit, an effect of 8 points: found beyond the others of its kind",
      value: percent(moved, ({ beyond }) => beyond?.claim === "increased"),
      unit: "%",
    },
  ];
}

const ONE: Partial<Province> = { started: 1, starts: [12, 12], campaign: 15 };

function claimsIn(province: Province, runs: number, random: Random): BeforeAfter[] {
  return Array.from({ length: runs }, () => {
    const { units } = drawProvince(random, province);
    return units.filter(({ start }) => start !== null).map((unit) => beforeAfter(unit, units));
  }).flat();
}

function percent(all: readonly BeforeAfter[], holds: (one: BeforeAfter) => boolean): number {
  return (100 * all.filter(holds).length) / all.length;
}
