import { answered } from "./answered.ts";
import type { YearlyInput } from "./yearlyReport.ts";

/**
 * A report's counts as one text that is the same wherever it is written: what its SHA-256 is the SHA-256 of.
 *
 * Formula: one line each, words parted by one blank, lines sorted by code unit and each ended by a line feed: the year
 * with its target and form; each unit with its kind, last day, unit above and successor; each tally; dossiers; marked
 * ratings; comments; each model with its days, start and units; earlier answers that the models' effect looks back at.
 * "-" stands for null. A word with anything but ASCII letters, digits and @ . _ - in it is percent-encoded as in a URL.
 * Names are not counts and are not in it. Whoever holds the counts can write this text with any tool and compare.
 * Source: a choice of this platform.
 * Refuses: counts that are not whole numbers of 0 or more.
 *
 * @example
 * canonicalCounts({ year: 2025, targetPercent: 80, questionnaire: "q", criteria: ["overall"], units: [], tallies: [{ unit: "a", month: "2025-03", criterion: "overall", field: "đất đai", channel: "counter", counts: [0, 0, 1, 2, 3] }], dossiers: [], comments: [{ about: "officer", count: null }] }); // → "comment officer -\nreport 2025 80 q overall\ntally a 2025-03 overall %C4%91%E1%BA%A5t%20%C4%91ai counter 0 0 1 2 3\n"
 * canonicalCounts({ year: 2025, targetPercent: 80, questionnaire: "q", criteria: [], units: [], tallies: [{ counts: [0, 0, 0, 0, -1] }], dossiers: [], comments: [] }); // → RangeError
 */
export function canonicalCounts(input: Omit<YearlyInput, "fields" | "officialFigures">): string {
  const known = new Map<string, string>();
  const word = (text: string): string => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const encoded = /^[\w@.][\w@.-]*$/.test(text) ? text : percentEncoded(text);
    known.set(text, encoded);
    return encoded;
  };
  const orNone = (text: string | null): string => (text === null ? "-" : word(text));
  const { year, targetPercent, questionnaire, criteria } = input;
  const lines = [`report ${year} ${targetPercent} ${word(questionnaire)} ${criteria.map(word).join(" ")}`];
  for (const one of input.units) {
    const [validTo, parent, successor] = [one.validTo, one.parent, one.successor].map(orNone);
    lines.push(`unit ${word(one.key)} ${word(one.kind)} ${validTo} ${parent} ${successor}`);
  }
  for (const { unit, month, criterion, field, channel, counts } of input.tallies) {
    answered(counts);
    const [n1, n2, n3, n4, n5] = counts;
    const of = `${word(unit)} ${word(month)} ${word(criterion)} ${word(field)} ${word(channel)}`;
    lines.push(`tally ${of} ${n1} ${n2} ${n3} ${n4} ${n5}`);
  }
  for (const { unit, month, field, received, resolved } of input.dossiers) {
    lines.push(`dossiers ${word(unit)} ${word(month)} ${word(field)} ${received} ${resolved}`);
  }
  for (const { unit, month, rules, counts } of input.marked ?? []) {
    answered(counts);
    const [n1, n2, n3, n4, n5] = counts;
    lines.push(`marked ${word(unit)} ${word(month)} ${word(rules)} ${n1} ${n2} ${n3} ${n4} ${n5}`);
  }
  for (const { key, field, unit, ...model } of input.models?.register ?? []) {
    const { registeredOn, recognisedOn, exemplaryOn, stoppedOn, startsIn, ties } = model;
    const days = [registeredOn, recognisedOn, exemplaryOn, stoppedOn, startsIn].map(orNone);
    lines.push(
      ["model", word(key), word(field), word(unit), ...days, ...[...ties].sort().map(word)].join(" "),
    );
  }
  for (const { unit, month, counts } of input.models?.earlier ?? []) {
    answered(counts);
    lines.push(`earlier ${word(unit)} ${word(month)} ${counts.join(" ")}`);
  }
  for (const { about, count } of input.comments) lines.push(`comment ${word(about)} ${count ?? "-"}`);
  return `${lines.sort().join("\n")}\n`;
}

/** Never "-" alone or in front, and never empty: an empty text is "%". */
function percentEncoded(text: string): string {
  if (text === "") return "%";
  return encodeURIComponent(text)
    .replace(/[!'()*~]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`)
    .replace(/^-/, "%2D");
}
