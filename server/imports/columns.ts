import { searchName } from "#contract/searchName.ts";
import { nearest } from "./nearest.ts";
import type { Problem } from "./problem.ts";

export interface ColumnSpec<C extends string> {
  readonly name: C;
  /** Other headings that mean the same; capitals, tone marks and signs do not matter. */
  readonly aliases: readonly string[];
  readonly optional?: boolean;
  /** For --help. */
  readonly about: string;
}

interface Header<C> {
  /** Where each column stands. */
  readonly columns: ReadonlyMap<C, number>;
  readonly refusals: Problem[];
  readonly notes: string[];
}

/** Finds the columns by their headings, in any order. */
export function readHeader<C extends string>(
  { line, cells }: { line: number; cells: readonly string[] },
  specs: readonly ColumnSpec<C>[],
): Header<C> {
  const known = new Map(
    specs.flatMap((spec) => [spec.name, ...spec.aliases].map((heading) => [searchName(heading), spec.name])),
  );
  const columns = new Map<C, number>();
  const refusals: Problem[] = [];
  const unread: string[] = [];
  for (const [at, heading] of cells.entries()) {
    const name = known.get(searchName(heading));
    if (name === undefined) {
      if (heading !== "") unread.push(heading);
    } else if (columns.has(name)) {
      refusals.push({
        line,
        code: "duplicate-header",
        reason: `Hai cột cùng là ${name} (cột ${(columns.get(name) ?? 0) + 1} và cột ${at + 1}).`,
        remedy: "Giữ lại một cột.",
      });
    } else columns.set(name, at);
  }
  for (const { name } of specs.filter((spec) => !spec.optional && !columns.has(spec.name))) {
    const meant = unread.find(
      (heading) => known.get(searchName(nearest(heading, known.keys()) ?? "")) === name,
    );
    refusals.push({
      line,
      code: "missing-column",
      reason: `Không có cột ${name}${meant ? `; có lẽ là cột “${meant}”` : ""}.`,
      remedy: `Dòng đầu phải là tiêu đề: ${specs.map((spec) => (spec.optional ? `[${spec.name}]` : spec.name)).join(",")}. Xóa các dòng tên bảng phía trên nếu có.`,
    });
  }
  return {
    columns,
    refusals,
    notes: unread.length > 0 ? [`Không đọc các cột: ${unread.join(", ")}.`] : [],
  };
}
