/** Crockford's 32 characters: no I, L, O, U, so that a code read aloud or copied by hand comes back whole. */
export const RECEIPT_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/** 16 characters of 5 bits: 80 bits, more than anybody can try. */
export const RECEIPT_LENGTH = 16;

/** What a person typed as a receipt: look-alikes, case and separators forgiven. */
export function normalizeReceipt(typed: string): string {
  return typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s\-–]/g, "")
    .replace(/O/g, "0")
    .replace(/[IL]/g, "1");
}

/** Whether a normalized text has the form of a receipt; it need not be one that was given out. */
export function isReceipt(text: string): boolean {
  return text.length === RECEIPT_LENGTH && [...text].every((c) => RECEIPT_ALPHABET.includes(c));
}

/** As shown to people: four groups of four. */
export function printedReceipt(receipt: string): string {
  return receipt.replace(/(.{4})(?=.)/g, "$1 ");
}
