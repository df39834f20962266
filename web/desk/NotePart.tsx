import { dayText, monthsText } from "../format.ts";
import { common } from "../messages/common.ts";
import { deskFigures } from "../messages/deskFigures.ts";
import { deskNotes as words } from "../messages/deskNotes.ts";
import { unitParams } from "./addresses.ts";
import { ChangeTable } from "./ChangePart.tsx";
import { Part } from "./Details.tsx";
import type { DeskView } from "./deskView.ts";
import { ModelStarts } from "./ModelStarts.tsx";
import { type NoteDraft, NoteFields } from "./NoteFields.tsx";

/** What was done and what differs since; and the form for another note. */
export function NotePart({ view, draft }: { view: DeskView; draft: NoteDraft | null }) {
  const { language, notes } = view;
  const w = words[language];
  const factorWord = deskFigures[language].factor;
  const query = unitParams(view.unit, view);
  return (
    <Part view={view} id="notes" heading={w.title} tables={["notes"]}>
      <p>{w.intro}</p>
      {notes.length === 0 && <p class="quiet">{w.none}</p>}
      {[...notes].reverse().map(({ id, onDate, text, effect }, i) => (
        <article class="trend-note" key={id} aria-labelledby={`note-${id}`}>
          <h3 id={`note-${id}`}>
            {w.onTrend(String(i + 1), text)} <span class="quiet">({dayText(onDate)})</span>
          </h3>
          {view.mayKeepNotes && (
            <p>
              <a href={`/dashboard/notes/${id}?${query}`} aria-label={w.editOf(text)}>
                {w.edit}
              </a>
            </p>
          )}
          {effect === null ? (
            <p>{w.tooEarly}</p>
          ) : (
            <>
              <p>{w.spans(monthsText(effect.before), monthsText(effect.after))}</p>
              <ChangeTable
                caption={text}
                headings={[factorWord, w.before, w.after]}
                language={language}
                rows={effect.rows.map(({ criterion, before, after, comparison }) => ({
                  key: criterion,
                  label: common[language].criteria[criterion],
                  earlier: before,
                  later: after,
                  comparison,
                }))}
              />
            </>
          )}
        </article>
      ))}
      {notes.some(({ effect }) => effect !== null) && <p class="quiet note">{w.caution}</p>}
      <ModelStarts view={view} />
      {view.mayKeepNotes && (
        <form method="post" action={`/dashboard/notes?${query}`} class="note-form">
          <NoteFields draft={draft} today={view.today} language={language} />
          <button type="submit">{w.add}</button>
        </form>
      )}
    </Part>
  );
}
