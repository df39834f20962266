import type { Kept } from "../offline/kept.ts";
import { inHand, keep } from "../offline/outbox.ts";
import { askForSync } from "../offline/register.ts";
import { sendTapped } from "../offline/sendKept.ts";
import { lengthOf } from "./composed.ts";
import { lastRated, remember } from "./rated.ts";
import { say, showFault, showSaid } from "./show.ts";

/** Sends what somebody adds after rating. Without a network it is kept on the phone; where that is not allowed, in its field. */
export async function sendComment(form: HTMLFormElement, words: DOMStringMap, day: string): Promise<void> {
  const field = form.querySelector("textarea") as HTMLTextAreaElement;
  const length = lengthOf(field.value);
  if (!length) return showFault("comment", words.commentEmpty as string);
  if (length > Number(words.limit)) return showFault("comment", words.long as string);
  if (form.dataset.busy) return;
  form.dataset.busy = "1";
  say(words.sending);
  const item = commentToKeep(form, day);
  const isKept = await keep(inHand(item, Date.now()));
  const outcome = await sendTapped(item);
  delete form.dataset.busy;
  if (outcome.kind === "away" && isKept) askForSync();
  // There is a comment already: the server's page offers to send these words by themselves.
  else if (outcome.kind === "refused" && outcome.code === "receipt-taken") return form.submit();
  else if (outcome.kind !== "sent") return say(words.commentNotSent);
  say(outcome.kind === "sent" ? words.commentSent : words.commentKept);
  const last = lastRated();
  if (last) remember({ ...last, said: true, draft: {} });
  showSaid(false);
}

/** Every field of the form; its receipt is what makes it count once. */
function commentToKeep(form: HTMLFormElement, day: string): Kept {
  const fields: Record<string, string> = {};
  new FormData(form).forEach((value, name) => {
    fields[name] = String(value);
  });
  return { id: `comment/${fields.receipt}`, day, comment: { address: form.action, fields } };
}
