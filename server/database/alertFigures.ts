import { sql } from "kysely";
import type { AlertKind } from "#contract/alerts.ts";
import type { Day } from "#contract/day.ts";
import type { Database, Trx } from "./connect.ts";

/** What was last announced of a unit. */
export interface AnnouncedState {
  readonly state: unknown;
  readonly announcedOn: Day;
}

/**
 * Makes this transaction the only one that looks for alerts; another process that is at it makes this one wait for the
 * next hour. The lock ends with the transaction, also of a process that dies.
 */
export async function lockAlerts(trx: Trx): Promise<boolean> {
  const { rows } = await sql<{ got: boolean }>`
    select pg_try_advisory_xact_lock(hashtext('hai-long alerts')) as got
  `.execute(trx);
  return rows[0]?.got === true;
}

/** The latest day on which a kind was looked for; undefined: never. */
export async function findLook(db: Database, kind: AlertKind): Promise<Day | undefined> {
  const row = await db
    .selectFrom("alert_looks")
    .select("looked_on")
    .where("kind", "=", kind)
    .executeTakeFirst();
  return row?.looked_on;
}

export async function upsertLook(trx: Trx, kind: AlertKind, lookedOn: Day): Promise<void> {
  await trx
    .insertInto("alert_looks")
    .values({ kind, looked_on: lookedOn })
    .onConflict((oc) => oc.column("kind").doUpdateSet({ looked_on: lookedOn }))
    .execute();
}

/** What was announced of each unit, by its id. */
export async function readAnnounced(trx: Trx, kind: AlertKind): Promise<Map<number, AnnouncedState>> {
  const rows = await trx
    .selectFrom("alert_states")
    .select(["agency_id as agencyId", "state", "announced_on as announcedOn"])
    .where("kind", "=", kind)
    .execute();
  return new Map(rows.map(({ agencyId, ...state }) => [agencyId, state]));
}

export async function upsertAnnounced(
  trx: Trx,
  kind: AlertKind,
  states: readonly { readonly agencyId: number; readonly state: unknown; readonly announcedOn: Day }[],
): Promise<void> {
  if (states.length === 0) return;
  await sql`
    insert into alert_states (kind, agency_id, state, announced_on)
    select ${kind}, k."agencyId", k.state, k."announcedOn"
    from jsonb_to_recordset(${JSON.stringify(states)}::text::jsonb)
      as k ("agencyId" int, state jsonb, "announcedOn" date)
    on conflict (kind, agency_id)
      do update set state = excluded.state, announced_on = excluded.announced_on
  `.execute(trx);
}
