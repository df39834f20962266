import {
  type ImportNoteCode,
  type ImportProblemCode,
  importNotes,
  importProblems,
  importProblemsInEnglish,
} from "../../../web/messages/import.ts";

type Params = Readonly<Record<string, string | number>>;

/** One thing to mend in a file. The header is line 1. */
export interface ImportProblem {
  readonly line: number;
  readonly column: string | null;
  readonly code: ImportProblemCode;
  readonly text: string;
}

/** Something read differently than it stands, or worth knowing; nothing to mend. */
export interface ImportNote {
  readonly code: ImportNoteCode;
  readonly text: string;
}

/** What a cell holds, as a message quotes it: one line, not long, no control characters. */
export function quoted(value: string): string {
  const line = value.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, "�");
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
}

/** Gathers everything that is wrong, so that a file is mended in one go and not line after line. */
export class ProblemList {
  readonly problems: ImportProblem[] = [];
  readonly notes: ImportNote[] = [];
  readonly #texts: typeof importProblemsInEnglish;

  constructor(language: "vi" | "en" = "vi") {
    this.#texts = language === "en" ? importProblemsInEnglish : importProblems;
  }

  add(line: number, column: string | null, code: ImportProblemCode, params: Params = {}): void {
    this.problems.push({ line, column, code, text: this.#texts[code](params) });
  }

  note(code: ImportNoteCode, params: Params = {}): void {
    this.notes.push({ code, text: importNotes[code](params as never) });
  }
}
