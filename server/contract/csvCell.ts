/** What a spreadsheet may take for a formula, or for our own mark. */
const RISKY = /^[=+\-@\t\r']/;
/** A plain number is none, and keeps its sign. */
const NUMBER = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/;

/** A text that no spreadsheet runs: an apostrophe goes before what could be a formula. Readers take one off. */
export function guarded(text: string): string {
  return RISKY.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}

/** Where a spreadsheet of another country may cut a cell in two, and what then begins a formula. */
const PARTING = /[",;\t\r\n|=+\-@\uff1d\uff0b\uff0d\uff20]/;
/** Numbers, days, spans and codes ("dat-dai", "burst+all-five", "01861@2020-01-01"): their signs stand between letters, and nothing cuts them. */
const PLAIN =
  /^(-?\d+(\.\d+)?(e[+-]?\d+)?|[A-Za-z0-9]+((?:[-@/]| → )[A-Za-z0-9]+)*|[a-z]{3,}(-[a-z]+)*(\+[a-z]{3,}(-[a-z]+)*)+)$/;

/**
 * One cell as RFC 4180 writes it, in quotation marks wherever a spreadsheet could read more than a text into it: one that
 * parts cells by semicolons would find "=…" at the beginning of a cell that nobody guarded.
 */
export function quoted(text: string): string {
  return PARTING.test(text) && !PLAIN.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
