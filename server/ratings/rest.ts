import { openingClock } from "#contract/caseClock.ts";
import type { Day } from "#contract/day.ts";
import { openCases, openCasesLeftOver } from "../database/caseOpenings.ts";
import { insertComments, unsealWords, type Words } from "../database/comments.ts";
import type { Database, Trx } from "../database/connect.ts";
import { moveInbox } from "../database/inbox.ts";
import { insertSealedWords, takeSealedWords } from "../database/sealedWords.ts";
import { lockPublishing } from "../database/steps.ts";
import type { Receiving } from "./record.ts";

export interface Rested {
  /** Ratings that rest now. */
  readonly ratings: number;
  /** Comments that officials may read from now on. */
  readonly comments: number;
  /** Comments sealed under another AUTH_SECRET; they stay until it is back. */
  readonly unreadable: number;
}

/**
 * The night: every finished day moves from the inbox into ratings in the order of its random keys, and comments whose
 * time has come can be read, all in one transaction. Of the order and the time in which anything came nothing is
 * left. Calling it again in the same night moves nothing.
 * @param readableOn from when on a case's time is counted; simulations count from the day on which it would have opened
 */
export async function restInbox(
  db: Database,
  receiving: Receiving,
  readableOn: (openOn: Day) => Day = () => receiving.today,
): Promise<Rested> {
  return await db.transaction().execute(async (trx) => {
    await lockPublishing(trx);
    const ratings = await moveInbox(trx, receiving.today);
    const { opened, unreadable } = await openWords(trx, receiving, readableOn);
    await openCasesLeftOver(trx, receiving.today);
    return { ratings, comments: opened, unreadable };
  });
}

async function openWords(
  trx: Trx,
  { today, secret }: Receiving,
  readableOn: (openOn: Day) => Day,
): Promise<{ opened: number; unreadable: number }> {
  const waiting = (await takeSealedWords(trx)).map((one) => ({
    ...one,
    words: unsealWords(secret, one.sealed),
  }));
  const due = waiting.flatMap(({ words }) => (words && words.openOn <= today ? [words] : []));
  const kept = waiting.filter(({ words }) => !words || words.openOn > today);
  await insertSealedWords(
    trx,
    kept.map(({ id, sealed }) => ({ id, sealed })),
  );
  await insertComments(trx, due, { urgent: false });
  const opening = ({ agencyId, receipt, openOn }: Words) => ({
    agencyId,
    receipt,
    clock: openingClock(readableOn(openOn)),
    urgent: false,
  });
  await openCases(trx, due.map(opening));
  return { opened: due.length, unreadable: waiting.filter(({ words }) => !words).length };
}
