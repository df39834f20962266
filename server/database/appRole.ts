import { sql } from "kysely";
import type { Database } from "./connect.ts";

/** Why a role is not one to run the server as. */
export class AppRoleRefusal extends Error {
  override readonly name = "AppRoleRefusal";
}

/** What the program only ever adds to. */
const ADDED_TO = [
  "trail",
  "trail_days",
  "steps",
  "log_key",
  "log_entries",
  "log_contents",
  "log_heads",
  "log_cosignatures",
] as const;
/** What only the owner or the database itself writes. */
const READ = ["tallies_before", "year_clearings", "kysely_migration", "kysely_migration_lock"] as const;
/** What it empties every night, with its files. */
const EMPTIED = ["inbox", "word_inbox"] as const;

/**
 * Gives a role what the running server needs and no more: it owns nothing, so it cannot turn off a trigger; of the audit
 * trail and the public log it may read and add, of ratings set their step. For the owner of the tables, after every migration; calling it again changes nothing.
 * @throws AppRoleRefusal when the role does not exist, or could help itself to more
 */
export async function grantToAppRole(db: Database, role: string): Promise<void> {
  await refuseUnfitRole(db, role);
  const name = sql.id(role);
  await db.transaction().execute(async (trx) => {
    await sql`grant usage on schema public to ${name}`.execute(trx);
    await sql`grant select, insert, update, delete on all tables in schema public to ${name}`.execute(trx);
    await sql`grant usage, select on all sequences in schema public to ${name}`.execute(trx);
    for (const table of EMPTIED) await sql`grant truncate on ${sql.table(table)} to ${name}`.execute(trx);
    for (const table of ADDED_TO) {
      await sql`revoke all on ${sql.table(table)} from ${name}`.execute(trx);
      await sql`grant select, insert on ${sql.table(table)} to ${name}`.execute(trx);
    }
    for (const table of READ) {
      await sql`revoke insert, update, delete on ${sql.table(table)} from ${name}`.execute(trx);
    }
    // Answers are taken in and given their step; they are never rewritten, and deleted by the owner's commands alone.
    for (const table of await ratingTables(trx)) {
      await sql`revoke all on ${sql.table(table)} from ${name}`.execute(trx);
    }
    await sql`grant select, insert, update (step) on ratings to ${name}`.execute(trx);
  });
}

/** The table of ratings and its years: who may write into a year past the table may write anything. */
async function ratingTables(db: Database): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select c.relname as name from pg_class as c
    where c.oid = 'ratings'::regclass or c.oid in (select inhrelid from pg_inherits where inhparent = 'ratings'::regclass)
  `.execute(db);
  return rows.map(({ name }) => name);
}

async function refuseUnfitRole(db: Database, role: string): Promise<void> {
  const { rows } = await sql<{ isMighty: boolean; owns: boolean }>`
    select rolsuper or rolcreaterole as "isMighty",
      exists (select 1 from pg_class where relnamespace = 'public'::regnamespace and pg_has_role(r.oid, relowner, 'MEMBER'))
        or exists (select 1 from pg_database where datname = current_database() and pg_has_role(r.oid, datdba, 'MEMBER'))
        as owns
    from pg_roles r where rolname = ${role}
  `.execute(db);
  const found = rows[0];
  if (!found) throw new AppRoleRefusal(`there is no role ${role}: create role ${role} login password '…'`);
  if (found.isMighty) throw new AppRoleRefusal(`${role} may do anything, or give itself any right`);
  if (found.owns)
    throw new AppRoleRefusal(`${role} owns tables or the database, or belongs to a role that does`);
}
