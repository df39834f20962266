import { keepReceipt } from "./receipts.ts";
import { say, showFault } from "./show.ts";

/** Sends what somebody adds after rating; while it cannot be sent, the text stays where it is. */
export async function sendComment(form: HTMLFormElement, words: DOMStringMap): Promise<void> {
  const field = form.querySelector("textarea") as HTMLTextAreaElement;
  const { length } = field.value.trim();
  if (!length) return showFault("comment", words.commentEmpty as string);
  if (length > Number(words.limit)) return showFault("comment", words.long as string);
  if (form.dataset.busy) return;
  form.dataset.busy = "1";
  say(words.sending);
  try {
    const answer = await fetch(form.action, { method: "POST", body: new FormData(form) });
    // Only our thanks page counts as an answer: the sign-in page of an office's Wi-Fi also answers 200.
    if (!answer.ok || !answer.url.includes("/thanks?")) throw answer;
    say(words.commentSent);
    keepReceipt(words);
    form.remove();
  } catch {
    say(words.commentNotSent);
    delete form.dataset.busy;
  }
}
