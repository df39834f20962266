/** Around a Vietnamese text in a page of another language. Private use: no text holds them by itself. */
const OPEN = "\uE0FA";
const CLOSE = "\uE0FB";

export const fellBack = (text: string): string => `${OPEN}${text}${CLOSE}`;

const WHOLE = new RegExp(`<([a-z][a-z0-9]*)((?: [^<>]*)?)>${OPEN}([^<${CLOSE}]*)${CLOSE}(?=</)`, "g");
const PART = new RegExp(`${OPEN}([^${OPEN}${CLOSE}]*)${CLOSE}`, "g");
/** Where HTML has no element within, and in a tag's own attributes, the language cannot be said. */
const UNMARKABLE = /<(title|option|textarea)\b[\s\S]*?<\/\1>|<[^>]*>/g;
const MARKS = new RegExp(`[${OPEN}${CLOSE}]`, "g");

/** Says of every Vietnamese text in a drawn page of another language that it is Vietnamese: a reading voice must know. */
export function markFallbacks(html: string): string {
  if (!html.includes(OPEN)) return html;
  return html
    .replace(WHOLE, (_, tag: string, attributes: string, text: string) =>
      / lang="/.test(attributes) ? `<${tag}${attributes}>${text}` : `<${tag}${attributes} lang="vi">${text}`,
    )
    .replace(UNMARKABLE, (part) => part.replace(MARKS, ""))
    .replace(PART, '<span lang="vi">$1</span>')
    .replace(MARKS, "");
}
