import { wordParts } from "#contract/masking.ts";

/** Numbers and addresses in an answer that may have come in by a slip of pasting: whoever holds the receipt reads them. */
export function numbersIn(text: string): string[] {
  return wordParts(text)
    .filter(({ kind }) => kind !== undefined)
    .map((part) => part.text.trim());
}
