import { type Day, day } from "#contract/day.ts";
import { isPlainLine } from "#contract/plainText.ts";
import { searchName } from "#contract/searchName.ts";
import type { ImportProblemCode } from "../../../web/messages/import.ts";
import { type ProblemList, quoted } from "./problem.ts";
import type { Row } from "./readTable.ts";

/** Longest name that a poster and a table can hold. */
const NAME_LIMIT = 120;

/** Reads the cells of one line. A cell that is wrong goes to the list and comes back undefined; an empty one is null. */
export class RowReader {
  readonly line: number;
  #cells: Row["cells"];
  #list: ProblemList;

  constructor(row: Row, list: ProblemList) {
    this.line = row.line;
    this.#cells = row.cells;
    this.#list = list;
  }

  problem(
    column: string | null,
    code: ImportProblemCode,
    params: Record<string, string | number> = {},
  ): void {
    this.#list.add(this.line, column, code, params);
  }

  optionalText(column: string, limit = NAME_LIMIT): string | null | undefined {
    const text = (this.#cells[column] ?? "").replace(/ +/g, " ");
    if (text === "") return null;
    if (!isPlainLine(text) || text.includes("\uFFFD")) return void this.problem(column, "not-text");
    if (text.length > limit) return void this.problem(column, "too-long", { length: text.length, limit });
    return text;
  }

  text(column: string, limit = NAME_LIMIT): string | undefined {
    return this.#required(column, this.optionalText(column, limit));
  }

  /** Official codes and our own: capital letters, digits, hyphens. */
  optionalCode(column: string): string | null | undefined {
    const code = this.optionalText(column, 64);
    if (code == null || /^[0-9A-Z-]{1,16}$/.test(code)) return code;
    return void this.problem(column, "not-a-code", { value: quoted(code) });
  }

  code(column: string): string | undefined {
    return this.#required(column, this.optionalCode(column));
  }

  optionalDay(column: string): Day | null | undefined {
    const text = this.optionalText(column, 64);
    if (text == null || day.safeParse(text).success) return text;
    return void this.problem(column, "not-a-day", { value: quoted(text) });
  }

  day(column: string): Day | undefined {
    return this.#required(column, this.optionalDay(column));
  }

  /** One of the words of a list, in English as stored or in Vietnamese, with or without tone marks. */
  word<Word extends string>(
    column: string,
    words: Readonly<Record<Word, string>>,
    whenEmpty: Word | null = null,
  ): Word | undefined {
    const text = this.optionalText(column, 64);
    if (text === undefined) return undefined;
    if (text === null) return this.#required(column, whenEmpty);
    const typed = searchName(text);
    const entries = Object.entries(words) as [Word, string][];
    const found = entries.find(([word, name]) => typed === searchName(word) || typed === searchName(name));
    if (found) return found[0];
    const allowed = entries.map(([word, name]) => `${word} (${name})`).join(", ");
    return void this.problem(column, "unknown-word", { value: quoted(text), words: allowed });
  }

  #required<Value>(column: string, value: Value | null | undefined): Value | undefined {
    if (value === null) return void this.problem(column, "required");
    return value;
  }
}
