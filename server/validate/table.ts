import { roundHalfUp } from "#scoring/roundHalfUp.ts";
import { type Finding, keepsBound } from "./finding.ts";

/** The findings as a Markdown table, which a terminal and a README both show. */
export function findingsTable(findings: readonly Finding[]): string {
  const rows = findings.map((finding) => [
    finding.what,
    `${roundHalfUp(finding.value).toFixed(2)} ${finding.unit}`,
    promise(finding),
    finding.bound === undefined ? "" : keepsBound(finding) ? "yes" : "NO",
  ]);
  const all = [["What", "Figure", "Promised", "Kept"], ...rows];
  const widths = [0, 1, 2, 3].map((column) => Math.max(3, ...all.map((row) => (row[column] ?? "").length)));
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(" | ")} |`;
  return [line(all[0] ?? []), line(widths.map((width) => "-".repeat(width))), ...rows.map(line)].join("\n");
}

function promise({ bound }: Finding): string {
  if (bound === undefined) return "";
  if (bound.atLeast === undefined) return `≤ ${bound.atMost}`;
  return bound.atMost === undefined ? `≥ ${bound.atLeast}` : `${bound.atLeast} to ${bound.atMost}`;
}
