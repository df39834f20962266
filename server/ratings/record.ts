import { caseClock, urgentCaseClock } from "#contract/caseClock.ts";
import { type Day, mondayOf } from "#contract/day.ts";
import { QUESTIONNAIRE } from "#contract/questionnaire.ts";
import type { WaitingCell } from "#scoring/release.ts";
import { openReleasedCases, openUrgentCases } from "../database/caseOpenings.ts";
import type { Database, Trx } from "../database/connect.ts";
import {
  insertQueues,
  insertRatings,
  lockQueues,
  type MarkedCell,
  type NewComment,
  type NewRating,
  type Queue,
  type QueueKey,
  type ReleasedCell,
  writeTallies,
} from "../database/recording.ts";
import { ratingKey, receiptKey } from "../database/storedKeys.ts";
import { countWaiting, waitingAnswers, waitingCells } from "../database/waitingAnswers.ts";
import type { AcceptedRating, Recorded } from "./acceptedRating.ts";
import { advanceQueue, monthOf, oneAnswer } from "./queue.ts";
import { receiptOf } from "./receipt.ts";
import { watchStep } from "./watchQueue.ts";

/**
 * Records ratings and moves their tallies in one transaction: each is counted once, however often it is sent, and
 * what waits and what is released move together with it, and comments become cases with their step. Resolves after the
 * commit, in the order of the input.
 * @param today day in Viet Nam, from whose week on officials can read what is released now
 */
export async function recordRatings(
  db: Database,
  ratings: readonly AcceptedRating[],
  today: Day = latestDayOf(ratings),
): Promise<Recorded[]> {
  if (ratings.length === 0) return [];
  const keys = [...new Map(ratings.map((rating) => [queueName(queueOf(rating)), queueOf(rating)])).values()];
  const record = () => db.transaction().execute((trx) => recordInTransaction(trx, ratings, keys, today));
  const recorded = await record();
  if (recorded) return recorded;
  await insertQueues(db, keys);
  return (await record()) as Recorded[];
}

/** @returns undefined when a queue has never had a rating and is not there yet; then nothing was done */
async function recordInTransaction(
  trx: Trx,
  ratings: readonly AcceptedRating[],
  keys: readonly QueueKey[],
  today: Day,
): Promise<Recorded[] | undefined> {
  const queues = new Map((await lockQueues(trx, keys)).map((q) => [queueName(q), q]));
  if (queues.size < keys.length) return undefined;
  const queueFor = (rating: AcceptedRating) => queues.get(queueName(queueOf(rating))) as Queue;
  const rows = ratings.map((rating) => rowOf(rating, queueFor(rating).batch));
  const inserted = new Set(await insertRatings(trx, rows));
  const counted = rows.map((row) => inserted.delete(row.id));
  const fresh = ratings.filter((_, i) => counted[i]);

  const arrived = Map.groupBy(fresh, (rating) => queueName(queueOf(rating)));
  const waitingNow = new Map<string, number>();
  const next: Queue[] = [];
  const released: ReleasedCell[] = [];
  const marked: MarkedCell[] = [];
  for (const [name, queue] of queues) {
    const arrivals = arrived.get(name) ?? [];
    const before = waitingCells(queue.waiting);
    if (arrivals.length === 0) {
      waitingNow.set(name, countWaiting(before));
      continue;
    }
    const days = arrivals.map((rating) => rating.day).sort();
    const step = advanceQueue(
      { ...queue, waiting: before },
      arrivals.flatMap(cellsOf),
      days.at(-1) as string,
    );
    const { watch, marks } = watchStep(queue, queue.batch, days, step);
    const cell = { agencyId: queue.agencyId, pointId: queue.pointId, questionnaireId: QUESTIONNAIRE.id };
    const waiting = waitingAnswers(step.state.waiting, QUESTIONNAIRE.id);
    next.push({ ...queue, batch: step.state.batch, latestOn: step.state.latestOn, waiting, watch });
    const month = monthOf(step.state.latestOn as string);
    const ofStep = step.released.map((c) => ({ ...cell, month, ...c }));
    released.push(...ofStep);
    if (marks) marked.push(...ofStep.map((c) => ({ ...c, rules: marks })));
    waitingNow.set(name, countWaiting(step.state.waiting));
  }
  const comments = fresh
    .filter((rating) => rating.comment)
    .map((rating) => commentOf(rating, queueFor(rating).batch));
  if (next.length > 0) await writeTallies(trx, { queues: next, released, marked, comments });
  const closed = next.flatMap((queue) => {
    const before = queues.get(queueName(queue)) as Queue;
    return queue.batch > before.batch ? [before] : [];
  });
  if (closed.length > 0) await openReleasedCases(trx, closed, caseClock(today));
  const urgent = comments.filter((comment) => comment.urgent);
  if (urgent.length > 0) await openUrgentCases(trx, urgent, urgentCaseClock(today));
  return ratings.map((rating, i) => ({
    counted: counted[i] as boolean,
    waiting: waitingNow.get(queueName(queueOf(rating))) as number,
  }));
}

function latestDayOf(ratings: readonly AcceptedRating[]): Day {
  return ratings.reduce((latest, { day }) => (day > latest ? day : latest), "");
}

function queueOf(rating: AcceptedRating): QueueKey {
  return { agencyId: rating.agencyId, pointId: rating.pointId, year: Number(rating.day.slice(0, 4)) };
}

function queueName({ agencyId, pointId, year }: QueueKey): string {
  return `${agencyId}/${pointId}/${year}`;
}

function cellsOf(rating: AcceptedRating): WaitingCell[] {
  return QUESTIONNAIRE.criteria.flatMap((criterion) => {
    const level = rating.answers[criterion];
    return level === undefined ? [] : [{ criterion, field: rating.field, counts: oneAnswer(level) }];
  });
}

function rowOf(rating: AcceptedRating, batch: number): NewRating {
  return {
    agencyId: rating.agencyId,
    ratedOn: rating.day,
    id: ratingKey(rating.id),
    pointId: rating.pointId,
    batch,
    questionnaireId: QUESTIONNAIRE.id,
    field: rating.field,
    serviceId: rating.serviceId,
    decidingAgencyId: rating.decidingAgencyId,
    levels: QUESTIONNAIRE.criteria.map((criterion) => rating.answers[criterion] ?? null),
  };
}

function commentOf(rating: AcceptedRating, batch: number): NewComment {
  return {
    agencyId: rating.agencyId,
    receiptKey: receiptKey(receiptOf(rating.id)),
    pointId: rating.pointId,
    year: Number(rating.day.slice(0, 4)),
    batch,
    about: rating.about ?? null,
    body: rating.comment as string,
    receivedWeek: mondayOf(rating.day),
    urgent: rating.urgent ?? false,
  };
}
