import { sql } from "kysely";
import type { Database } from "../../server/database/connect.ts";

/** One file of the database's folder, and the table or index that it belongs to; undefined: to none any more. */
export interface DataFile {
  readonly relation: string | undefined;
  readonly bytes: Buffer;
}

/**
 * Every file in which PostgreSQL keeps rows and indexes of this database, byte by byte, as a stolen disk or a copy of the folder
 * shows them. The write-ahead log stands beside them and is not read: it does keep the order, until PostgreSQL reuses it.
 */
export async function dataFiles(db: Database): Promise<DataFile[]> {
  await sql`checkpoint`.execute(db);
  const folder = sql`'base/' || (select oid from pg_database where datname = current_database())`;
  const { rows } = await sql<{ relation: string | null; bytes: string }>`
    select (select relname from pg_class where pg_relation_filenode(oid)::text = split_part(split_part(name, '.', 1), '_', 1) limit 1)
             as relation,
           encode(pg_read_binary_file(${folder} || '/' || name), 'base64') as bytes
    from pg_ls_dir(${folder}) as name
    where name ~ '^[0-9]+(_[a-z]+)?([.][0-9]+)?$' and split_part(split_part(name, '.', 1), '_', 1)::bigint >= 16384
  `.execute(db);
  return rows.map(({ relation, bytes }) => ({
    relation: relation ?? undefined,
    bytes: Buffer.from(bytes, "base64"),
  }));
}

/** The sixteen bytes by which PostgreSQL keeps a UUID. */
export function uuidBytes(uuid: string): Buffer {
  return Buffer.from(uuid.replaceAll("-", ""), "hex");
}
