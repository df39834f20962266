import { continueIdentities, insertRows, listBackupTables, listTablesWithRows } from "../database/backup.ts";
import type { Database, Trx } from "../database/connect.ts";
import { dropEverything } from "../database/empty.ts";
import { executedMigrations, knownMigrations, migrate } from "../database/migrate.ts";
import type { BackupHead } from "./format.ts";
import type { Backup } from "./readBackup.ts";

/** Why nothing was restored. */
export class RestoreRefusal extends Error {
  override readonly name = "RestoreRefusal";
}

/** One statement writes this many characters of rows, so that a year of ratings never stands in memory. */
const PORTION_CHARACTERS = 1_000_000;

/**
 * Puts a backup into an empty database: at the version of its day, then migrated to today's.
 * @returns the rows written
 * @throws RestoreRefusal | BackupFileError before anything was changed
 */
export async function restoreBackup(db: Database, backup: Backup): Promise<number> {
  const { head, foot } = await backup.check();
  const known = await knownMigrations();
  const unknown = head.migrations.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    throw new RestoreRefusal(`the backup is of a newer version of this program (${unknown.join(", ")})`);
  }
  const filled = await listTablesWithRows(db);
  if (filled.length > 0) throw new RestoreRefusal(`the database is not empty (${filled.join(", ")})`);
  await migrateAsIn(db, head);
  await db.transaction().execute(async (trx) => {
    await insertAll(trx, backup);
    await continueIdentities(trx);
  });
  await migrate(db);
  return foot.rows;
}

async function migrateAsIn(db: Database, { migrations }: BackupHead): Promise<void> {
  const ran = await executedMigrations(db);
  // Migrations only lead forward: an empty database that is ahead begins again.
  if (ran.some((name) => !migrations.includes(name))) await dropEverything(db);
  await migrate(db, migrations.at(-1));
}

async function insertAll(trx: Trx, backup: Backup): Promise<void> {
  const atOnce = new Set((await listBackupTables(trx)).filter((t) => t.namesItself).map((t) => t.name));
  let table = "";
  let lines: string[] = [];
  let characters = 0;
  const write = async () => {
    if (lines.length > 0) await insertRows(trx, table, lines);
    lines = [];
    characters = 0;
  };
  for await (const { table: next, row } of backup.rows()) {
    if (next !== table || (characters > PORTION_CHARACTERS && !atOnce.has(table))) await write();
    table = next;
    lines.push(row);
    characters += row.length;
  }
  await write();
}
