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
  remove(message.comment ? "[data-unsaid]" : "[data-said]");
  if (isRenewed()) remove("[data-receipt]");
  if (!message.comment || !isRenewed()) remove("[data-no-receipt]");
  if (drawsPages()) remove("[data-here]");
  if (message.comment) showReceipt();
  showFace(message.answers.overall);
  scrollTo(0, 0);
  thanksStandThere();
  (place.querySelector("h1") as HTMLElement).focus();
}

/** The chosen face, which only this phone knows. */
export function showFace(level: number): void {
  const face = document.querySelector<HTMLElement>(`.chosen[data-level="${level}"]`);
  if (face) face.hidden = false;
}

/**
 * A later comment has arrived: in the place of its form stands what becomes of it.
 * @returns false where the server is asked instead
 */
export function showSaid(form: HTMLFormElement): boolean {
  const template = document.getElementById("sent") as HTMLTemplateElement | null;
  const folded = form.closest("[data-unsaid]");
  const said = template?.content.querySelector("[data-said]");
  if (said && folded) {
    folded.replaceWith(said.cloneNode(true));
    return true;
  }
  // The address of the thanks asks the server, which knows of the comment now.
  location.reload();
  return false;
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
