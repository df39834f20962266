import type { Verdict } from "#scoring/verdict.ts";
import type { Language } from "../messages/dictionary.ts";
import { results as words } from "../messages/results.ts";

export const VERDICT_SHAPES = { met: "▲", cannotTell: "◆", notMet: "▼" } as const;

/** A verdict as a shape and a word; colour comes last. */
export function VerdictMark({
  kind,
  language,
  children,
}: {
  kind: Verdict["kind"];
  language: Language;
  children?: string;
}) {
  return (
    <span class={`verdict verdict-${kind}`}>
      <span class="verdict-shape" aria-hidden="true">
        {VERDICT_SHAPES[kind]}
      </span>{" "}
      {children ?? words[language].verdicts[kind]}
    </span>
  );
}
