import { seededNumbers } from "#scoring/seededNumbers.ts";
import { verdict } from "#scoring/verdict.ts";
import type { Finding } from "./finding.ts";
import { drawSatisfied } from "./random.ts";

/**
 * How often a live page that is looked at every month says "met" at least once in a year while the truth is exactly 80 %.
 * No bound is promised: the yearly report looks once, and live figures say "tạm tính" (provisional).
 */
export function repeatedLooks(years = 5000, ratingsAMonth = 50): Finding[] {
  const random = seededNumbers(80);
  let everMet = 0;
  for (let year = 0; year < years; year++) {
    let [satisfied, answered, met] = [0, 0, false];
    for (let month = 0; month < 12; month++) {
      satisfied += drawSatisfied(random, ratingsAMonth, 0.8);
      answered += ratingsAMonth;
      met ||= verdict(satisfied, answered).kind === "met";
    }
    if (met) everMet++;
  }
  const what = `"met" said in at least one of 12 monthly looks, truth exactly 80 %, ${ratingsAMonth} ratings a month`;
  return [{ what, value: (100 * everMet) / years, unit: "%" }];
}
