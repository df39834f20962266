/** A tap that fell on the screen before belongs to it, and not to what has come under the finger since. */
const GUARD_MS = 700;

const place = document.getElementById("screen") as HTMLElement;
/** The question as the server drew it, put back as it was. */
const question = Array.from(place.childNodes);
const { title } = document;
let shownAt = 0;

function put(nodes: readonly Node[]): void {
  shownAt = Date.now();
  // Not emptied by text alone: what somebody typed goes with its field.
  place.textContent = "";
  for (const node of nodes) place.appendChild(node);
  scrollTo(0, 0);
  const heading = place.querySelector<HTMLElement>("h1");
  if (heading) heading.focus({ preventScroll: true });
}

/** Whether a tap may count by now. */
export function isSettled(): boolean {
  const since = Date.now() - shownAt;
  return since < 0 || since >= GUARD_MS;
}

export function showQuestion(): void {
  put(question);
  document.title = title;
}

/** Puts a fresh copy of a template in the place of what is there. */
export function showScreen(name: "chosen" | "writing" | "received"): void {
  const template = document.getElementById(name) as HTMLTemplateElement;
  put([template.content.cloneNode(true)]);
  const heading = place.querySelector("h1");
  if (heading) document.title = heading.textContent || title;
}

/** Something on the screen that is there now; undefined: it is gone, and with it the person whom it was for. */
export function onScreen(selector: string): HTMLElement | undefined {
  return place.querySelector<HTMLElement>(selector) || undefined;
}

/** Says a line that screen readers read out. */
export function say(words: string | undefined): void {
  (document.getElementById("status") as HTMLElement).textContent = words || "";
}
