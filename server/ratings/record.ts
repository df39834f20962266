import { urgentCaseClock } from "#contract/caseClock.ts";
import { type Day, mondayOf } from "#contract/day.ts";
import { QUESTIONNAIRE } from "#contract/questionnaire.ts";
import { openCases } from "../database/caseOpenings.ts";
import { findCommentByReceipt, insertComments, sealWords, type Words } from "../database/comments.ts";
import type { Database, Trx } from "../database/connect.ts";
import {
  type ArrivedRating,
  insertArrivals,
  type KnownRating,
  selectKnownRatings,
  updateArrivals,
} from "../database/inbox.ts";
import { insertSealedWords } from "../database/sealedWords.ts";
import { ratingKey } from "../database/storedKeys.ts";
import type { AcceptedRating, Recorded } from "./acceptedRating.ts";
import { receiptOf } from "./receipt.ts";

/** The day it is, and what words are sealed with until they may be read. */
export interface Receiving {
  readonly today: Day;
  readonly secret: string;
}

/**
 * Receives ratings: one insert for all of them, each exactly once, however often it is sent and whether or not it rests
 * by now; beside it only the words of those who wrote some. Resolves after the commit, in the order of the input.
 */
export async function recordRatings(
  db: Database,
  ratings: readonly AcceptedRating[],
  receiving: Receiving,
): Promise<Recorded[]> {
  if (ratings.length === 0) return [];
  const isPlain = ratings.every(({ comment, revises }) => comment === undefined && !revises);
  // A single statement commits by itself.
  return isPlain
    ? await receive(db, ratings, receiving)
    : await db.transaction().execute((trx) => receive(trx, ratings, receiving));
}

async function receive(
  db: Database | Trx,
  ratings: readonly AcceptedRating[],
  receiving: Receiving,
): Promise<Recorded[]> {
  const rows = ratings.map(rowOf);
  const corrections = rows.filter((_, i) => ratings[i]?.revises);
  const revised = new Set(corrections.length > 0 ? await updateArrivals(db as Trx, corrections) : []);
  // Of two that came together under one id the first is inserted: which of them the database would take is chance.
  const firsts = new Map([...rows].reverse().map((row) => [row.id, row]));
  const fresh = new Set(await insertArrivals(db, [...firsts.values()]));
  const outcomes: (Recorded | undefined)[] = rows.map(({ id }, i) => {
    if (fresh.delete(id)) return "counted";
    return ratings[i]?.revises && revised.has(id) ? "revised" : undefined;
  });
  const unsure = rows.filter((_, i) => outcomes[i] === undefined);
  const known = new Map(
    unsure.length > 0 ? (await selectKnownRatings(db, unsure)).map((one) => [one.id, one]) : [],
  );
  const written: AcceptedRating[] = [];
  const result: Recorded[] = [];
  for (const [i, rating] of ratings.entries()) {
    const row = rows[i] as ArrivedRating;
    const before = known.get(row.id);
    const outcome = outcomes[i] ?? (await repeated(db, rating, row, before, receiving));
    if (rating.comment && (outcome === "counted" || outcome === "revised")) written.push(rating);
    result.push(outcome);
  }
  if (written.length > 0)
    await keepWords(
      db as Trx,
      written.map((one) => wordsOf(one, receiving)),
      receiving,
    );
  return result;
}

/** What a rating is whose id was there before. A late repeat of what was corrected since is a repeat too. */
async function repeated(
  db: Database | Trx,
  rating: AcceptedRating,
  row: ArrivedRating,
  before: KnownRating | undefined,
  { secret }: Receiving,
): Promise<Recorded> {
  const isSame =
    before && [before.levels, before.firstLevels].some((levels) => levels && same(levels, row.levels));
  const said = rating.comment && (await findCommentByReceipt(db, receiptOf(rating.id), secret));
  const isSameComment = !rating.comment || (said && said.body === rating.comment);
  if (isSame && isSameComment) return "repeated";
  return rating.revises ? "too-late" : "other-answers";
}

function same(a: readonly (number | null)[], b: readonly (number | null)[]): boolean {
  return Array.from({ length: Math.max(a.length, b.length) }).every(
    (_, i) => (a[i] ?? null) === (b[i] ?? null),
  );
}

/** Keeps words until they may be read; those that ask for an answer at once become cases now. */
export async function keepWords(
  trx: Trx,
  all: readonly (Words & { readonly isUrgent: boolean })[],
  { today, secret }: Receiving,
): Promise<boolean> {
  const urgent = all.filter(({ isUrgent }) => isUrgent);
  const sealed = await insertSealedWords(
    trx,
    all.filter(({ isUrgent }) => !isUrgent).map((words) => sealWords(secret, words)),
  );
  await insertComments(trx, urgent, { urgent: true });
  const clock = urgentCaseClock(today);
  await openCases(
    trx,
    urgent.map(({ agencyId, receipt }) => ({ agencyId, receipt, clock, urgent: true })),
  );
  return sealed.length + urgent.length === all.length;
}

function wordsOf(rating: AcceptedRating, { today }: Receiving): Words & { readonly isUrgent: boolean } {
  return {
    agencyId: rating.agencyId,
    pointId: rating.pointId,
    receipt: receiptOf(rating.id),
    about: rating.about ?? null,
    body: rating.comment as string,
    receivedWeek: mondayOf(today),
    openOn: rating.openOn ?? today,
    isUrgent: rating.openOn === undefined,
  };
}

function rowOf(rating: AcceptedRating): ArrivedRating {
  return {
    agencyId: rating.agencyId,
    ratedOn: rating.day,
    id: ratingKey(rating.id),
    pointId: rating.pointId,
    questionnaireId: QUESTIONNAIRE.id,
    field: rating.field,
    serviceId: rating.serviceId,
    decidingAgencyId: rating.decidingAgencyId,
    levels: QUESTIONNAIRE.criteria.map((criterion) => rating.answers[criterion] ?? null),
  };
}
