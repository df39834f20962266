import { type Day, day } from "#contract/day.ts";
import { isPlainLine } from "#contract/plainText.ts";
import { NOTE_LENGTH, type NoteProblem } from "../../web/desk/NoteFields.tsx";

/** Notes that one unit keeps, at most: each is a table on its screen. */
export const NOTES_LIMIT = 50;
const FIRST_DAY: Day = "2000-01-01";

type Checked =
  | { readonly note: { readonly onDate: Day; readonly text: string }; readonly problems: readonly [] }
  | { readonly note: null; readonly problems: readonly NoteProblem[] };

/** What somebody typed as a note, or everything that is wrong with it at once. */
export function checkedNote(form: { onDate: string; text: string }, today: Day): Checked {
  const onDate = day.safeParse(form.onDate.trim()).data;
  const text = form.text.trim().normalize("NFC");
  const isDay = onDate !== undefined && onDate >= FIRST_DAY && onDate <= today;
  const isText = text !== "" && text.length <= NOTE_LENGTH && isPlainLine(text);
  if (isDay && isText) return { note: { onDate, text }, problems: [] };
  return {
    note: null,
    problems: [...(isDay ? [] : (["date"] as const)), ...(isText ? [] : (["text"] as const))],
  };
}
