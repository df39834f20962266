import type { RatingMessage } from "#contract/rating.ts";
import { keepSending } from "../offline/keepSending.ts";
import { ratingToKeep } from "../offline/kept.ts";
import { allKept, inHand, keep } from "../offline/outbox.ts";
import { askForSync, registerWorker } from "../offline/register.ts";
import { sendTapped } from "../offline/sendKept.ts";

/** What became of a rating: counted, waiting on the tablet, or neither. */
export type Fate = "sent" | "kept" | "lost";

let sendNow: () => unknown = () => {};

/** Sends a rating; while that cannot be, it waits on the tablet. */
export async function sendOrKeep(message: RatingMessage): Promise<Fate> {
  const item = ratingToKeep(message);
  const isKept = await keep(inHand(item, Date.now()));
  const outcome = await sendTapped(item);
  if (outcome.kind !== "away" || !isKept) return outcome.kind === "sent" ? "sent" : "lost";
  askForSync();
  sendNow();
  return "kept";
}

/** How many wait on this tablet. */
export async function countKept(): Promise<number> {
  return (await allKept()).filter((one) => !one.refused).length;
}

export function watchOutbox(): void {
  sendNow = keepSending(() => {});
  registerWorker("/kiosk/");
}
