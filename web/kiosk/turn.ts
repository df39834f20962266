import type { Level } from "#contract/questionnaire.ts";
import type { RatingMessage } from "#contract/rating.ts";
import { randomId } from "../offline/randomId.ts";
import { dayOfTap } from "./clock.ts";
import { hold, release } from "./held.ts";
import { startCountdown, stopCountdown } from "./idle.ts";
import { type Fate, sendOrKeep } from "./outbox.ts";
import { onScreen, say, showQuestion, showScreen } from "./screens.ts";

/** As long as a slip is mended on the tablet, before anything was sent. */
const SLIP_MS = 3000;

const words = (document.querySelector("main") as HTMLElement).dataset;
let held: RatingMessage | undefined;
let slip: number | undefined;

/** One person's tap: the face is shown, large, and sent once it is sure. */
export function begin(button: HTMLButtonElement): void {
  const face = Array.from(button.childNodes, (node) => node.cloneNode(true));
  held = {
    id: randomId(),
    day: dayOfTap(words.day as string),
    point: words.point as string,
    answers: { overall: Number(button.value) as Level },
  };
  hold(held);
  say("");
  showScreen("chosen");
  const place = onScreen("#chosen-face");
  for (const node of face) place?.appendChild(node);
  slip = window.setTimeout(settle, SLIP_MS);
  startCountdown(words.countdown as string, finish);
}

/** Takes the tap back: nothing was sent. */
export function takeBack(): void {
  clearTimeout(slip);
  held = undefined;
  release();
  finish();
  say(words.undone);
}

/** From here on the tap counts. */
export function settle(): void {
  clearTimeout(slip);
  if (!held) return;
  const message = held;
  held = undefined;
  const mistake = onScreen("#mistake");
  if (mistake) {
    if (document.activeElement === mistake) onScreen("h1")?.focus();
    mistake.remove();
  }
  const outcome = onScreen("#outcome");
  if (outcome) outcome.textContent = words.sending || "";
  void sendOrKeep(message).then((fate) => {
    release();
    // The line is of this turn: once the turn is over it is nowhere to be seen.
    if (outcome) outcome.textContent = outcomeOf(fate);
    if (fate === "lost" && !outcome?.isConnected) say(words.notSent);
  });
}

function outcomeOf(fate: Fate): string {
  return (fate === "sent" ? words.sent : fate === "kept" ? words.kept : words.notSent) as string;
}

/** Ends the turn: whatever was typed and shown is gone, and the tablet asks the next person. */
export function finish(): void {
  settle();
  stopCountdown();
  say("");
  showQuestion();
}
