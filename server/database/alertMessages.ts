import { sql } from "kysely";
import type { AlertChannel, ListedMessage, MailTrouble } from "#contract/alerts.ts";
import { asJson } from "./asJson.ts";
import type { Database, Trx } from "./connect.ts";

export interface MailContent {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}
export interface WebhookContent {
  readonly body: string;
}

export interface NewMessage {
  readonly id: string;
  readonly accountId: string;
  readonly channel: AlertChannel;
  readonly rhythm: "at-once" | "daily" | "test";
  readonly address: string;
  readonly content: MailContent | WebhookContent;
  readonly madeAt: Date;
}

/** Writes a message and ties it to the alerts that it tells. */
export async function insertMessage(
  trx: Trx,
  message: NewMessage,
  alertIds: readonly number[] = [],
): Promise<void> {
  const { accountId, channel } = message;
  await trx
    .insertInto("alert_messages")
    .values({
      id: message.id,
      account_id: accountId,
      channel,
      rhythm: message.rhythm,
      address: message.address,
      content: asJson(message.content),
      made_at: message.madeAt,
      next_at: message.madeAt,
    })
    .execute();
  if (alertIds.length === 0) return;
  await trx
    .updateTable("alert_items")
    .set({ message_id: message.id })
    .where("account_id", "=", accountId)
    .where("channel", "=", channel)
    .where("alert_id", "in", [...alertIds])
    .execute();
}

export interface ClaimedMessage {
  readonly id: string;
  readonly accountId: string;
  readonly address: string;
  readonly content: MailContent | WebhookContent;
  /** This attempt among them. */
  readonly attempts: number;
  /** Signs a webhook, as the official's settings are now; null: taken back. */
  readonly secret: string | null;
}

/**
 * Takes the next message for this process alone, for as long as a sending may last. Whoever dies with it loses it to the
 * next claim, so it is sent at least once.
 */
export async function claimMessage(
  db: Database,
  { channel, now, until }: { channel: AlertChannel; now: Date; until: Date },
): Promise<ClaimedMessage | undefined> {
  const { rows } = await sql<ClaimedMessage>`
    update alert_messages as m set attempts = attempts + 1, claimed_until = ${until.toISOString()}::timestamptz
    where id = (
      select id from alert_messages
      where state = 'waiting' and channel = ${channel} and next_at <= ${now.toISOString()}::timestamptz
        and (claimed_until is null or claimed_until <= ${now.toISOString()}::timestamptz)
      order by next_at, id limit 1
      for update skip locked
    )
    returning id, account_id as "accountId", address, content, attempts,
      (select webhook_secret from alert_recipients where account_id = m.account_id and webhook_address = m.address) as secret
  `.execute(db);
  return rows[0];
}

export async function markSent(db: Database, id: string, sentAt: Date): Promise<void> {
  await db
    .updateTable("alert_messages")
    .set({ state: "sent", sent_at: sentAt, claimed_until: null, problem: null })
    .where("id", "=", id)
    .execute();
}

/** @param nextAt when to try again; null: never by itself */
export async function markUnsent(
  db: Database,
  id: string,
  { problem, nextAt }: { problem: string; nextAt: Date | null },
): Promise<void> {
  await db
    .updateTable("alert_messages")
    .set({
      problem,
      claimed_until: null,
      ...(nextAt ? { next_at: nextAt } : { state: "failed" as const }),
    })
    .where("id", "=", id)
    .execute();
}

/** Gives a message back unsent, as if it had not been taken: this process is asked to end. */
export async function releaseMessage(db: Database, id: string): Promise<void> {
  await sql`
    update alert_messages set attempts = attempts - 1, claimed_until = null where id = ${id} and state = 'waiting'
  `.execute(db);
}

/** Tries a failed message of an account anew, from the first attempt on. */
export async function retryMessage(trx: Trx, id: string, accountId: string, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable("alert_messages")
    .set({ state: "waiting", attempts: 0, next_at: now, problem: null })
    .where("id", "=", id)
    .where("account_id", "=", accountId)
    .where("state", "=", "failed")
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** An account's messages since an instant, newest first. */
export async function listMessages(
  db: Database,
  accountId: string,
  { since, most }: { since: Date; most: number },
): Promise<ListedMessage[]> {
  const { rows } = await sql<ListedMessage>`
    select id, channel, rhythm, address, state, made_at as "madeAt", sent_at as "sentAt", next_at as "nextAt",
           attempts, problem,
           (select count(*)::int from alert_items where message_id = m.id) as alerts
    from alert_messages as m
    where account_id = ${accountId} and made_at > ${since.toISOString()}::timestamptz
    order by made_at desc, id
    limit ${most}
  `.execute(db);
  return rows;
}

/** What the house's mail met since an instant and has not got over, the commonest first; nobody's name or address. */
export async function listMailTroubles(db: Database, since: Date): Promise<MailTrouble[]> {
  const { rows } = await sql<MailTrouble>`
    select problem, count(*)::int as messages, count(*) filter (where state = 'failed')::int as failed
    from alert_messages
    where channel = 'mail' and state <> 'sent' and problem is not null and made_at > ${since.toISOString()}::timestamptz
    group by problem
    order by messages desc, problem
  `.execute(db);
  return rows;
}

/** Whether a test by this way is still on its way: a second one would say nothing more. */
export async function hasWaitingTest(trx: Trx, accountId: string, channel: AlertChannel): Promise<boolean> {
  const row = await trx
    .selectFrom("alert_messages")
    .select("id")
    .where("account_id", "=", accountId)
    .where("channel", "=", channel)
    .where("rhythm", "=", "test")
    .where("state", "=", "waiting")
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
