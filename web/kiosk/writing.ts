import { randomId } from "../offline/randomId.ts";
import { showFault } from "../rating/show.ts";
import { startCountdown } from "./idle.ts";
import { onScreen, say, showScreen } from "./screens.ts";
import { finish, settle } from "./turn.ts";

/** A slow line gets this long; the id makes sending again harmless. */
const PATIENCE_MS = 20_000;

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
  const body = field.value.trim();
  if (!body) return showFault("comment", words.commentEmpty as string);
  if (body.length > Number(words.limit)) return showFault("comment", words.commentLong as string);
  if (form.dataset.busy) return;
  form.dataset.busy = "1";
  if (lastSent.body !== body) lastSent = { body, id: randomId() };
  say(words.sending);
  const data = new FormData(form);
  data.append("turn", lastSent.id);
  const taken = await post(form.action, data);
  // Whoever wrote has gone: their receipt is not for the next person.
  if (!form.isConnected) return;
  say("");
  delete form.dataset.busy;
  if (taken === undefined) return say(words.commentNotSent);
  receipt = taken;
  showScreen("received");
  startCountdown(words.countdown as string, finish);
}

/** @returns the receipt to take along, drawn by the server; undefined: it was not taken */
async function post(address: string, data: FormData): Promise<string | undefined> {
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE_MS, undefined));
  const sent = fetch(address, { method: "POST", body: data, headers: { Accept: "application/json" } })
    .then((answer) => (answer.ok ? answer.json() : undefined))
    .then((answer: { receipt?: string } | undefined) => answer?.receipt)
    .catch(() => undefined);
  return Promise.race([sent, late]);
}

/** Shows the receipt of the comment that was just taken; nobody else can ask for it. */
export function showReceipt(): void {
  const place = onScreen("#receipt");
  if (!place) return;
  place.innerHTML = receipt;
  onScreen("#wish")?.remove();
  onScreen("h1")?.focus();
}
