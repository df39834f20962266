import { readFile } from "node:fs/promises";
import { parse } from "csv-parse/sync";

/** The rows of one of our own CSV files, by column name. */
export async function readData<Row>(file: string): Promise<Row[]> {
  const text = await readFile(new URL(`./data/${file}`, import.meta.url), "utf8");
  return parse(text, { columns: true, skip_empty_lines: true });
}
