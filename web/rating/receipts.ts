import { store, stored } from "../offline/stored.ts";

/**
 * Receipts of comments that somebody asked this phone to keep, newest first, so that their answers are found again.
 * web/cases/client.ts lists them. Unasked it keeps none: phones are lent.
 */
const NAME = "hai-long-receipts";
const MOST = 20;

function receipts(): string[] {
  const kept = stored("localStorage", NAME);
  return Array.isArray(kept) ? kept : [];
}

/** Shows the receipt of the comment that was just sent; on the office's own tablet, without an offer to keep it. */
export function showReceipt(): void {
  const place = document.querySelector("#page [data-receipt]") as HTMLElement | null;
  if (!place) return;
  place.hidden = false;
  (place.querySelector("[data-host]") as HTMLElement).textContent = location.host;
  const { shared } = (document.querySelector("main") as HTMLElement).dataset;
  (place.querySelector("[data-keep]") as HTMLElement).hidden = Boolean(shared);
}

/** Keeps the receipt of a box that is ticked, forgets the one of a box that is not. */
export function keepOrForget(event: Event): void {
  const box = event.target as HTMLInputElement;
  const isKept = box.checked;
  if (!box.closest("[data-keep]")) return;
  const others = receipts().filter((one) => one !== box.value);
  const all = (isKept ? [box.value, ...others] : others).slice(0, MOST);
  // A browser that keeps nothing says so: the tick goes.
  if (!store("localStorage", NAME, all)) box.checked = false;
}

/** Offers the answers once there is something to look for. */
export function offerAnswers(): void {
  const link = document.getElementById("answers");
  if (link && receipts().length) link.hidden = false;
}
