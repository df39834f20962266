import type { RatingMessage } from "#contract/rating.ts";
import type { Outcome } from "../offline/deliver.ts";
import { keepSending } from "../offline/keepSending.ts";
import { ratingToKeep } from "../offline/kept.ts";
import { momentAfter } from "../offline/momentAfter.ts";
import { allKept, inHand, keep } from "../offline/outbox.ts";
import { askForSync, registerWorker } from "../offline/register.ts";
import { type Settled, sendTapped } from "../offline/sendKept.ts";
import { listenHere } from "../ui/listen.ts";
import { sendComment } from "./comment.ts";
import { countComment } from "./count.ts";
import { firstFault, messageOf } from "./filledIn.ts";
import { drawsPages, nextPersonHere } from "./nextPerson.ts";
import { keepOrForget, offerAnswers } from "./receipts.ts";
import { showRefused } from "./refused.ts";
import { say, show, showFault } from "./show.ts";

/*
 * Improves a page that works without it: sends without a reload, and keeps on the phone what cannot be sent now.
 */
const main = document.querySelector("main") as HTMLElement;
const { dataset } = main;
const blank = (document.getElementById("page") as HTMLElement).innerHTML;
const openedAt = Date.now();

let isSending = false;
/** This page's rating, while it waits on the phone. */
let waits: RatingMessage | undefined;
let tapped = "";
let sendNow: () => unknown = () => {};

/** The day of the tap, by the server's clock: a page may have been open for days. */
function today(): string {
  return momentAfter(`${dataset.day}T${dataset.clock}`, Date.now() - openedAt)[0];
}

/** What became of everything kept on this phone: this page's own rating in its place, others in a line. */
async function tell(settled: readonly Settled[]): Promise<void> {
  const kept = await allKept();
  const own = kept.find((one) => one.id === dataset.id);
  const sent = settled.filter(({ outcome }) => outcome.kind === "sent");
  if (waits && !own) thank(waits, sent.find(({ item }) => item.id === dataset.id)?.outcome);
  else if (sent.length) say(dataset.sentLater);
  // It stands among the refused now, not as one that waits.
  if (waits && own?.refused) startAnew();
  showRefused(kept, () => sendNow());
}

function startAnew(): void {
  waits = undefined;
  nextPersonHere(main, blank);
}

/** @param outcome undefined: the worker or another tab has sent it */
function thank(message: RatingMessage, outcome: Outcome | undefined): void {
  waits = undefined;
  const receipt = outcome && outcome.kind === "sent" ? outcome.receipt : "";
  if (!dataset.renewed) show("sent", message);
  else if (receipt) location.href = `/d/${dataset.point}/thanks?receipt=${receipt}`;
  else startAnew();
}

async function rate(form: HTMLFormElement): Promise<void> {
  const message = messageOf({ ...dataset, day: today() }, form.hasAttribute("data-full") ? "" : tapped);
  const fault = firstFault(message, Number(dataset.limit));
  if (fault) return showFault(fault, dataset[fault === "overall" ? "missing" : "long"] as string);
  isSending = true;
  say(dataset.sending);
  const item = ratingToKeep(message);
  const isKept = await keep(inHand(item, Date.now()));
  const outcome = await sendTapped(item);
  isSending = false;
  say("");
  if (outcome.kind === "sent") thank(message, outcome);
  else if (outcome.kind === "refused") submitWhole(message);
  else if (isKept) wait(message);
  else say(dataset.notKept);
}

/** The server says why it refuses, on a page that comes back filled. */
function submitWhole(message: RatingMessage): void {
  const full = main.querySelector("form[data-full]") as HTMLFormElement;
  const choice = `[name=overall][value="${message.answers.overall}"]`;
  (full.querySelector(choice) as HTMLInputElement).checked = true;
  (full.querySelector("[name=day]") as HTMLInputElement).value = message.day;
  full.submit();
}

function wait(message: RatingMessage): void {
  waits = message;
  show("kept", message);
  askForSync();
  sendNow();
}

main.addEventListener("click", listenHere);
if (dataset.id && typeof fetch === "function") {
  main.addEventListener("click", (event) => {
    const target = event.target as Element;
    const button = target.closest<HTMLButtonElement>("button[name=overall]");
    if (button) tapped = button.value;
    if (!target.closest("[data-next]") || drawsPages()) return;
    event.preventDefault();
    startAnew();
  });
  main.addEventListener("submit", (event) => {
    const form = event.target as HTMLFormElement;
    event.preventDefault();
    if (form.hasAttribute("data-comment")) void sendComment(form, dataset, today());
    else if (!isSending) void rate(form);
  });
  offerAnswers();
  main.addEventListener("change", keepOrForget);
  main.addEventListener("input", countComment);
  sendNow = keepSending(tell);
  registerWorker("/d/");
}
