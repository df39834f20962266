import { sql } from "kysely";
import type { AlertChannel, AlertFacts, AlertKind, FoundAlert } from "#contract/alerts.ts";
import type { Database, Trx } from "./connect.ts";

export interface NewAlert {
  readonly agencyId: number;
  /** What makes it this one: see the column. */
  readonly occurrence: string;
  readonly facts: AlertFacts;
}

export interface InsertedAlert {
  readonly id: number;
  readonly kind: AlertKind;
  readonly agencyId: number;
}

/** Writes what was found; what was found before is left out, so that finding twice tells once. */
export async function insertAlerts(
  trx: Trx,
  alerts: readonly NewAlert[],
  foundAt: Date,
): Promise<InsertedAlert[]> {
  if (alerts.length === 0) return [];
  const rows = alerts.map(({ facts, ...alert }) => ({ ...alert, kind: facts.kind, facts }));
  const { rows: inserted } = await sql<InsertedAlert>`
    insert into alerts (kind, agency_id, occurrence, found_at, facts)
    select k.kind, k."agencyId", k.occurrence, ${foundAt.toISOString()}::timestamptz, k.facts
    from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb)
      as k (kind text, "agencyId" int, occurrence text, facts jsonb)
    on conflict (kind, agency_id, occurrence) do nothing
    returning id, kind, agency_id as "agencyId"
  `.execute(trx);
  return inserted;
}

export interface NewItem {
  readonly alertId: number;
  readonly accountId: string;
  readonly channel: AlertChannel;
  readonly rhythm: "at-once" | "daily";
  readonly dueAt: Date;
}

/** Notes who is to be told of what, in the transaction that found it. */
export async function insertItems(trx: Trx, items: readonly NewItem[]): Promise<void> {
  if (items.length === 0) return;
  await sql`
    insert into alert_items (alert_id, account_id, channel, rhythm, due_at)
    select * from jsonb_to_recordset(${JSON.stringify(items)}::text::jsonb)
      as k ("alertId" bigint, "accountId" text, channel text, rhythm text, "dueAt" timestamptz)
    on conflict do nothing
  `.execute(trx);
}

/** One thing to be told to somebody, that is in no message yet. */
export interface DueItem {
  readonly accountId: string;
  readonly channel: AlertChannel;
  readonly rhythm: "at-once" | "daily";
  readonly agencyId: number;
  readonly alert: FoundAlert;
}

/** Whether anything waits to be put into a message: asked every few seconds. */
export async function hasDueItems(db: Database, now: Date): Promise<boolean> {
  const due = db
    .selectFrom("alert_items")
    .select("alert_id")
    .where("message_id", "is", null)
    .where("due_at", "<=", now)
    .limit(1);
  return (await due.executeTakeFirst()) !== undefined;
}

/**
 * What is due, by account, channel and rhythm. What is told at once waits for as long as an earlier message of the last
 * hour, so that a bad hour is one message.
 */
export async function listDueItems(trx: Trx, now: Date): Promise<DueItem[]> {
  const { rows } = await sql<Omit<DueItem, "alert"> & Flat>`
    select i.account_id as "accountId", i.channel, i.rhythm, l.agency_id as "agencyId",
           l.id, l.found_at as "foundAt", l.facts, a.code, a.name
    from alert_items as i
    join alerts as l on l.id = i.alert_id
    join agencies as a on a.id = l.agency_id
    where i.message_id is null and i.due_at <= ${now.toISOString()}::timestamptz
      and (i.rhythm = 'daily' or not exists (
        select from alert_messages as m
        where m.account_id = i.account_id and m.channel = i.channel and m.rhythm = 'at-once'
          and m.made_at > ${now.toISOString()}::timestamptz - interval '1 hour'
      ))
    order by i.account_id, i.channel, i.rhythm, a.code, l.kind, l.id
  `.execute(trx);
  return rows.map(({ accountId, channel, rhythm, agencyId, ...flat }) => ({
    accountId,
    channel,
    rhythm,
    agencyId,
    alert: alertOf(flat),
  }));
}

interface Flat {
  readonly id: number;
  readonly foundAt: Date;
  readonly facts: AlertFacts;
  readonly code: string;
  readonly name: string;
}

function alertOf({ id, foundAt, facts, code, name }: Flat): FoundAlert {
  return { id, foundAt, unit: { code, name }, facts };
}

/** Takes away what somebody must not, or cannot, be told any more. */
export async function deleteItems(
  trx: Trx,
  items: readonly Pick<DueItem, "accountId" | "channel" | "alert">[],
): Promise<void> {
  for (const { accountId, channel, alert } of items) {
    await trx
      .deleteFrom("alert_items")
      .where("alert_id", "=", alert.id)
      .where("account_id", "=", accountId)
      .where("channel", "=", channel)
      .execute();
  }
}

/** Alerts of units found since an instant, newest first, for the page. */
export async function listAlerts(
  db: Database,
  { agencyIds, since, most }: { agencyIds: Iterable<number>; since: Date; most: number },
): Promise<FoundAlert[]> {
  const { rows } = await sql<Flat>`
    select l.id, l.found_at as "foundAt", l.facts, a.code, a.name
    from alerts as l join agencies as a on a.id = l.agency_id
    where l.agency_id = any(${`{${[...agencyIds].join(",")}}`}::int[])
      and l.found_at > ${since.toISOString()}::timestamptz
    order by l.found_at desc, l.id desc
    limit ${most}
  `.execute(db);
  return rows.map(alertOf);
}

/** Lets go of what was told long ago. */
export async function deleteOldAlerts(trx: Trx, before: Date): Promise<void> {
  const at = sql`${before.toISOString()}::timestamptz`;
  await sql`delete from alert_items where alert_id in (select id from alerts where found_at < ${at})`.execute(
    trx,
  );
  await sql`
    delete from alert_messages as m
    where made_at < ${at} and not exists (select from alert_items where message_id = m.id)
  `.execute(trx);
  await sql`delete from alerts where found_at < ${at}`.execute(trx);
}

/** Alerts for an official that wait to be put into a message. */
export async function countWaitingItems(db: Database, accountId: string): Promise<number> {
  const { waiting } = await db
    .selectFrom("alert_items")
    .select(sql<number>`count(*)::int`.as("waiting"))
    .where("account_id", "=", accountId)
    .where("message_id", "is", null)
    .executeTakeFirstOrThrow();
  return waiting;
}
