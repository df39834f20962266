import { pause } from "./cluster.ts";
import { HANGS_AFTER_MS } from "./crowd.ts";
import type { Fault, Scene } from "./fault.ts";
import type { Judgement } from "./judge.ts";

/** What one fault did. */
export interface Outcome extends Judgement {
  readonly fault: string;
  readonly times: number;
  /** Acknowledged while it happened. */
  readonly ratings: number;
  /** Answers 503, and requests without an answer: phones keep those ratings. */
  readonly toldToWait: number;
  /** Answers 500: nobody should see one. */
  readonly failed: number;
  readonly slowestMs: number;
}

const AROUND_MS = 800;

/** Lets a fault happen under load and judges when nothing is in doubt any more. */
export async function strike<Place extends Scene>(
  place: Place,
  fault: Fault<Place>,
  seconds: number,
): Promise<Outcome> {
  const { ledger } = place;
  const before = ledger.acknowledged.size;
  ledger.answers.clear();
  ledger.slowestMs = 0;
  const crowd = place.crowd();
  await pause(AROUND_MS);
  await fault.happen(place, seconds);
  await pause(AROUND_MS);
  await crowd.settle();
  const waits = [503, "no answer"] as const;
  const outcome: Outcome = {
    ...(await place.judge()),
    fault: fault.name,
    times: fault.times,
    ratings: ledger.acknowledged.size - before,
    toldToWait: waits.reduce((sum, answer) => sum + (ledger.answers.get(answer) ?? 0), 0),
    failed: [...ledger.answers].reduce(
      (n, [s, count]) => n + (typeof s === "number" && s >= 500 && s !== 503 ? count : 0),
      0,
    ),
    slowestMs: Math.round(ledger.slowestMs),
  };
  await fault.after?.(place);
  return outcome;
}

/** Everything that is wrong with an outcome, in words; empty: nothing. */
export function harmOf(outcome: Outcome, { isNoticed }: { isNoticed: boolean }): string[] {
  const { lost, doubled, unasked, differences, failed, ratings, slowestMs, toldToWait } = outcome;
  return [
    lost > 0 && `${lost} acknowledged ratings are lost`,
    doubled > 0 && `${doubled} ratings are there twice`,
    unasked > 0 && `${unasked} ratings are there that nobody was told of`,
    differences > 0 && `${differences} tallies differ from the recount`,
    failed > 0 && `${failed} answers were 500`,
    ratings === 0 && "nobody could rate",
    slowestMs >= HANGS_AFTER_MS && `a request hung for ${slowestMs} ms`,
    isNoticed && toldToWait === 0 && "nobody noticed the fault: it did not happen",
  ].filter((harm) => harm !== false);
}
