import type { LevelCounts } from "#scoring/levelCounts.ts";
import { OpenDataFault } from "./OpenDataFault.ts";
import type { Row } from "./readRows.ts";

export function text({ cells }: Row, column: string): string {
  return cells[column] ?? "";
}

export function levelCounts(row: Row): LevelCounts {
  return [count(row, "n1"), count(row, "n2"), count(row, "n3"), count(row, "n4"), count(row, "n5")];
}

export function count(row: Row, column: string): number {
  const cell = text(row, column);
  if (/^\d{1,15}$/.test(cell)) return Number(cell);
  throw new OpenDataFault(`Dòng ${row.line}, cột ${column}: "${cell}" không phải là số đếm.`);
}
