import type { ShownChange } from "#scoring/beforeAfter.ts";
import { pointsText } from "../format.ts";
import type { Language } from "../messages/dictionary.ts";
import { modelEffect as words } from "../messages/modelEffect.ts";

/** A change with its interval in a cell, or why there is none. */
export function changeText(change: ShownChange | null | undefined, language: Language): string {
  if (!change) return words[language].noOthers;
  if (change.withheld) return words[language].withheld;
  const { lower, upper } = change.interval;
  const [difference, from, to] = [change.difference, lower, upper].map((one) => pointsText(one, language, 1));
  return `${difference} (${from}\u00a0…\u00a0${to})`;
}
