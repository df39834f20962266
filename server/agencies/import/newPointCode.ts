import { digitCodeOf } from "#contract/digitCode.ts";

/** Numbers of seven digits that do not begin with 0, which a spreadsheet would drop. */
const FIRST = 1_000_000;
const NUMBERS = 9_000_000;

/**
 * Gives codes of digits only, which no keyboard changes: at random, so that knowing one poster's address leads to no
 * other; none of `taken`, none twice. Each has 0 or 1 in two places at least, signs that older codes never have: after
 * one slip it still cannot be taken for one of them.
 */
export function newPointCodes(taken: Iterable<string>): () => string {
  const used = new Set(taken);
  return () => {
    for (;;) {
      const [number] = crypto.getRandomValues(new Uint32Array(1)) as unknown as [number];
      const code = digitCodeOf(String(FIRST + (number % NUMBERS)));
      if (used.has(code) || code.replace(/[^01]/g, "").length < 2) continue;
      used.add(code);
      return code;
    }
  };
}
