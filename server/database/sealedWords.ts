import { sql } from "kysely";
import type { Database, Trx } from "./connect.ts";

/** What somebody wrote, as it waits; see word_inbox. */
export interface SealedWords {
  /** `wordKey` of the receipt. */
  readonly id: string;
  readonly sealed: Buffer;
}

/** Keeps what is not there yet; returns the numbers that are new. */
export async function insertSealedWords(
  db: Database | Trx,
  words: readonly SealedWords[],
): Promise<string[]> {
  const rows = words.map(({ id, sealed }) => ({ id, sealed: sealed.toString("base64") }));
  const inserted = await sql<{ id: string }>`
    insert into word_inbox (id, sealed)
    select id, decode(sealed, 'base64')
    from json_to_recordset(${JSON.stringify(rows)}::text::json) as w (id uuid, sealed text)
    on conflict (id) do nothing
    returning id
  `.execute(db);
  return inserted.rows.map(({ id }) => id);
}

export async function findSealedWords(db: Database | Trx, id: string): Promise<Buffer | undefined> {
  const { rows } = await sql<{ sealed: string }>`
    select encode(sealed, 'base64') as sealed from word_inbox where id = ${id}::uuid
  `.execute(db);
  return rows[0] && Buffer.from(rows[0].sealed, "base64");
}

/** Takes everything out, and out of its files; whoever writes meanwhile waits. */
export async function takeSealedWords(trx: Trx): Promise<SealedWords[]> {
  await sql`lock table word_inbox in access exclusive mode`.execute(trx);
  const { rows } = await sql<{ id: string; sealed: string }>`
    select id, encode(sealed, 'base64') as sealed from word_inbox order by id
  `.execute(trx);
  await sql`truncate table word_inbox`.execute(trx);
  return rows.map(({ id, sealed }) => ({ id, sealed: Buffer.from(sealed, "base64") }));
}
