import { sql } from "kysely";
import type { Day } from "#contract/day.ts";
import type { Database, Trx } from "./connect.ts";
import { seal, unseal } from "./seal.ts";
import { findSealedWords } from "./sealedWords.ts";
import { receiptKey, wordKey } from "./storedKeys.ts";

/** What somebody wrote, with all that officials will know of it. */
export interface Words {
  readonly agencyId: number;
  readonly pointId: number;
  readonly receipt: string;
  /** The factor that it is about; null: not said. */
  readonly about: string | null;
  readonly body: string;
  /** Monday of the week in which it was received. */
  readonly receivedWeek: Day;
  /** The day from which officials may read it. */
  readonly openOn: Day;
}

/** Words as they wait: nothing of them can be read, found by their receipt, or told from others by their length. */
export function sealWords(secret: string, words: Words): { readonly id: string; readonly sealed: Buffer } {
  return { id: wordKey(words.receipt), sealed: seal(secret, JSON.stringify(words)) };
}

/** undefined: sealed under another secret. */
export function unsealWords(secret: string, sealed: Buffer): Words | undefined {
  const text = unseal([secret, ""], sealed);
  return text === undefined ? undefined : (JSON.parse(text) as Words);
}

export interface FoundComment {
  readonly agencyId: number;
  readonly agencyCode: string;
  readonly agencyName: string;
  readonly body: string;
  /** Monday of the week in which it arrived. */
  readonly receivedWeek: Day;
  /** Whether officials may read it: it is a case. */
  readonly isReadable: boolean;
}

/** The comment that a normalized receipt was given for, wherever it is. */
export async function findCommentByReceipt(
  db: Database | Trx,
  receipt: string,
  secret: string,
): Promise<FoundComment | undefined> {
  const found = await db
    .selectFrom("comments as c")
    .innerJoin("agencies as a", "a.id", "c.agency_id")
    .leftJoin("cases as k", (join) =>
      join.onRef("k.agency_id", "=", "c.agency_id").onRef("k.receipt_key", "=", "c.receipt_key"),
    )
    .select([
      "c.agency_id as agencyId",
      "a.code as agencyCode",
      "a.name as agencyName",
      "c.body",
      "c.received_week as receivedWeek",
      sql<boolean>`k.id is not null`.as("isReadable"),
    ])
    .where("c.receipt_key", "=", receiptKey(receipt))
    .orderBy("c.agency_id")
    .limit(1)
    .executeTakeFirst();
  if (found) return found;
  const sealed = await findSealedWords(db, wordKey(receipt));
  const words = sealed && unsealWords(secret, sealed);
  if (!words) return undefined;
  const { agencyId, body, receivedWeek } = words;
  const agency = await db
    .selectFrom("agencies")
    .select(["code as agencyCode", "name as agencyName"])
    .where("id", "=", agencyId)
    .executeTakeFirstOrThrow();
  return { agencyId, ...agency, body, receivedWeek, isReadable: false };
}

/** Comments that officials may read, in the order of their keys; one that is there stands. */
export async function insertComments(
  trx: Trx,
  words: readonly Words[],
  { urgent }: { urgent: boolean },
): Promise<void> {
  if (words.length === 0) return;
  const rows = words.map(({ receipt, ...known }) => ({ ...known, receiptKey: receiptKey(receipt) }));
  await sql`
    insert into comments (agency_id, receipt_key, point_id, about, body, received_week, urgent)
    select "agencyId", "receiptKey", "pointId", about, body, "receivedWeek", ${urgent}::boolean
    from json_to_recordset(${JSON.stringify(rows)}::text::json)
      as c ("agencyId" int, "receiptKey" uuid, "pointId" int, about text, body text, "receivedWeek" date)
    order by 2
    on conflict (agency_id, receipt_key) do nothing
  `.execute(trx);
}
