import type { RatingMessage } from "#contract/rating.ts";
import { listenHere } from "../ui/listen.ts";
import { sendComment } from "./comment.ts";
import { countComment } from "./count.ts";
import { firstFault, messageOf } from "./filledIn.ts";
import { forget, keep, keptRatings } from "./kept.ts";
import { keepReceipt, offerAnswers } from "./receipts.ts";
import { type Outcome, send } from "./send.ts";
import { say, show, showFault } from "./show.ts";

/*
 * Improves a page that works without it: sends without a reload, and keeps on the phone what cannot be sent now.
 */
const main = document.querySelector("main") as HTMLElement;
const { dataset } = main;

/** Between two tries, in milliseconds; doubles up to five minutes. */
const FIRST_WAIT = 5000;
const LONGEST_WAIT = 300_000;

let isSending = false;
let isFlushing = false;
let wait = FIRST_WAIT;
let timer: number | undefined;
let tapped = "";

/** Sends what waits on the phone, one after the other, and tries again later while something is left. */
async function flush(): Promise<void> {
  if (isFlushing || isSending) return;
  isFlushing = true;
  clearTimeout(timer);
  for (const message of keptRatings()) {
    const outcome = await send(message);
    if (outcome.kind === "away") continue;
    forget(message.id);
    tellLater(message, outcome);
  }
  isFlushing = false;
  tryLater();
}

function tryLater(): void {
  clearTimeout(timer);
  if (keptRatings().length) {
    timer = window.setTimeout(flush, wait);
    wait = Math.min(wait * 2, LONGEST_WAIT);
  } else wait = FIRST_WAIT;
}

function tellLater(message: RatingMessage, outcome: Outcome): void {
  if (outcome.kind === "sent" && message.id === dataset.id) show("sent", outcome.waiting, message);
  else say(outcome.kind === "sent" ? dataset.sentLater : dataset.refusedLater);
}

async function rate(form: HTMLFormElement): Promise<void> {
  const message = messageOf(dataset, form.hasAttribute("data-full") ? "" : tapped);
  const fault = firstFault(message, Number(dataset.limit));
  if (fault) return showFault(fault, dataset[fault === "overall" ? "missing" : "long"] as string);
  isSending = true;
  say(dataset.sending);
  const isKept = keep(message);
  if (message.comment) keepReceipt(dataset);
  const outcome = await send(message);
  isSending = false;
  say("");
  if (outcome.kind === "sent") {
    forget(message.id);
    show("sent", outcome.waiting, message);
  } else if (outcome.kind === "refused") {
    forget(message.id);
    // The server says why, on a page that comes back filled.
    const full = main.querySelector("form[data-full]") as HTMLFormElement;
    const choice = `[name=overall][value="${message.answers.overall}"]`;
    (full.querySelector(choice) as HTMLInputElement).checked = true;
    full.submit();
  } else if (isKept) {
    show("kept", 0, message);
  } else say(dataset.notKept);
  tryLater();
}

main.addEventListener("click", listenHere);
if (dataset.id && typeof fetch === "function") {
  main.addEventListener("click", (event) => {
    const button = (event.target as Element).closest<HTMLButtonElement>("button[name=overall]");
    if (button) tapped = button.value;
  });
  main.addEventListener("submit", (event) => {
    const form = event.target as HTMLFormElement;
    event.preventDefault();
    if (form.hasAttribute("data-comment")) void sendComment(form, dataset);
    else if (!isSending) void rate(form);
  });
  offerAnswers();
  main.addEventListener("input", countComment);
  addEventListener("online", flush);
  addEventListener("pageshow", flush);
}
