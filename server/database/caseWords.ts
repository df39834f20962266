import type { Trx } from "./connect.ts";
import { insertTrail, type TrailEntry } from "./trail.ts";

/** What the citizen wrote, as it was written. */
export interface UnmaskedWords {
  readonly body: string;
  /** The messages after it, oldest first. */
  readonly messages: readonly string[];
}

/**
 * The one place that gives officials a citizen's words as they were written. It tells the trail in the same
 * transaction: without that line nothing is read.
 */
export async function readUnmaskedWords(
  trx: Trx,
  caseId: string,
  entry: TrailEntry,
): Promise<UnmaskedWords | undefined> {
  await insertTrail(trx, entry);
  const row = await trx
    .selectFrom("cases as k")
    .innerJoin("comments as c", (join) =>
      join.onRef("c.agency_id", "=", "k.agency_id").onRef("c.receipt_key", "=", "k.receipt_key"),
    )
    .select(["k.agency_id as agencyId", "c.body"])
    .where("k.id", "=", caseId)
    .executeTakeFirst();
  if (!row) return undefined;
  const messages = await trx
    .selectFrom("case_events")
    .select("text")
    .where("agency_id", "=", row.agencyId)
    .where("case_id", "=", caseId)
    .where("kind", "=", "message")
    .orderBy("number")
    .execute();
  return { body: row.body, messages: messages.map(({ text }) => text ?? "") };
}
