import { sql } from "kysely";
import type { Database, Trx } from "./connect.ts";

export interface BackupTable {
  readonly name: string;
  /** Its rows name one another, so they can only be inserted all at once. */
  readonly namesItself: boolean;
}

/** Says only that something changed in this database, to what lives beside it. */
const NOT_SAVED = "public_version";
const ROWS_AT_ONCE = 2_000;
/** Of a table with pictures: a row takes up to a megabyte as text. */
const PICTURES_AT_ONCE = 20;

/**
 * Every table of ours, each after the tables that it names. Unlogged tables are left out: what lives there is deleted
 * within days, and a backup would keep it.
 */
export async function listBackupTables(db: Database): Promise<BackupTable[]> {
  const { rows: names } = await sql<{ name: string }>`
    select relname as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition
      and relpersistence = 'p' and relname not like 'kysely%' and relname <> ${NOT_SAVED}
    order by relname
  `.execute(db);
  const { rows: references } = await sql<{ from: string; to: string }>`
    select f.relname as "from", t.relname as "to"
    from pg_constraint join pg_class f on f.oid = conrelid join pg_class t on t.oid = confrelid
    where contype = 'f' and f.relnamespace = 'public'::regnamespace
  `.execute(db);
  const needs = (name: string) => references.filter(({ from, to }) => from === name && to !== name);
  const ordered: BackupTable[] = [];
  const place = (name: string) => {
    if (ordered.some((table) => table.name === name)) return;
    for (const { to } of needs(name)) place(to);
    ordered.push({ name, namesItself: references.some(({ from, to }) => from === name && to === name) });
  };
  for (const { name } of names) place(name);
  return ordered;
}

/**
 * The rows of a table as JSON objects, worded by PostgreSQL itself, in portions and in the order of the key: as they lie
 * in the table they would tell in which order citizens came, and the keys of what citizens write are chance.
 */
export async function* readRows(trx: Trx, table: BackupTable): AsyncGenerator<string[]> {
  const key = await listKeyColumns(trx, table.name);
  await sql`
    declare backup_rows no scroll cursor for
    select row_to_json(t)::text as line from ${sql.table(table.name)} as t order by ${sql.join(key.map((column) => sql.ref(column)))}
  `.execute(trx);
  const { rows: pictures } = await sql`
    select from pg_attribute where attrelid = ${table.name}::regclass and atttypid = 'bytea'::regtype and attnum > 0
  `.execute(trx);
  const atOnce = pictures.length > 0 ? PICTURES_AT_ONCE : ROWS_AT_ONCE;
  for (;;) {
    const { rows } = await sql<{ line: string }>`
      fetch ${sql.lit(atOnce)} from backup_rows
    `.execute(trx);
    if (rows.length === 0) break;
    yield rows.map(({ line }) => line);
  }
  await sql`close backup_rows`.execute(trx);
}

async function listKeyColumns(trx: Trx, table: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select attname as name from pg_index join pg_attribute on attrelid = indrelid and attnum = any (indkey)
    where indrelid = ${table}::regclass and indisprimary
    order by array_position(indkey::int2[], attnum)
  `.execute(trx);
  if (rows.length === 0) throw new Error(`${table} has no primary key, so a backup could not order its rows`);
  return rows.map(({ name }) => name);
}

/** Writes back what readRows gave. */
export async function insertRows(trx: Trx, table: string, lines: readonly string[]): Promise<void> {
  await sql`
    insert into ${sql.table(table)} overriding system value
    select * from json_populate_recordset(null::${sql.table(table)}, ${`[${lines.join(",")}]`}::text::json)
  `.execute(trx);
}

/** Numbers that the database gives out itself go on after the highest that came back. */
export async function continueIdentities(trx: Trx): Promise<void> {
  const { rows } = await sql<{ table: string; column: string }>`
    select table_name as "table", column_name as "column" from information_schema.columns
    where table_schema = 'public' and is_identity = 'YES'
  `.execute(trx);
  for (const { table, column } of rows) {
    await sql`
      select setval(pg_get_serial_sequence(${table}, ${column}), (select max(${sql.ref(column)}) from ${sql.table(table)}))
      where exists (select 1 from ${sql.table(table)})
    `.execute(trx);
  }
}

/** Names of tables, of ours or of others, that hold a row. A database without any is empty. */
export async function listTablesWithRows(db: Database): Promise<string[]> {
  const { rows: tables } = await sql<{ name: string }>`
    select relname as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition
      and relname not like 'kysely%' and relname <> ${NOT_SAVED}
    order by relname
  `.execute(db);
  const filled: string[] = [];
  for (const { name } of tables) {
    const { rows } = await sql`select 1 from ${sql.table(name)} limit 1`.execute(db);
    if (rows.length > 0) filled.push(name);
  }
  return filled;
}
