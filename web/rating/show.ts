import type { RatingMessage } from "#contract/rating.ts";

import { drawsPages } from "./nextPerson.ts";
import { showReceipt } from "./receipts.ts";
import { thanksStandThere } from "./secondTap.ts";

/** Says a line that screen readers read out. */
export function say(words: string | undefined): void {
  (document.getElementById("status") as HTMLElement).textContent = words || "";
}

type Told = Pick<RatingMessage, "answers" | "comment">;

/** Puts one of the page's templates in the place of the form. */
export function show(name: "sent" | "kept", message: Told): void {
  const place = document.getElementById("page") as HTMLElement;
  const template = document.getElementById(name) as HTMLTemplateElement;
  place.textContent = "";
  place.appendChild(template.content.cloneNode(true));
  const remove = (selector: string) => {
    const part = place.querySelector(selector);
    if (part) part.remove();
  };
  if (name === "kept" && (!message.comment || isRenewed())) remove("[data-receipt]");
  if (!message.comment || !isRenewed()) remove("[data-no-receipt]");
  if (drawsPages()) remove("[data-here]");
  if (message.comment) showSaid(name === "sent");
  showFace(message.answers.overall);
  scrollTo(0, 0);
  thanksStandThere();
  arrive(place.querySelector("h1") as HTMLElement);
}

/** What a page shows now is where its reader is, and what its title says. */
function arrive(heading: HTMLElement): void {
  const name = document.title.split(" · ").pop();
  document.title = `${heading.textContent} · ${name}`;
  heading.tabIndex = -1;
  heading.focus();
}

/** The chosen face, which only this phone knows. */
export function showFace(level: number): void {
  const face = document.querySelector<HTMLElement>(`.chosen[data-level="${level}"]`);
  if (face) face.hidden = false;
}

/**
 * There is a comment: in the place of its form stand its receipt and what becomes of it.
 * @param isWhole false: what became of it is said elsewhere, in #status
 */
export function showSaid(isWhole: boolean): void {
  const find = (selector: string) => document.querySelector<HTMLElement>(`#page ${selector}`);
  const form = find("[data-unsaid]");
  const said = find("[data-said]");
  const done = find(".done");
  if (said) said.hidden = false;
  if (done && !isWhole) done.remove();
  showReceipt();
  if (form) leave(form, said);
}

/** Takes a part away; whoever stood in it stands at the next one then, not at the top of the page. */
export function leave(part: HTMLElement, next: HTMLElement | null): void {
  const hadFocus = part.contains(document.activeElement);
  part.remove();
  if (!hadFocus || !next) return;
  next.tabIndex = -1;
  next.focus();
}

/** The id is another than the one of which the page's receipt was made. */
function isRenewed(): boolean {
  return Boolean((document.querySelector("main") as HTMLElement).dataset.renewed);
}

/** Says what is wrong beside its field, and goes there. */
export function showFault(fieldId: string, words: string): void {
  const field = document.getElementById(fieldId) as HTMLElement;
  const id = `${fieldId}-error`;
  let line = document.getElementById(id);
  if (!line) {
    line = document.createElement("p");
    line.id = id;
    line.className = "error";
    const before = field.querySelector("legend");
    if (before) before.after(line);
    else field.before(line);
    field.setAttribute("aria-describedby", `${id} ${field.getAttribute("aria-describedby") || ""}`);
  }
  line.setAttribute("role", "alert");
  line.textContent = words;
  (field.querySelector<HTMLElement>("input") || field).focus();
}
