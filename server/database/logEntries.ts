import { sql } from "kysely";
import type { Day } from "#contract/day.ts";
import type { Database, Trx } from "./connect.ts";

export type LogKind = "step" | "trail" | "report" | "form" | "cleared";

/** A leaf of the public log. */
export interface LogEntry {
  readonly index: number;
  readonly kind: LogKind;
  /** Which of its kind: each is sealed once. */
  readonly ref: string;
  readonly entry: string;
}

/** Whoever adds to the log waits here, until the transaction ends: two servers never write two continuations. */
export async function lockLog(trx: Trx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('hai-long log'))`.execute(trx);
}

/** How many leaves the log has. */
export async function countLogEntries(db: Database | Trx): Promise<number> {
  const { rows } = await sql<{
    size: number;
  }>`select coalesce(max(index) + 1, 0)::int as size from log_entries`.execute(db);
  return rows[0]?.size as number;
}

/** How much the log takes: its leaves, what they name, and its tiles; in bytes. */
export async function sumLogBytes(db: Database): Promise<number> {
  const { rows } = await sql<{ bytes: number }>`
    select (coalesce((select sum(octet_length(entry)) from log_entries), 0)
          + coalesce((select sum(octet_length(content)) from log_contents), 0)
          + coalesce((select sum(octet_length(hashes)) from log_tiles), 0))::float8 as bytes
  `.execute(db);
  return rows[0]?.bytes ?? 0;
}

/** Some leaves in their order. @param to the first that is not wanted */
export async function selectLogEntries(db: Database | Trx, from: number, to: number): Promise<LogEntry[]> {
  return await db
    .selectFrom("log_entries")
    .selectAll()
    .where("index", ">=", from)
    .where("index", "<", to)
    .orderBy("index")
    .execute();
}

export async function insertLogEntries(
  trx: Trx,
  entries: readonly LogEntry[],
  contents: readonly { readonly index: number; readonly content: string }[],
): Promise<void> {
  await sql`
    insert into log_entries (index, kind, ref, entry)
    select index, kind, ref, entry
    from json_to_recordset(${JSON.stringify(entries)}::text::json) as e (index int, kind text, ref text, entry text)
  `.execute(trx);
  await sql`
    insert into log_contents (index, content)
    select index, content
    from json_to_recordset(${JSON.stringify(contents)}::text::json) as c (index int, content text)
  `.execute(trx);
}

/** What the leaf of a step names by its digest. */
export async function findLogContent(db: Database, index: number): Promise<string | undefined> {
  const row = await db
    .selectFrom("log_contents")
    .select("content")
    .where("index", "=", index)
    .executeTakeFirst();
  return row?.content;
}

/** A hash tile as far as it is filled. */
export async function findLogTile(
  db: Database | Trx,
  level: number,
  index: number,
): Promise<Buffer | undefined> {
  const { rows } = await sql<{ hashes: string }>`
    select encode(hashes, 'base64') as hashes from log_tiles where level = ${level} and index = ${index}
  `.execute(db);
  return rows[0] && Buffer.from(rows[0].hashes, "base64");
}

export async function upsertLogTiles(
  trx: Trx,
  tiles: readonly { readonly level: number; readonly index: number; readonly bytes: Uint8Array }[],
): Promise<void> {
  const rows = tiles.map(({ level, index, bytes }) => ({
    level,
    index,
    hashes: Buffer.from(bytes).toString("base64"),
  }));
  await sql`
    insert into log_tiles (level, index, hashes)
    select level, index, decode(hashes, 'base64')
    from json_to_recordset(${JSON.stringify(rows)}::text::json) as t (level int, index int, hashes text)
    on conflict (level, index) do update set hashes = excluded.hashes
  `.execute(trx);
}

/** A signed head of the log. */
export interface LogHead {
  readonly size: number;
  readonly note: string;
  /** Day in Viet Nam. */
  readonly signedOn: Day;
}

/** The newest head. */
export async function findLogHead(db: Database | Trx): Promise<LogHead | undefined> {
  return await db
    .selectFrom("log_heads")
    .select(["size", "note", "signed_on as signedOn"])
    .orderBy("size", "desc")
    .limit(1)
    .executeTakeFirst();
}

export async function insertLogHead(trx: Trx, { size, note, signedOn }: LogHead): Promise<void> {
  await trx.insertInto("log_heads").values({ size, note, signed_on: signedOn }).execute();
}

/** The log's key; the private one is sealed. */
export interface StoredLogKey {
  readonly name: string;
  readonly publicKey: string;
  readonly sealed: Buffer;
}

export async function findLogKey(db: Database | Trx): Promise<StoredLogKey | undefined> {
  const { rows } = await sql<{ name: string; publicKey: string; sealed: string }>`
    select name, public_key as "publicKey", encode(sealed, 'base64') as sealed from log_key
  `.execute(db);
  return rows[0] && { ...rows[0], sealed: Buffer.from(rows[0].sealed, "base64") };
}

export async function insertLogKey(trx: Trx, { name, publicKey, sealed }: StoredLogKey): Promise<void> {
  await sql`
    insert into log_key (name, public_key, sealed) values (${name}, ${publicKey}, decode(${sealed.toString("base64")}, 'base64'))
  `.execute(trx);
}
