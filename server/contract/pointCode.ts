/**
 * The code of a rating point: 7 characters and a check character, typed from a poster when a phone cannot scan.
 * 29 characters without look-alikes (no 0 O, 1 I L, 5 S, U): a prime, so that the weighted sum modulo 29 finds every
 * single wrong character and every two exchanged ones.
 */
export const CODE_ALPHABET = "23456789ABCDEFGHJKMNPQRTVWXYZ";
export const CODE_LENGTH = 8;

/** What a person typed, without spaces, hyphens and case. */
export function normalizePointCode(typed: string): string {
  return typed
    .normalize("NFKC")
    .replace(/[\s\-–.]/g, "")
    .toUpperCase();
}

/** The check character of 7 code characters. Refuses characters outside the alphabet. */
export function checkCharacter(body: string): string {
  let sum = 0;
  for (let i = 0; i < body.length; i++) {
    const value = CODE_ALPHABET.indexOf(body[i] as string);
    if (value < 0) throw new RangeError(`"${body[i]}" is not a code character`);
    sum += (i + 1) * value;
  }
  return CODE_ALPHABET[sum % CODE_ALPHABET.length] as string;
}

export type PointCodeFault = "length" | "character" | "check";

/** What is wrong with a normalized code; null when nothing is. A typing slip is told from an unknown code. */
export function pointCodeFault(code: string): PointCodeFault | null {
  if (code.length !== CODE_LENGTH) return "length";
  for (const character of code) if (!CODE_ALPHABET.includes(character)) return "character";
  return checkCharacter(code.slice(0, -1)) === code.slice(-1) ? null : "check";
}

/** The code of the n-th number below 29^7: the same number always gives the same code. */
export function pointCodeOf(number: number): string {
  let body = "";
  for (let rest = number, i = 0; i < CODE_LENGTH - 1; i++) {
    body = CODE_ALPHABET[rest % CODE_ALPHABET.length] + body;
    rest = Math.floor(rest / CODE_ALPHABET.length);
  }
  return body + checkCharacter(body);
}

/** As printed: two groups of four. */
export function printedPointCode(code: string): string {
  return `${code.slice(0, 4)} ${code.slice(4)}`;
}
