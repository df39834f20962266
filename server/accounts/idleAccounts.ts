import { addDays, dayInVietnam } from "#contract/day.ts";
import { disableIdleAccounts } from "../database/accounts.ts";
import type { Database } from "../database/connect.ts";
import { insertTrail } from "../database/trail.ts";

/** Days without a sign-in after which an account is closed; an administrator opens it again. */
export const IDLE_DAYS = 45;

/**
 * Closes accounts that nobody has signed in to for more than 45 days; each on the trail. Asked before every new session,
 * so that none is late for want of a timer.
 * @returns how many it closed
 */
export async function closeIdleAccounts(db: Database, now: Date): Promise<number> {
  const today = dayInVietnam(now);
  return await db.transaction().execute(async (trx) => {
    const closed = await disableIdleAccounts(trx, { seenBefore: addDays(today, -IDLE_DAYS), today });
    for (const { id } of closed) {
      await insertTrail(trx, {
        at: now,
        accountId: null,
        accountName: "Hài Lòng",
        action: "account.disabled",
        subject: `account ${id}`,
        after: { idleDays: IDLE_DAYS },
      });
    }
    return closed.length;
  });
}
