import { keysBehind } from "./keysBehind.ts";

/** Crockford's 32 characters: no I, L, O, U, so that a code read aloud or copied by hand comes back whole. */
export const RECEIPT_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/** 16 characters of 5 bits: 80 bits, more than anybody can try. */
export const RECEIPT_LENGTH = 16;

/** What a person typed as a receipt: look-alikes, case and separators forgiven. */
export function normalizeReceipt(typed: string): string {
  return withoutGaps(typed).normalize("NFKC").toUpperCase().replace(/O/g, "0").replace(/[IL]/g, "1");
}

function withoutGaps(typed: string): string {
  return typed.replace(/[\s\-–—._]/g, "");
}

/** Readings of a text with marks that are looked up: the first ones are the likeliest by far. */
const READINGS = 200;

/**
 * The receipts that somebody may have meant, likeliest first: the one that stands there, or, where a Vietnamese keyboard
 * turned keys into marks, each one that those keys may have been. A receipt has no check character; only one that was
 * given out is found, and by chance nobody hits one of 80 bits.
 */
export function receiptsTyped(typed: string): string[] {
  const receipt = normalizeReceipt(typed);
  if (isReceipt(receipt)) return [receipt];
  const readings = keysBehind(withoutGaps(typed), RECEIPT_LENGTH).map(normalizeReceipt).filter(isReceipt);
  return [...new Set(readings)].slice(0, READINGS);
}

/** Whether a normalized text has the form of a receipt; it need not be one that was given out. */
export function isReceipt(text: string): boolean {
  return text.length === RECEIPT_LENGTH && [...text].every((c) => RECEIPT_ALPHABET.includes(c));
}

/** As shown to people: four groups of four. */
export function printedReceipt(receipt: string): string {
  return receipt.replace(/(.{4})(?=.)/g, "$1 ");
}
