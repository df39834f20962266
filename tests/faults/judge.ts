import { sql } from "kysely";
import type { Database } from "../../server/database/connect.ts";
import { ratingKey } from "../../server/database/storedKeys.ts";
import { verifySealed } from "../../server/log/verifySealed.ts";
import { recountRatings } from "../../server/ratings/recountRatings.ts";
import { verifyTallies } from "../../server/ratings/verify.ts";
import type { Ledger } from "./crowd.ts";

export interface Judgement {
  /** Acknowledged ratings so far. */
  readonly acknowledged: number;
  /** Acknowledged and not there, or there and taken for new when sent again. */
  readonly lost: number;
  /** There more than once. */
  readonly doubled: number;
  /** There although refused, or although nobody was told. */
  readonly unasked: number;
  /** Tallies that differ from the recount, and leaves of the public log that are not what was published: a fork, a gap, a step twice. */
  readonly differences: number;
}

/** Compares what phones were told with what the database holds. Only once nothing is in doubt. */
export async function judge(db: Database, ledger: Ledger): Promise<Judgement> {
  const { rows } = await sql<{ id: string; n: number }>`
    select id, count(*)::int as n from (select id from ratings union all select id from inbox) as kept group by id
  `.execute(db);
  const stored = new Map(rows.map(({ id, n }) => [id, n]));
  const keys = new Set([...ledger.acknowledged.keys()].map(ratingKey));
  const { ratings, differences } = await verifyTallies(db);
  const seals = await db
    .transaction()
    .setIsolationLevel("repeatable read")
    .execute(async (trx) => verifySealed(trx, (await recountRatings(trx, [])).cellsOf, new Set()));
  const isBroken = seals.leaves > 0 && seals.firstBreak !== undefined;
  const [resting] = (await sql<{ n: number }>`select count(*)::int as n from ratings`.execute(db)).rows;
  return {
    acknowledged: keys.size,
    lost: [...keys].filter((key) => !stored.has(key)).length + ledger.forgotten.length,
    doubled: rows.filter(({ n }) => n > 1).length,
    unasked: rows.filter(({ id }) => !keys.has(id)).length,
    differences: differences.length + (isBroken ? 1 : 0) + Math.abs(ratings - (resting?.n ?? 0)),
  };
}
