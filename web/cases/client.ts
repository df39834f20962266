/*
 * Lists the receipts that somebody asked this phone to keep, here or after a comment (web/rating/receipts.ts). They are
 * nowhere else.
 */
const NAME = "hai-long-receipts";
const MOST = 20;
const place = document.getElementById("kept-receipts");
const box = document.querySelector<HTMLInputElement>("[data-keep] input");

function receipts(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(NAME) ?? "[]");
    return Array.isArray(kept)
      ? kept.filter((one) => typeof one === "string" && /^[0-9A-Z]{16}$/.test(one))
      : [];
  } catch {
    return [];
  }
}

function show(): void {
  const list = place?.querySelector("ul");
  if (!place || !list) return;
  const kept = receipts();
  list.textContent = "";
  list.append(...kept.map(line));
  place.hidden = kept.length === 0;
  if (box) box.checked = kept.indexOf(box.value) >= 0;
}

function line(receipt: string): HTMLLIElement {
  const link = document.createElement("a");
  link.href = `/r/${receipt}${place?.dataset.query ?? ""}`;
  link.textContent = receipt.replace(/(.{4})(?=.)/g, "$1 ");
  link.className = "notranslate";
  const button = document.createElement("button");
  button.type = "button";
  button.className = "plain";
  button.textContent = place?.dataset.forget ?? "";
  button.addEventListener("click", () => {
    keep(receipt, false);
    show();
  });
  const item = document.createElement("li");
  item.append(link, " ", button);
  return item;
}

function keep(receipt: string, isKept: boolean): void {
  const others = receipts().filter((one) => one !== receipt);
  try {
    localStorage.setItem(NAME, JSON.stringify(isKept ? [receipt, ...others].slice(0, MOST) : others));
  } catch {
    // A browser that keeps nothing says so: the tick goes.
  }
}

if (box) {
  (box.closest("[data-keep]") as HTMLElement).hidden = false;
  box.addEventListener("change", () => {
    keep(box.value, box.checked);
    show();
  });
}
show();
