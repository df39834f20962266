import type { RatingMessage } from "#contract/rating.ts";
import { bringBackDraft } from "./draft.ts";
import { askedProof, offerProof } from "./proof.ts";
import { lastRated, type Proof, remember } from "./rated.ts";
import { showReceipt } from "./receipts.ts";
import { show, showFace } from "./show.ts";

/** The address of the thanks that this page shows; "": it shows none. */
let address = "";

/** Thanks in the place of the form, at an address of their own: Reload and Back find no empty form there. */
export function thank(page: DOMStringMap, message: RatingMessage): void {
  const { id, point, answers, comment } = message;
  const receipt = page.receipt as string;
  remember({ id, point, receipt, level: answers.overall, said: Boolean(comment) });
  show("sent", message);
  address = addressOf(point, receipt);
  history.pushState(null, "", address);
}

/** The same for a page that has become another person's: the server draws it, with the receipt that it gave. */
export function thankElsewhere(
  { id, point, answers, comment }: RatingMessage,
  receipt: string,
  proof: Proof | undefined,
): void {
  remember({ id, point, receipt, level: answers.overall, said: Boolean(comment), proof });
  location.href = addressOf(point, receipt);
}

function addressOf(point: string, receipt: string): string {
  const language = /[?&](lang=[\w-]+)/.exec(location.search);
  return `/d/${point}/thanks?receipt=${receipt}${language ? `&${language[1]}` : ""}`;
}

/** Back leads from the thanks to the address of the form, and the thanks stay: the form has been sent. */
export function stayThanked(): void {
  if (address) history.replaceState(null, "", address);
}

/** What a page that is opened, or opened again, knows of the rating before it. */
export function recognise(page: DOMStringMap): void {
  const last = lastRated();
  const { id = "", point = "", receipt = "" } = page;
  if (!id) {
    if (document.querySelector("[data-said]:not([hidden])")) showReceipt();
    if (last && last.receipt === receipt) {
      showFace(last.level);
      bringBackDraft();
    } else remember({ id, point, receipt, level: 0, said: false });
    offerProof(askedProof(receipt) || (last && last.receipt === receipt ? last.proof : undefined));
  } else if (last && last.id === id) {
    const overall = last.level as RatingMessage["answers"]["overall"];
    show("sent", { answers: { overall }, comment: last.said ? " " : "" });
    bringBackDraft();
    offerProof(last.proof);
    address = addressOf(point, receipt);
    stayThanked();
  } else greetAgain(page);
}

/** Says on an empty form that this phone has just sent one; also on a form that was left empty and has come back. */
export function greetAgain(page: DOMStringMap): void {
  const last = lastRated();
  const hint = document.getElementById("one-tap");
  if (hint && last && last.point === page.point && last.id !== page.id)
    hint.textContent = page.rated as string;
}

/** The phone goes on to the next person, who is to find nothing of the last one on the way back. */
export function passOn(): void {
  const last = lastRated();
  if (last) remember({ id: last.id, point: last.point, receipt: "", level: 0, said: last.said });
  const face = document.querySelector<HTMLElement>(".chosen:not([hidden])");
  if (face) face.hidden = true;
  const form = document.querySelector<HTMLFormElement>("form[data-comment]");
  if (!form) return;
  form.reset();
  // It told how long the words were.
  const count = form.querySelector("#count");
  if (count) count.textContent = "";
  const folded = form.closest("details");
  if (folded) folded.open = false;
}
