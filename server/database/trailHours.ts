import { sql } from "kysely";
import type { TrailAction } from "#contract/trail.ts";
import type { Database } from "./connect.ts";
import { insertTrail, keepable } from "./trail.ts";

const HOUR_MS = 3_600_000;

/** A refusal of somebody who is not signed in. */
export interface StrangersRefusal {
  readonly at: Date;
  readonly action: TrailAction;
  readonly subject: string;
  /** Of the account that was named; "–": none. */
  readonly accountName: string;
  /** One of few: never what was typed. */
  readonly why: string;
}

const hourOf = (at: Date) => new Date(at.getTime() - (at.getTime() % HOUR_MS));

/** The first of its kind in an hour is a line at once; the others are counted, and told when the hour is over. */
export async function countRefusal(db: Database, refusal: StrangersRefusal): Promise<void> {
  const { at, action, why } = refusal;
  const [subject, accountName] = [keepable(refusal.subject), keepable(refusal.accountName)];
  await db.transaction().execute(async (trx) => {
    const { times } = await trx
      .insertInto("trail_hours")
      .values({ hour: hourOf(at), action, subject, account_name: accountName, why, times: 1 })
      .onConflict((conflict) =>
        conflict
          .columns(["hour", "action", "subject", "account_name", "why"])
          .doUpdateSet({ times: sql`trail_hours.times + 1` }),
      )
      .returning("times")
      .executeTakeFirstOrThrow();
    if (times > 1) return;
    await insertTrail(trx, {
      at,
      accountId: null,
      accountName,
      action,
      subject,
      refused: true,
      after: { why },
    });
  });
}

/**
 * Tells of each finished hour how often each refusal came beside the first, in one line each.
 * @returns lines
 */
export async function tellRefusals(db: Database, now: Date): Promise<number> {
  return await db.transaction().execute(async (trx) => {
    const over = await trx
      .deleteFrom("trail_hours")
      .where("hour", "<", hourOf(now))
      .returning(["hour", "action", "subject", "account_name", "why", "times"])
      .execute();
    const more = over.filter(({ times }) => times > 1);
    more.sort((a, b) => a.hour.getTime() - b.hour.getTime() || (a.why < b.why ? -1 : 1));
    for (const { hour, action, subject, account_name: accountName, why, times } of more) {
      // Within the hour, so that it belongs to the hour's day.
      const at = new Date(hour.getTime() + HOUR_MS - 1);
      const after = { why, times: times - 1, since: hour.toISOString() };
      await insertTrail(trx, { at, accountId: null, accountName, action, subject, refused: true, after });
    }
    return more.length;
  });
}
