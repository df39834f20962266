/**
 * Characters that no line of text needs and that do harm somewhere: control characters make an Office file unreadable or
 * move a terminal's cursor, halves of a letter pair and noncharacters no file may hold, direction signs make a text read
 * otherwise than it is written.
 */
const HARMFUL = /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u202a-\u202e\u2066-\u2069]/u;
const ALL_HARMFUL = new RegExp(HARMFUL.source, "gu");

/** Whether a line holds nothing but text. A line end is none. */
export function isPlainLine(text: string): boolean {
  return !HARMFUL.test(text);
}

/** A line with a space where something harmful stood, since it may have parted two words. */
export function plainLine(text: string): string {
  return text.replace(ALL_HARMFUL, " ").replace(/ {2,}/g, " ").trim();
}
