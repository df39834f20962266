import { CODE_ALPHABET, CODE_LENGTH, pointCodeOf } from "#contract/pointCode.ts";

const CODES = CODE_ALPHABET.length ** (CODE_LENGTH - 1);

/** Gives codes at random, so that knowing one poster's address leads to no other; none of `taken`, none twice. */
export function newPointCodes(taken: Iterable<string>): () => string {
  const used = new Set(taken);
  return () => {
    for (;;) {
      const [high, low] = crypto.getRandomValues(new Uint32Array(2)) as unknown as [number, number];
      // 53 random bits over 29^7 codes: no code is noticeably likelier than another.
      const code = pointCodeOf(((high % 2 ** 21) * 2 ** 32 + low) % CODES);
      if (used.has(code)) continue;
      used.add(code);
      return code;
    }
  };
}
