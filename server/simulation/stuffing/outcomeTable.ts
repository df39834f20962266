import { MARK_RULES } from "#contract/markRules.ts";
import type { Outcome, Score } from "./tryScenario.ts";

const RULES = [...MARK_RULES, "any"] as const;

/** A row for each scenario: precision and recall of each rule, and what the index says with and without marks. */
export function outcomeTable(
  outcomes: readonly { readonly name: string; readonly outcome: Outcome }[],
): string {
  const head = [
    "Scenario",
    "Released",
    "Stuffed",
    ...RULES,
    "Years to look into",
    "Honest index",
    "With all",
    "Without marked",
  ];
  const rows = outcomes.map(({ name, outcome }) => {
    const { released, stuffed, scores, index } = outcome;
    const cells = RULES.map((rule) => scoreText(scores[rule], outcome));
    const figures = [index.honest, index.all, index.without].map((percent) => percent.toFixed(1));
    const looked = `${outcome.audited} of ${outcome.years}`;
    return [name, String(released), String(stuffed), ...cells, looked, ...figures];
  });
  const widths = head.map((_, i) => Math.max(...[head, ...rows].map((row) => (row[i] as string).length)));
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, i) => cell.padEnd(widths[i] as number)).join(" | ")} |`;
  return [line(head), line(widths.map((width) => "-".repeat(width))), ...rows.map(line)].join("\n");
}

/** "precision / recall" in percent; where all are honest, how many of 100 were marked for nothing. */
function scoreText({ marked, markedStuffed }: Score, { released, stuffed }: Outcome): string {
  if (stuffed === 0) return marked === 0 ? "–" : `${((100 * marked) / released).toFixed(2)} wrong`;
  if (marked === 0) return "– / 0";
  return `${((100 * markedStuffed) / marked).toFixed(0)} / ${((100 * markedStuffed) / stuffed).toFixed(0)}`;
}
