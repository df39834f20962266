import { sql } from "kysely";
import { type Day, dayInVietnam } from "#contract/day.ts";
import type { Role } from "#contract/rights.ts";
import type { TrailAction } from "#contract/trail.ts";
import { asJson } from "./asJson.ts";
import type { Database } from "./connect.ts";

/** One line of the audit trail. What changed goes in as it was and as it is: names and states, never a citizen's words. */
export interface TrailEntry {
  readonly at: Date;
  /** null: nobody was signed in, or the program itself. */
  readonly accountId: string | null;
  readonly accountName: string;
  /** The role by which it was done; see Actor.roleFor. */
  readonly role?: Role | undefined;
  readonly action: TrailAction;
  /** Kind and id: "case 3f…", "account 7c…". */
  readonly subject: string;
  readonly agencyId?: number | undefined;
  readonly refused?: boolean;
  readonly before?: unknown;
  readonly after?: unknown;
}

/**
 * What PostgreSQL cannot keep of a text, in signs that it can. Addresses and names that were typed stand on the trail, and
 * whoever is refused must not be able to type themselves off it.
 */
export function keepable(text: string): string {
  return text.toWellFormed().replaceAll("\0", "\u2400");
}

function keepableJson(value: unknown) {
  const plain: unknown = JSON.parse(JSON.stringify(value), (_, part: unknown) =>
    typeof part === "string" ? keepable(part) : part,
  );
  return asJson(plain);
}

/** Adds to the trail, in the transaction of what it tells: neither stands without the other. */
export async function insertTrail(db: Database, entry: TrailEntry): Promise<void> {
  await db
    .insertInto("trail")
    .values({
      at: entry.at,
      day: dayInVietnam(entry.at),
      account_id: entry.accountId,
      account_name: keepable(entry.accountName),
      role: entry.role ?? null,
      action: entry.action,
      subject: keepable(entry.subject),
      agency_id: entry.agencyId ?? null,
      refused: entry.refused ?? false,
      before: entry.before === undefined ? null : keepableJson(entry.before),
      after: entry.after === undefined ? null : keepableJson(entry.after),
    })
    .execute();
}

/**
 * Adds a refusal to the trail, unless the same one came often today: the 1st, 2nd, 3rd, 10th, 100th … time is kept,
 * with how many there were, so that a browser that asks without end does not fill the trail.
 */
export async function insertRefusal(db: Database, entry: TrailEntry): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const { times } = await trx
      .insertInto("trail_repeats")
      .values({
        account_id: entry.accountId ?? "",
        day: dayInVietnam(entry.at),
        action: entry.action,
        subject: keepable(entry.subject),
        agency_id: entry.agencyId ?? 0,
        times: 1,
      })
      .onConflict((conflict) =>
        conflict
          .columns(["account_id", "day", "action", "subject", "agency_id"])
          .doUpdateSet({ times: sql`trail_repeats.times + 1` }),
      )
      .returning("times")
      .executeTakeFirstOrThrow();
    if (times > 3 && !Number.isInteger(Math.log10(times))) return;
    await insertTrail(trx, { ...entry, refused: true, after: { ...(entry.after as object), times } });
  });
}

/** Forgets how often refusals of earlier days came. */
export async function deleteTrailRepeats(db: Database, before: Day): Promise<void> {
  await db.deleteFrom("trail_repeats").where("day", "<", before).execute();
}
