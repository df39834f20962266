import { searchName } from "#contract/searchName.ts";

/** Letters that are added, dropped or changed between two words (Levenshtein). */
function distance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = (previous[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(changed, (previous[j] as number) + 1, (row[j - 1] as number) + 1));
    }
    previous = row;
  }
  return previous[b.length] as number;
}

/** The word that was probably meant: at most a third of its letters differ, tone marks aside. */
export function nearest(typed: string, words: Iterable<string>): string | undefined {
  const wanted = searchName(typed);
  let best: { word: string; steps: number } | undefined;
  for (const word of words) {
    const steps = distance(wanted, searchName(word));
    if (steps <= Math.max(1, wanted.length / 3) && steps < (best?.steps ?? Infinity)) best = { word, steps };
  }
  return best?.word;
}
