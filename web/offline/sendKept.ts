import { deliver, type Outcome } from "./deliver.ts";
import type { Kept } from "./kept.ts";
import { allKept, claim, forget, keep } from "./outbox.ts";

export interface Settled {
  readonly item: Kept;
  readonly outcome: Outcome;
}

/** Sends what waits on the phone, one after the other; what became of each that was tried. */
export async function sendKept(): Promise<Settled[]> {
  const settled: Settled[] = [];
  for (const { id } of await allKept()) {
    const item = await claim(id, Date.now()).catch(() => undefined);
    if (item) settled.push({ item, outcome: await sendOne(item) });
  }
  return settled;
}

async function sendOne(item: Kept): Promise<Outcome> {
  const outcome = await deliverOnItsDay(item, ["day-in-future"]);
  if (outcome.kind === "sent") await forget(item.id);
  else await keep(outcome.kind === "away" ? free(item) : { ...free(item), refused: outcome.code });
  return outcome;
}

/** Sends at the tap. What is refused is not kept: whoever tapped still has the page, and is told why. */
export async function sendTapped(item: Kept): Promise<Outcome> {
  const outcome = await deliverOnItsDay(item, ["day-in-future", "day-too-old"]);
  if (outcome.kind === "away") await keep(free(item));
  else await forget(item.id);
  return outcome;
}

/**
 * A phone whose clock was put forward makes up a day that has not come: it was today at the latest. A tap of just now was
 * today, whatever the phone made of it.
 */
async function deliverOnItsDay(item: Kept, mended: readonly string[]): Promise<Outcome> {
  const outcome = await deliver(item);
  if (outcome.kind !== "refused" || !mended.includes(outcome.code)) return outcome;
  const { today } = outcome;
  if (!today || !item.rating || today === item.rating.day) return outcome;
  return await deliver({ ...item, rating: { ...item.rating, day: today } });
}

function free({ busyUntil: _, ...item }: Kept): Kept {
  return item;
}
