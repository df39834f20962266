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

/** The same for a comment's form; the receipt of one that was sent is the server's drawing of it. */
export async function sendOrKeepWords(
  form: HTMLFormElement,
  turn: string,
  day: string,
): Promise<{ readonly receipt: string } | "kept" | "lost"> {
  const fields: Record<string, string> = { turn };
  new FormData(form).forEach((value, name) => {
    fields[name] = String(value);
  });
  const item = { id: `comment/${turn}`, day, comment: { address: form.action, fields } };
  const isKept = await keep(inHand(item, Date.now()));
  const outcome = await sendTapped(item);
  if (outcome.kind === "sent") return { receipt: outcome.receipt };
  if (outcome.kind !== "away" || !isKept) return "lost";
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
