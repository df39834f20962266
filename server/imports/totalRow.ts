import { searchName } from "#contract/searchName.ts";

const WORDS = new Set(["tong", "tong so", "tong cong", "cong", "toan tinh", "total", "grand total", "sum"]);

/** Whether a row sums up others: one of its first two filled cells says so. */
export function isTotalRow(cells: readonly string[]): boolean {
  return cells
    .filter((cell) => cell !== "")
    .slice(0, 2)
    .some((cell) => WORDS.has(searchName(cell)));
}
