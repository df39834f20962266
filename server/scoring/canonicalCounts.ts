import { answered } from "./answered.ts";
import type { YearlyInput } from "./yearlyReport.ts";

/**
 * A report's counts as one text that is the same wherever it is written: what its SHA-256 is the SHA-256 of.
 *
 * Formula: one JSON array a line, lines sorted, joined and ended by a line feed, in UTF-8: the year with its target and
 * form; each unit with its kind, last day and successor; each tally; dossiers; comments. Names are not counts and are not
 * in it. Whoever holds the counts can write this text with any tool and compare.
 * Source: a choice of this platform.
 * Refuses: counts that are not whole numbers of 0 or more.
 *
 * @example
 * canonicalCounts({ year: 2025, targetPercent: 80, questionnaire: "q", criteria: ["overall"], units: [], tallies: [{ unit: "a", month: "2025-03", criterion: "overall", field: "land", channel: "counter", counts: [0, 0, 1, 2, 3] }], dossiers: [], comments: [{ about: "officer", count: null }] }); // → '["comment","officer",null]\n["report",2025,80,"q","overall"]\n["tally","a","2025-03","overall","land","counter",0,0,1,2,3]\n'
 * canonicalCounts({ year: 2025, targetPercent: 80, questionnaire: "q", criteria: [], units: [], tallies: [{ counts: [0, 0, 0, 0, -1] }], dossiers: [], comments: [] }); // → RangeError
 */
export function canonicalCounts(input: Omit<YearlyInput, "fields" | "officialFigures">): string {
  const lines = [
    JSON.stringify(["report", input.year, input.targetPercent, input.questionnaire, ...input.criteria]),
    ...input.units.map((one) =>
      JSON.stringify(["unit", one.key, one.kind, one.validTo, one.parent, one.successor]),
    ),
    ...input.tallies.map((one) => {
      answered(one.counts);
      return JSON.stringify([
        "tally",
        one.unit,
        one.month,
        one.criterion,
        one.field,
        one.channel,
        ...one.counts,
      ]);
    }),
    ...input.dossiers.map((one) =>
      JSON.stringify(["dossiers", one.unit, one.month, one.field, one.received, one.resolved]),
    ),
    ...input.comments.map((one) => JSON.stringify(["comment", one.about, one.count])),
  ];
  return `${lines.sort().join("\n")}\n`;
}
