import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { sql } from "kysely";
import { type Migration, Migrator } from "kysely/migration";
import type { Database } from "./connect.ts";

const FOLDER = new URL("../../migrations/", import.meta.url).pathname;

async function readMigrations(): Promise<Record<string, Migration>> {
  const files = (await readdir(FOLDER)).filter((file) => file.endsWith(".sql")).sort();
  const migrations: Record<string, Migration> = {};
  for (const file of files) {
    const text = await readFile(join(FOLDER, file), "utf8");
    migrations[file.slice(0, -".sql".length)] = {
      // The driver sends one statement at a time; a block runs a whole file.
      up: async (db) =>
        void (await sql.raw(`do $file$ begin execute $migration$${text}$migration$; end $file$`).execute(db)),
    };
  }
  return migrations;
}

function migratorOf(db: Database): Migrator {
  return new Migrator({ db, provider: { getMigrations: readMigrations } });
}

/**
 * Brings the schema up to date under the migrator's lock, all or nothing. Returns the names it ran.
 * @param upTo the last one to run; without it all run
 */
export async function migrate(db: Database, upTo?: string): Promise<string[]> {
  const migrator = migratorOf(db);
  const { error, results } = await (upTo ? migrator.migrateTo(upTo) : migrator.migrateToLatest());
  if (error) throw error;
  return (results ?? []).map((result) => result.migrationName);
}

/** Every name that this program brings, in order. */
export async function knownMigrations(): Promise<string[]> {
  return Object.keys(await readMigrations());
}

/** The names that have run here, in order. */
export async function executedMigrations(db: Database): Promise<string[]> {
  return (await migratorOf(db).getMigrations()).filter((m) => m.executedAt).map((m) => m.name);
}

/** The names that still have to run; a database that is ahead of this program throws. */
export async function pendingMigrations(db: Database): Promise<string[]> {
  return (await migratorOf(db).getMigrations()).filter((m) => !m.executedAt).map((m) => m.name);
}
