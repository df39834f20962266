import { randomId } from "../offline/randomId.ts";
import { composed } from "../rating/composed.ts";
import { showFault } from "../rating/show.ts";
import { dayOfTap } from "./clock.ts";
import { startCountdown } from "./idle.ts";
import { sendOrKeepWords } from "./outbox.ts";
import { onScreen, say, showScreen } from "./screens.ts";
import { finish, settle } from "./turn.ts";

const words = (document.querySelector("main") as HTMLElement).dataset;
/** What was sent last, and under which id: the same words sent again are the same comment, other words are another. */
let lastSent = { body: "", id: "" };
let receipt = "";

/** Opens an empty form, and settles the tap before it. */
export function write(): void {
  settle();
  lastSent = { body: "", id: "" };
  receipt = "";
  showScreen("writing");
  startCountdown(words.countdown as string, finish);
}

export async function sendWords(form: HTMLFormElement): Promise<void> {
  const field = form.querySelector("textarea") as HTMLTextAreaElement;
  const body = composed(field.value);
  if (!body) return showFault("comment", words.commentEmpty as string);
  if (body.length > Number(words.limit)) return showFault("comment", words.commentLong as string);
  if (form.dataset.busy) return;
  form.dataset.busy = "1";
  if (lastSent.body !== body) lastSent = { body, id: randomId() };
  say(words.sending);
  const outcome = await sendOrKeepWords(form, lastSent.id, dayOfTap(words.day as string));
  // Whoever wrote has gone: their receipt is not for the next person.
  if (!form.isConnected) return;
  say("");
  delete form.dataset.busy;
  if (outcome === "lost") return say(words.commentNotSent);
  receipt = outcome === "kept" ? "" : outcome.receipt;
  showScreen("received");
  if (!receipt) sayKept();
  startCountdown(words.countdown as string, finish);
}

/** What waits on the tablet has no receipt to take along: the server gives it out once it has the words. */
function sayKept(): void {
  const title = onScreen("h1");
  if (title) title.textContent = words.commentKept || "";
  onScreen("#wish")?.remove();
}

/** Shows the receipt of the comment that was just taken; nobody else can ask for it. */
export function showReceipt(): void {
  const place = onScreen("#receipt");
  if (!place) return;
  place.innerHTML = receipt;
  onScreen("#wish")?.remove();
  onScreen("h1")?.focus();
}
