import { lengthOf } from "./composed.ts";

/** Writes "120 / 2.000" under a comment while it is written. */
export function countComment(event: Event): void {
  const field = event.target as HTMLTextAreaElement;
  if (field.name !== "comment") return;
  const page = field.closest("main") as HTMLElement;
  const count = page.querySelector("#count");
  const limit = Number(page.dataset.limit);
  const lang = [document.documentElement.lang, "vi"];
  const length = lengthOf(field.value);
  if (!count) return;
  count.textContent = `${length.toLocaleString(lang)} / ${limit.toLocaleString(lang)}`;
  count.className = length > limit ? "over" : "";
}
