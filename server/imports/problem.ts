/** What is wrong with one line of a file, and what the clerk does about it. Words are Vietnamese: provinces read them. */
export interface Problem {
  /** Line of the file, from 1, as an editor or a spreadsheet numbers it. */
  readonly line: number;
  /** A stable name, for tests and for machines. */
  readonly code: string;
  readonly reason: string;
  readonly remedy: string;
}

/** A cell that was read, or why it was not. */
export type Reading<T> =
  | { readonly value: T }
  | { readonly code: string; readonly reason: string; readonly remedy: string };
