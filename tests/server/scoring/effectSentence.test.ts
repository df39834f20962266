import { expect, test } from "vitest";
import { effectSentence } from "#scoring/effectSentence.ts";

const effect = (lower: number, upper: number) => ({
  difference: (lower + upper) / 2,
  interval: { lower, upper },
  pValue: 0.5,
  units: 30,
});
const STILL = effect(-2, 2);

test.each([
  ["wholly above 0", effect(1, 7), STILL, 0.01, "improved"],
  ["small but certain", effect(0.2, 1.8), STILL, 0.05, "improved"],
  ["wholly below 0", effect(-7, -1), STILL, 0.01, "worsened"],
  ["narrow around 0", effect(-1, 2.9), STILL, null, "noChange"],
  ["around 0, but 3 points are not excluded", effect(-1, 3.1), STILL, null, "intervalTooWide"],
  ["around 0, but a harm of 3 points is not excluded", effect(-3.1, 1), STILL, null, "intervalTooWide"],
  ["above 0, but shuffled starts do as well", effect(1, 7), STILL, 0.051, "placeboAsLarge"],
  ["above 0, but nobody shuffled", effect(1, 7), STILL, null, "placeboAsLarge"],
  ["above 0, but rising before", effect(1, 7), effect(0.5, 4), 0.01, "trendBefore"],
  ["above 0, but no more than the trend before may be", effect(1, 7), effect(-1, 3.5), 0.01, "trendBefore"],
  ["above 0 after a fall before", effect(1, 7), effect(-4, -0.5), 0.01, "trendBefore"],
  ["below 0, but falling before", effect(-7, -1), effect(-3.5, 1), 0.01, "trendBefore"],
  ["narrow around 0, but rising before", effect(-1, 2), effect(0.5, 4), null, "trendBefore"],
  ["above 0, but too short a time before", effect(1, 7), null, 0.01, "trendUnseen"],
  ["no two units to compare", null, null, null, "tooFewUnits"],
] as const)("an effect %s", (_, found, before, pValue, said) => {
  const sentence = effectSentence({ effect: found, preTrend: before }, pValue === null ? null : { pValue });
  expect(sentence.kind === "cannotTell" ? sentence.reason : sentence.kind).toBe(said);
});

test("who asks for a narrower margin gets no change less easily", () => {
  const found = { effect: effect(-1, 2), preTrend: STILL };
  expect(effectSentence(found, null).kind).toBe("noChange");
  expect(effectSentence(found, null, 1.5).kind).toBe("cannotTell");
});
