import type { Day } from "#contract/day.ts";
import { deskNotes as words } from "../messages/deskNotes.ts";
import type { Language } from "../messages/dictionary.ts";
import { type NoteDraft, NoteFields } from "./NoteFields.tsx";

/** One note, to change or to remove. */
export function NoteEditor({
  id,
  unitName,
  draft,
  today,
  query,
  language,
}: {
  id: number;
  unitName: string;
  draft: NoteDraft;
  today: Day;
  /** The unit, for the way back. */
  query: string;
  language: Language;
}) {
  const w = words[language];
  return (
    <>
      <h1>{w.editOf(draft.text)}</h1>
      <p class="quiet">{unitName}</p>
      <form method="post" action={`/dashboard/notes/${id}?${query}`} class="note-form">
        <NoteFields draft={draft} today={today} language={language} />
        <button type="submit">{w.save}</button>
      </form>
      <form method="post" action={`/dashboard/notes/${id}/removal?${query}`}>
        <button type="submit" class="quiet-button">
          {w.remove}
        </button>
      </form>
      <p>
        <a href={`/dashboard?${query}#notes`}>{w.back}</a>
      </p>
    </>
  );
}
