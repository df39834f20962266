import type { RatingMessage } from "#contract/rating.ts";
import { forget, keep, keptRatings } from "../rating/kept.ts";
import { send } from "../rating/send.ts";

/** What became of a rating: counted, waiting on the tablet, or neither. */
export type Fate = "sent" | "kept" | "lost";

/** Between two tries at what waits, in milliseconds. */
const AGAIN_MS = 60_000;

/** Sends a rating; while that cannot be, it waits on the tablet. */
export async function sendOrKeep(message: RatingMessage): Promise<Fate> {
  const isKept = keep(message);
  const outcome = await send(message);
  if (outcome.kind === "away") return isKept ? "kept" : "lost";
  forget(message.id);
  return outcome.kind === "sent" ? "sent" : "lost";
}

let isSending = false;

/** Sends what waits, one after the other. */
export async function sendKept(): Promise<void> {
  if (isSending) return;
  isSending = true;
  for (const message of keptRatings()) {
    const outcome = await send(message);
    if (outcome.kind === "away") break;
    forget(message.id);
  }
  isSending = false;
}

export function countKept(): number {
  return keptRatings().length;
}

export function watchOutbox(): void {
  addEventListener("online", sendKept);
  setInterval(sendKept, AGAIN_MS);
  void sendKept();
}
