import { isDigitCode } from "./digitCode.ts";
import { keysBehind } from "./keysBehind.ts";

/**
 * The code of a rating point, typed from a poster when a phone cannot scan: eight digits, the last of them a check digit
 * (digitCode.ts). Older points have letters too, for ever: seven of 29 signs without look-alikes (no
 * 0 O, 1 I L, S, U) and a check character. 29 is a prime, so that the weighted sum modulo 29 finds every single wrong
 * character and every two exchanged ones.
 */
export const CODE_ALPHABET = "23456789ABCDEFGHJKMNPQRTVWXYZ";
export const CODE_LENGTH = 8;

/** What a person typed, without spaces, hyphens and case; a letter that no code has is the digit it looks like. */
export function normalizePointCode(typed: string): string {
  return withoutGaps(typed)
    .normalize("NFKC")
    .toUpperCase()
    .replace(/O/g, "0")
    .replace(/[IL]/g, "1")
    .replace(/S/g, "5");
}

/** Whether a text is nearly as long as a code, of its signs, and with a digit, as words of an address are not. */
export function looksLikeCode(typed: string): boolean {
  const bare = withoutGaps(typed)
    .toUpperCase()
    .replace(/[ĐÐ]/g, "D")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "");
  return Math.abs(bare.length - CODE_LENGTH) <= 2 && /^[0-9A-Z]*\d[0-9A-Z]*$/.test(bare);
}

function withoutGaps(typed: string): string {
  return typed.replace(/[\s\-–—._]/g, "");
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
  if (isDigitCode(code)) return null;
  // A code with 0 or 1 can only be one of digits: an old one has neither.
  if (/^\d*[01]\d*$/.test(code)) return "check";
  for (const character of code) if (!CODE_ALPHABET.includes(character)) return "character";
  return checkCharacter(code.slice(0, -1)) === code.slice(-1) ? null : "check";
}

/**
 * The codes that somebody may have meant: the one that stands there, or, where a Vietnamese keyboard turned keys into
 * marks, each one that those keys may have been and whose check character fits. Several are for the reader to choose.
 */
export function pointCodesTyped(typed: string): string[] {
  const code = normalizePointCode(typed);
  if (pointCodeFault(code) === null) return [code];
  const readings = keysBehind(withoutGaps(typed), CODE_LENGTH).map(normalizePointCode);
  return [...new Set(readings)].filter((reading) => pointCodeFault(reading) === null);
}

/** The old code of the n-th number below 29^7: the same number always gives the same code. */
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
