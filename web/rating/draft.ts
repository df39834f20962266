import { lastRated, remember } from "./rated.ts";

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const isTick = (field: Field): field is HTMLInputElement =>
  field.type === "checkbox" || field.type === "radio";

function fieldsOf(form: HTMLFormElement): Field[] {
  const all: Field[] = Array.prototype.slice.call(form.elements);
  return all.filter(({ name, type }) => name && type !== "hidden");
}

const nameOf = (field: Field) => (isTick(field) ? `${field.name}=${field.value}` : field.name);

/** Keeps the later comment while it is written, so that Reload and Back bring it back. */
export function keepDraft(event: Event): void {
  const { form } = event.target as Field;
  const last = lastRated();
  if (!form?.hasAttribute("data-comment") || !last) return;
  const draft: Record<string, string | boolean> = {};
  for (const field of fieldsOf(form)) draft[nameOf(field)] = isTick(field) ? field.checked : field.value;
  remember({ ...last, draft });
}

/** Puts the words of a comment that was not sent yet back into its fields. */
export function bringBackDraft(): void {
  const form = document.querySelector<HTMLFormElement>("form[data-comment]");
  const draft = lastRated()?.draft;
  if (!form || !draft) return;
  for (const field of fieldsOf(form)) {
    const value = draft[nameOf(field)];
    if (typeof value === "string") field.value = value;
    else if (value !== undefined && isTick(field)) field.checked = value;
  }
  const folded = form.closest("details");
  if (folded) folded.open = true;
}
