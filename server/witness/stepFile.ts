import type { Leaf } from "./leaf.ts";

/** What a leaf says in words of its own, and its file must say, too. */
const STATED = ["step", "agency", "window", "month", "counts"];
/** figure · point · criterion · field · five counts · marks */
const OVERALL = /^figure \S+ overall .*?((?: \d+){5})(?: \D.*)?$/;

/** What a leaf claims of its file, kept while the log is read. */
export const claimsOf = (leaf: Leaf): string[] =>
  STATED.flatMap((name) => (leaf.lines.has(name) ? [`${name} ${leaf.lines.get(name)}`] : []));

/**
 * Ratings whose digests are in the file of a step, or undefined if the file and its leaf contradict each other: another
 * agency, another month, or figures that do not add up to the counts.
 */
export function ratingsIn(file: Uint8Array, claims: readonly string[]): number | undefined {
  const lines = new TextDecoder().decode(file).split("\n");
  const head = lines.slice(
    0,
    lines.findIndex((line) => /^(figure |rating |$)/.test(line)),
  );
  if (claims.some((claim) => !head.includes(claim))) return undefined;
  const sums = [0, 0, 0, 0, 0];
  for (const line of lines) {
    const [, counts] = OVERALL.exec(line) ?? [];
    for (const [level, count] of (counts?.trim().split(" ") ?? []).entries()) sums[level]! += Number(count);
  }
  const counts = claims.find((claim) => claim.startsWith("counts "));
  if (counts !== undefined && counts !== `counts ${sums.join(" ")}`) return undefined;
  return lines.filter((line) => line.startsWith("rating ")).length;
}
