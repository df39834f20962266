/**
 * Receipts of comments sent from this phone, newest first, so that their answers are found again. web/cases/client.ts
 * lists them. Not on a phone or tablet that belongs to the office.
 */
const NAME = "hai-long-receipts";
const MOST = 20;

function receipts(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(NAME) || "[]");
    return Array.isArray(kept) ? kept : [];
  } catch {
    return [];
  }
}

/** Keeps the receipt that this page gives out. */
export function keepReceipt(page: DOMStringMap): void {
  const template = document.getElementById("sent") as HTMLTemplateElement;
  const printed = template.content.querySelector(".receipt");
  const receipt = (printed?.textContent || "").replace(/\s/g, "");
  if (page.shared || !receipt) return;
  try {
    const others = receipts().filter((one) => one !== receipt);
    localStorage.setItem(NAME, JSON.stringify([receipt, ...others].slice(0, MOST)));
  } catch {
    // A browser that keeps nothing: the code is on the page.
  }
}

/** Offers the answers once there is something to look for. */
export function offerAnswers(): void {
  const link = document.getElementById("answers");
  if (link && receipts().length) link.hidden = false;
}
