import { wilsonInterval } from "#scoring/wilsonInterval.ts";
import { answerNumbers } from "./answerNumbers.ts";
import { binomialChances } from "./binomial.ts";
import type { Finding } from "./finding.ts";

/** How often the 95 % Wilson interval holds the truth, exactly, over true shares 0.50–0.99 and n from 5 up. */
export function wilsonCoverage(mostAnswers = 2000): Finding[] {
  const coverages: number[] = [];
  for (const n of answerNumbers(5, mostAnswers)) {
    const intervals = Array.from({ length: n + 1 }, (_, x) => wilsonInterval(x, n));
    for (let percent = 50; percent <= 99; percent++) {
      const share = percent / 100;
      const chances = binomialChances(n, share);
      const holding = chances.filter((_, x) => {
        const { lower, upper } = intervals[x] ?? { lower: 1, upper: 0 };
        return lower <= share && share <= upper;
      });
      coverages.push(100 * holding.reduce((sum, chance) => sum + chance, 0));
    }
  }
  const mean = coverages.reduce((sum, coverage) => sum + coverage, 0) / coverages.length;
  const range = `p 0.50–0.99, n 5–${mostAnswers}`;
  return [
    {
      what: `Wilson interval holds the truth, mean over ${range}`,
      value: mean,
      unit: "%",
      bound: { atLeast: 94.5, atMost: 95.5 },
    },
    { what: `the same, worst single p and n`, value: Math.min(...coverages), unit: "%" },
  ];
}
