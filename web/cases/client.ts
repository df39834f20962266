/*
 * Lists the receipts that this phone kept when a comment was sent (web/rating/receipts.ts). They are nowhere else.
 */
const NAME = "hai-long-receipts";
const place = document.getElementById("kept-receipts");

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
    localStorage.setItem(NAME, JSON.stringify(receipts().filter((one) => one !== receipt)));
    show();
  });
  const item = document.createElement("li");
  item.append(link, " ", button);
  return item;
}

show();
