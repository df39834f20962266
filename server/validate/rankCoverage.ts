import type { LevelCounts } from "#scoring/levelCounts.ts";
import { rankBands } from "#scoring/rankBands.ts";
import { seededNumbers } from "#scoring/seededNumbers.ts";
import type { Finding } from "./finding.ts";
import { drawSatisfied, drawWhole } from "./random.ts";

const UNITS = 37;
const PROVINCES: readonly { readonly name: string; readonly share: (unit: number) => number }[] = [
  { name: "spread from 70 to 95 %", share: (unit) => 0.7 + (0.25 * unit) / (UNITS - 1) },
  { name: "all equal at 85 %", share: () => 0.85 },
  { name: "three far groups: 60, 80, 97 %", share: (unit) => [0.6, 0.8, 0.97][unit % 3] ?? 0.8 },
  { name: "crowded from 97 to 99.5 %", share: (unit) => 0.97 + (0.025 * unit) / (UNITS - 1) },
];

/** How often all units' rank bands hold all units' true ranks at once, for 37 units of 100 to 500 ratings. */
export function rankCoverage(runs = 1000): Finding[] {
  return PROVINCES.map(({ name, share }, province) => {
    const random = seededNumbers(7000 + province);
    const shares = Array.from({ length: UNITS }, (_, unit) => share(unit));
    const sizes = shares.map(() => drawWhole(random, 100, 500));
    let held = 0;
    for (let run = 0; run < runs; run++)
      if (
        allHeld(
          shares,
          sizes.map((n, unit) => drawCounts(random, n, shares[unit])),
        )
      )
        held++;
    const what = `rank bands of ${UNITS} units hold every true rank at once, ${name}`;
    return { what, value: (100 * held) / runs, unit: "%", bound: { atLeast: 95 } };
  });
}

function drawCounts(random: () => number, n: number, share = 0.8): LevelCounts {
  const satisfied = drawSatisfied(random, n, share);
  return [n - satisfied, 0, 0, satisfied, 0];
}

/** Equal units may stand in any order among themselves: a band must hold all those places. */
function allHeld(shares: readonly number[], counts: readonly LevelCounts[]): boolean {
  const bands = rankBands(counts.map((one, key) => ({ key, counts: one })));
  return bands.every(({ key, band }) => {
    const own = shares[key] ?? 0;
    const above = shares.filter((other) => other > own).length;
    const below = shares.filter((other) => other < own).length;
    return band !== null && band.best <= 1 + above && band.worst >= shares.length - below;
  });
}
