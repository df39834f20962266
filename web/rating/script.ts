import type { RatingMessage } from "#contract/rating.ts";
import type { Outcome } from "../offline/deliver.ts";
import { keepSending } from "../offline/keepSending.ts";
import { ratingToKeep } from "../offline/kept.ts";
import { momentAfter } from "../offline/momentAfter.ts";
import { allKept, inHand, keep } from "../offline/outbox.ts";
import { askForSync, registerWorker } from "../offline/register.ts";
import { type Settled, sendTapped } from "../offline/sendKept.ts";
import { hearSentDays, sentDay } from "../offline/sentDays.ts";
import { listenHere } from "../ui/listen.ts";
import { sendComment } from "./comment.ts";
import { countComment } from "./count.ts";
import { keepDraft } from "./draft.ts";
import { firstFault, messageOf } from "./filledIn.ts";
import { dropMended } from "./mended.ts";
import { drawsPages, nextPersonHere } from "./nextPerson.ts";
import { keepProof, offerProof, proofOf, rememberAsked } from "./proof.ts";
import { keepOrForget, offerAnswers } from "./receipts.ts";
import { showRefused } from "./refused.ts";
import { expectSecondTap, ignoreSecondTap } from "./secondTap.ts";
import { say, show, showFault } from "./show.ts";
import { greetAgain, passOn, recognise, stayThanked, thank, thankElsewhere } from "./thanksHere.ts";

/*
 * Improves a page that works without it: sends without a reload, and keeps on the phone what cannot be sent now.
 */
const main = document.querySelector("main") as HTMLElement;
const { dataset } = main;
const blank = (document.getElementById("page") as HTMLElement).innerHTML;
const opened = document.title;
const openedAt = Date.now();

let isSending = false;
/** This page's rating, while it waits on the phone. */
let waits: RatingMessage | undefined;
let tapped = "";
let sendNow: () => unknown = () => {};
let hasTried = false;

/** The day of the tap, by the server's clock: a page may have been open for days. */
function today(): string {
  return momentAfter(`${dataset.day}T${dataset.clock}`, Date.now() - openedAt)[0];
}

/** What became of everything kept on this phone: this page's own rating in its place, others in a line. */
async function tell(settled: readonly Settled[]): Promise<void> {
  const kept = await allKept();
  const own = kept.find((one) => one.id === dataset.id);
  const sent = settled.filter(({ outcome }) => outcome.kind === "sent");
  if (waits && !own) thankFor(waits, sent.find(({ item }) => item.id === dataset.id)?.outcome);
  else if (sent.length) say(dataset.sentLater);
  // It stands among the refused now, not as one that waits.
  if (waits && own?.refused) startAnew();
  showRefused(kept, () => sendNow());
}

function startAnew(): void {
  waits = undefined;
  nextPersonHere(main, blank, opened);
}

/** @param outcome undefined: the worker or another tab has sent it */
function thankFor(message: RatingMessage, outcome: Outcome | undefined): void {
  waits = undefined;
  const sent = outcome && outcome.kind === "sent" ? outcome : undefined;
  const proof = proofOf(message, sent ? sent.day : sentDay(message.id));
  if (!dataset.renewed) {
    thank(dataset, message);
    void proof.then(offerProof);
  } else if (sent) void proof.then((found) => thankElsewhere(message, sent.receipt, found));
  else startAnew();
}

async function rate(form: HTMLFormElement): Promise<void> {
  const message = messageOf({ ...dataset, day: today() }, form.hasAttribute("data-full") ? "" : tapped);
  const fault = firstFault(message, Number(dataset.limit));
  if (fault) return showFault(fault, dataset[fault === "overall" ? "missing" : "long"] as string);
  isSending = true;
  say(dataset.sending);
  // Of this page or another one with its id: then a rating that the server knows already is this very one.
  const wasTried = hasTried || (await allKept()).some(({ id }) => id === message.id);
  hasTried = true;
  const item = ratingToKeep(message);
  const isKept = await keep(inHand(item, Date.now()));
  const outcome = await sendTapped(item);
  isSending = false;
  say("");
  if (outcome.kind === "refused") void submitWhole(message);
  // Never sent from here and known there: somebody else has this page too, and tapped the same face.
  else if (outcome.kind === "sent" && !outcome.isNew && !wasTried) void submitWhole(message, "first");
  else if (outcome.kind === "sent") thankFor(message, outcome);
  else if (isKept) wait(message);
  else say(dataset.notKept);
}

function wait(message: RatingMessage): void {
  waits = message;
  show("kept", message);
  askForSync();
  sendNow();
}

/** The server says what is the matter, on a page that holds everything that was filled in. */
async function submitWhole(message: RatingMessage, mark?: "first"): Promise<void> {
  const { answers, day } = message;
  rememberAsked(dataset.receipt, await proofOf(message, day));
  const full = main.querySelector("form[data-full]") as HTMLFormElement;
  const choice = `[name=overall][value="${answers.overall}"]`;
  (full.querySelector(choice) as HTMLInputElement).checked = true;
  (full.querySelector("[name=day]") as HTMLInputElement).value = day;
  if (mark) {
    const field = document.createElement("input");
    field.type = "hidden";
    field.name = mark;
    field.value = "1";
    full.appendChild(field);
  }
  full.submit();
}

main.addEventListener("click", listenHere);
if (dataset.receipt && typeof fetch === "function") {
  addEventListener("click", ignoreSecondTap, true);
  main.addEventListener("click", (event) => {
    const target = event.target as Element;
    const button = target.closest<HTMLButtonElement>("button[name=overall]");
    if (button) {
      tapped = button.value;
      expectSecondTap();
    }
    if (target.closest("[data-published-on] button")) keepProof();
    if (!target.closest("[data-next]")) return;
    passOn();
    if (!dataset.id || drawsPages()) return;
    event.preventDefault();
    startAnew();
  });
  main.addEventListener("submit", (event) => {
    const form = event.target as HTMLFormElement;
    if (!form.matches("[data-rate], [data-comment]")) return;
    event.preventDefault();
    if (form.hasAttribute("data-comment")) void sendComment(form, dataset, today());
    else if (!isSending) void rate(form);
  });
  offerAnswers();
  main.addEventListener("change", keepOrForget);
  main.addEventListener("input", countComment);
  main.addEventListener("input", dropMended);
  main.addEventListener("change", dropMended);
  main.addEventListener("input", keepDraft);
  addEventListener("popstate", stayThanked);
  recognise(dataset);
  hearSentDays();
  addEventListener("pageshow", () => greetAgain(dataset));
  sendNow = keepSending(tell);
  registerWorker("/d/");
}
