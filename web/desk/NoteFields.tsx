import type { Day } from "#contract/day.ts";
import { deskNotes as words } from "../messages/deskNotes.ts";
import type { Language } from "../messages/dictionary.ts";

/** Letters of a note, at most. */
export const NOTE_LENGTH = 200;
export type NoteProblem = keyof (typeof words)["vi"]["problems"];

/** What somebody typed, with what is wrong about it: nothing that was typed is lost. */
export interface NoteDraft {
  readonly onDate: string;
  readonly text: string;
  readonly problems: readonly NoteProblem[];
}

/** The two fields of a note, the same for a new one and for changing one. */
export function NoteFields({
  draft,
  today,
  language,
}: {
  draft: NoteDraft | null;
  today: Day;
  language: Language;
}) {
  const w = words[language];
  const problems = draft?.problems ?? [];
  return (
    <>
      {problems.length > 0 && (
        <div class="note-problems" role="alert" id="note-problems">
          <p>
            <strong>{w.notSaved}</strong>
          </p>
          <ul>
            {problems.map((problem) => (
              <li key={problem}>{w.problems[problem]}</li>
            ))}
          </ul>
        </div>
      )}
      <label>
        {w.date}
        <input
          type="date"
          name="onDate"
          required
          min="2000-01-01"
          max={today}
          value={draft?.onDate ?? ""}
          {...(problems.includes("date") && { "aria-invalid": "true", "aria-describedby": "note-problems" })}
        />
      </label>
      <label class="note-text">
        {w.text} <span class="quiet">({w.textHint})</span>
        <input
          type="text"
          name="text"
          required
          maxLength={NOTE_LENGTH}
          value={draft?.text ?? ""}
          {...(problems.includes("text") && { "aria-invalid": "true", "aria-describedby": "note-problems" })}
        />
      </label>
    </>
  );
}
