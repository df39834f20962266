/** What a spreadsheet may take for a formula, or for our own mark. */
const RISKY = /^[=+\-@\t\r']/;
/** A plain number is none, and keeps its sign. */
const NUMBER = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/;

/** A text that no spreadsheet runs: an apostrophe goes before what could be a formula. Readers take one off. */
export function guarded(text: string): string {
  return RISKY.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}

/** One cell as RFC 4180 writes it. */
export function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
