import { modelEffect } from "#scoring/modelEffect.ts";
import { seededNumbers } from "#scoring/seededNumbers.ts";
import { drawProvince, type Province } from "./drawProvince.ts";
import type { Finding } from "./finding.ts";
import { lastPeriodEffect } from "./lastPeriodEffect.ts";
import { PROVINCE } from "./provinces.ts";
import { twoWayEffect } from "./twoWayEffect.ts";

/** Effects for the better that are not alike, on which a naive regression stumbles. */
const UNLIKE: readonly { readonly name: string; readonly province: Province }[] = [
  {
    name: "effects that grow by half a point a month",
    province: {
      ...PROVINCE,
      months: 36,
      everyUnit: true,
      starts: [3, 34],
      effect: (since) => 0.5 * (since + 1),
    },
  },
  {
    name: "8 points for starts of the first year, 2 for later ones",
    province: { ...PROVINCE, effect: (_, start) => (start < 12 ? 8 : 2) },
  },
];

/** How the measure fares beside two others on the same ratings. */
export function modelContrasts(runs = 80): Finding[] {
  const signs = UNLIKE.flatMap(({ name, province }, at): Finding[] => {
    const random = seededNumbers(660 + at);
    const drawn = Array.from({ length: runs }, () => drawProvince(random, province).units);
    const below = (effects: readonly number[]): number =>
      (100 * effects.filter((effect) => effect < 0).length) / runs;
    return [
      {
        what: `effect of the models has the wrong sign: ${name}`,
        value: below(drawn.map((units) => modelEffect(units).effect?.difference ?? 0)),
        unit: "%",
        bound: { atMost: 0 },
      },
      {
        what: "the same by a two-way fixed effects regression",
        value: below(drawn.map(twoWayEffect)),
        unit: "%",
      },
    ];
  });
  const random = seededNumbers(670);
  const still = Array.from({ length: runs }, () => drawProvince(random, PROVINCE).units);
  const off = (effects: readonly number[]): number =>
    Math.sqrt(effects.reduce((sum, effect) => sum + effect * effect, 0) / runs);
  return [
    ...signs,
    {
      what: "effect of the models off the truth, root mean square, 34 models among 84 units",
      value: off(still.map((units) => modelEffect(units).effect?.difference ?? 0)),
      unit: "points",
    },
    {
      what: "the same with the last month before the start as its only base",
      value: off(still.map(lastPeriodEffect)),
      unit: "points",
    },
  ];
}
