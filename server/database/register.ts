import { sql } from "kysely";
import { listAgencies, type StoredAgency } from "./agencies.ts";
import type { Database } from "./connect.ts";
import { type Installation, readInstallation } from "./settings.ts";
import { listSuccessions, type SuccessionStep } from "./successions.ts";

/** What hardly ever changes and every figure needs. */
export interface StoredRegister {
  readonly installation: Installation;
  readonly agencies: readonly StoredAgency[];
  readonly steps: readonly SuccessionStep[];
}

/**
 * Settings, units and successions, read again only when one of them has changed. Whether one has is asked each time:
 * PostgreSQL hashes the rows where they lie, which takes a third of sending and reading them.
 */
export async function readStoredRegister(db: Database): Promise<StoredRegister> {
  const print = await fingerprint(db);
  const known = kept.get(db);
  if (known?.print === print) return known.register;
  const [installation, agencies, steps] = await Promise.all([
    readInstallation(db),
    listAgencies(db),
    listSuccessions(db),
  ]);
  const register = { installation, agencies, steps };
  // The print is older than what was read, never newer: what changed in between is read again next time.
  kept.set(db, { print, register });
  return register;
}

const kept = new WeakMap<Database, { readonly print: string; readonly register: StoredRegister }>();

async function fingerprint(db: Database): Promise<string> {
  const { rows } = await sql<{ print: string }>`
    select concat_ws('/',
      (select sum(hash_record_extended(t, 0)) from settings as t),
      (select sum(hash_record_extended(t, 0)) from agencies as t),
      (select sum(hash_record_extended(t, 0)) from successions as t)) as print
  `.execute(db);
  return rows[0]?.print ?? "";
}
