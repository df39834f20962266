import { sql } from "kysely";
import type { Database } from "./connect.ts";

/** Where a frozen report stands in the public log. */
export interface ReportSeal {
  /** The log's key as it is printed. */
  readonly publicKey: string;
  /** Its leaf, and the first signed head that holds it; null: it is sealed in the coming night. */
  readonly leaf: { readonly index: number; readonly size: number; readonly root: string } | null;
}

/** @returns undefined before the log begins */
export async function findReportSeal(
  db: Database,
  { year, edition }: { readonly year: number; readonly edition: number },
): Promise<ReportSeal | undefined> {
  const { rows } = await sql<{ publicKey: string; index: number | null; size: number; note: string }>`
    select k.public_key as "publicKey", e.index, h.size, h.note
    from log_key as k
    left join log_entries as e on e.kind = 'report' and e.ref = ${`${year}/${edition}`}
    left join log_heads as h on h.size = (select min(size) from log_heads where size > e.index)
  `.execute(db);
  const row = rows[0];
  if (!row) return undefined;
  const { publicKey, index, size, note } = row;
  // The third line of a head is its root.
  return { publicKey, leaf: index === null ? null : { index, size, root: note.split("\n")[2] as string } };
}
