import { FLOOR_INDEX } from "#scoring/disclosure.ts";
import { verdict } from "#scoring/verdict.ts";
import { binomialChances } from "./binomial.ts";
import type { Finding } from "./finding.ts";

const PROMISED_PERCENT = 2.5;

/**
 * How often "met" (more than 80 %) is said when it is not so, exactly, for each number of answers from the floor of an
 * index on. The promise is for the mean: answers are whole people, so at some n the Wilson interval says "met" a
 * little too often and at others too rarely. The verdict follows the interval printed beside it all the same, since a
 * "cannot tell" beside an interval above 80 would be believed by nobody.
 */
export function falseMet(mostAnswers = 2000): Finding[] {
  const at80: number[] = [];
  const at78: number[] = [];
  for (let n = FLOOR_INDEX; n <= mostAnswers; n++) {
    const met = Array.from({ length: n + 1 }, (_, x) => x > 0.8 * n && verdict(x, n).kind === "met");
    at80.push(chanceOf(met, n, 0.8));
    at78.push(chanceOf(met, n, 0.78));
  }
  const worst = Math.max(...at80);
  const above = at80.filter((chance) => chance > PROMISED_PERCENT).length;
  const bound = { atMost: PROMISED_PERCENT };
  const range = `n ${FLOOR_INDEX}–${mostAnswers}`;
  return [
    {
      what: `"met" although the truth is exactly 80 %, mean over ${range}`,
      value: mean(at80),
      unit: "%",
      bound,
    },
    { what: `the same, worst single n (${FLOOR_INDEX + at80.indexOf(worst)})`, value: worst, unit: "%" },
    {
      what: `numbers of answers at which it is above ${PROMISED_PERCENT} %`,
      value: (100 * above) / at80.length,
      unit: "%",
    },
    { what: `"met" although the truth is 78 %, mean over ${range}`, value: mean(at78), unit: "%", bound },
    { what: "the same, worst single n", value: Math.max(...at78), unit: "%", bound },
  ];
}

function chanceOf(met: readonly boolean[], n: number, share: number): number {
  return 100 * binomialChances(n, share).reduce((sum, chance, x) => sum + (met[x] ? chance : 0), 0);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
