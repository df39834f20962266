import { type EffectSentence, effectSentence } from "#scoring/effectSentence.ts";
import { type ModelEffect, modelEffect } from "#scoring/modelEffect.ts";
import { placeboEffects } from "#scoring/placeboEffects.ts";
import { seededNumbers } from "#scoring/seededNumbers.ts";
import { drawProvince, type Province } from "./drawProvince.ts";
import type { Finding } from "./finding.ts";
import { PROVINCE, WITH_EFFECT, WITHOUT_EFFECT } from "./provinces.ts";
import type { Random } from "./random.ts";

/** What the sentence about the models says when there is no effect, and when there is one. */
export function modelClaims(runs = 240): Finding[] {
  const nothing = WITHOUT_EFFECT.map(({ name, province }, at) => ({
    name,
    said: claimsIn(province, runs, seededNumbers(600 + at)),
  }));
  const something = WITH_EFFECT.map(({ name, province }, at) => ({
    name,
    said: claimsIn(province, runs / 2, seededNumbers(620 + at)),
  }));
  const rising = claimsIn({ ...PROVINCE, ownTrend: 3 }, runs / 2, seededNumbers(640));
  const still = nothing.flatMap(({ said }) => said);
  const all = [...still, ...something.flatMap(({ said }) => said)].filter(({ effect }) => effect.effect);
  return [
    ...nothing.map(
      ({ name, said }): Finding => ({
        what: `"improved" although the models do nothing: ${name}`,
        value: percentSaying(said, "improved"),
        unit: "%",
        bound: { atMost: 5 },
      }),
    ),
    {
      what: '"worsened", over the same provinces',
      value: percentSaying(still, "worsened"),
      unit: "%",
      bound: { atMost: 5 },
    },
    {
      what: '"improved": units with models had been rising by 3 points a year all along',
      value: percentSaying(rising, "improved"),
      unit: "%",
    },
    ...something.map(
      ({ name, said }): Finding => ({
        what: `"improved" where the models add ${name}`,
        value: percentSaying(said, "improved"),
        unit: "%",
      }),
    ),
    {
      what: '"no change" where the models do nothing, 34 models among 84 units',
      value: percentSaying(nothing[0]?.said ?? [], "noChange"),
      unit: "%",
    },
    {
      what: '"no change" although the models add 3 or 5 points, over the four',
      value: percentSaying(
        something.flatMap(({ said }) => said),
        "noChange",
      ),
      unit: "%",
      bound: { atMost: 5 },
    },
    {
      what: "95 % interval of the models' effect holds the truth, all provinces but the rising one",
      value: (100 * all.filter(({ held }) => held).length) / all.length,
      unit: "%",
      bound: { atLeast: 94 },
    },
  ];
}

interface Said {
  readonly effect: ModelEffect<number>;
  readonly kind: EffectSentence["kind"];
  readonly held: boolean;
}

/** The shuffles are costly and only asked for where the interval would make a claim. */
function claimsIn(province: Province, runs: number, random: Random): Said[] {
  return Array.from({ length: runs }, (_, run) => {
    const { units, truth } = drawProvince(random, province);
    const effect = modelEffect(units);
    const { lower, upper } = effect.effect?.interval ?? { lower: 0, upper: 0 };
    const placebo = lower > 0 || upper < 0 ? placeboEffects(units, run, 99) : null;
    return { effect, kind: effectSentence(effect, placebo).kind, held: lower <= truth && truth <= upper };
  });
}

function percentSaying(said: readonly Said[], kind: EffectSentence["kind"]): number {
  return (100 * said.filter((one) => one.kind === kind).length) / said.length;
}
