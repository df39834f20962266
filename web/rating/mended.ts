import { lengthOf } from "./composed.ts";

/** Takes away what is said against a field once it is mended: a line that stays reads as a second fault. */
export function dropMended({ target }: Event): void {
  const field = target as HTMLInputElement;
  const line = document.getElementById(`${field.name}-error`);
  if (!line || !isMended(field)) return;
  const id = line.id;
  line.remove();
  for (const one of Array.from(
    document.querySelectorAll(`[aria-describedby~="${id}"], [name="${field.name}"]`),
  )) {
    const left = (one.getAttribute("aria-describedby") || "")
      .split(/\s+/)
      .filter((part) => part && part !== id);
    if (left.length) one.setAttribute("aria-describedby", left.join(" "));
    else one.removeAttribute("aria-describedby");
    one.removeAttribute("aria-invalid");
  }
}

function isMended(field: HTMLInputElement): boolean {
  if (field.name !== "comment") return true;
  const { limit } = (document.querySelector("main") as HTMLElement).dataset;
  const length = lengthOf(field.value);
  return length > 0 && length <= Number(limit);
}
