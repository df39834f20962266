import { sql } from "kysely";
import type { Database } from "../../server/database/connect.ts";

/** A row as PostgreSQL keeps it, with what no face shows: which transaction wrote it, and where it lies. */
export interface KeptRow {
  readonly xmin: string;
  /** Place in the table's files, from 0. */
  readonly place: number;
  readonly columns: Readonly<Record<string, unknown>>;
}

/** Every row of a table in the order of its files. */
export async function keptRows(db: Database, table: string): Promise<KeptRow[]> {
  const { rows } = await sql<{ xmin: string; columns: Record<string, unknown> }>`
    select t.xmin::text as xmin, row_to_json(t) as columns from ${sql.table(table)} as t order by t.tableoid, t.ctid
  `.execute(db);
  return rows.map(({ xmin, columns }, place) => ({ xmin, place, columns }));
}

/**
 * The ratings that a comment can belong to by the columns that both tables have in common, whatever they are; a day lies
 * in its week, and in its year.
 */
export function candidates(comment: KeptRow, ratings: readonly KeptRow[]): KeptRow[] {
  const c = comment.columns;
  return ratings.filter(({ columns: r }) => {
    const day = String(r.rated_on);
    const shared = ["agency_id", "point_id", "batch", "step"].filter((name) => name in c && name in r);
    if (shared.some((name) => c[name] !== r[name])) return false;
    if ("year" in c && String(c.year) !== day.slice(0, 4)) return false;
    if (!("received_week" in c)) return true;
    const days = (Date.parse(day) - Date.parse(String(c.received_week))) / 86_400_000;
    return 0 <= days && days < 7;
  });
}

/** How far two lists of places go together: Spearman's rank correlation, −1 to 1. */
export function rankCorrelation(pairs: readonly (readonly [number, number])[]): number {
  const ranks = (values: readonly number[]) => {
    const order = values.map((value, at) => ({ value, at })).sort((a, b) => a.value - b.value);
    const ranked = new Array<number>(values.length);
    order.forEach(({ at }, rank) => {
      ranked[at] = rank;
    });
    return ranked;
  };
  const [a, b] = [ranks(pairs.map(([x]) => x)), ranks(pairs.map(([, y]) => y))];
  const n = pairs.length;
  const squares = a.reduce((sum, rank, i) => sum + (rank - (b[i] as number)) ** 2, 0);
  return 1 - (6 * squares) / (n * (n * n - 1));
}
