import type { Day } from "#contract/day.ts";
import { dayText } from "../format.ts";
import type { Language } from "../messages/dictionary.ts";
import { freezing as words } from "../messages/freezing.ts";

export interface FreezableYear {
  readonly year: number;
  /** Last day on which ratings of the year arrive. */
  readonly takesUntil: Day;
  readonly isSettled: boolean;
  /** The latest edition; null: none. */
  readonly latest: { readonly edition: number; readonly frozenOn: Day } | null;
}

interface FreezingProps {
  readonly years: readonly FreezableYear[];
  readonly done: { readonly year: string; readonly edition: string } | null;
  /** Why a year was not frozen, in words. */
  readonly refusal: { readonly year: number; readonly text: string; readonly changes: string } | null;
  readonly query: string;
  readonly language: Language;
}

/** Each year with its state, and the form that freezes it. */
export function FreezingPart({ years, done, refusal, query, language }: FreezingProps) {
  const w = words[language];
  return (
    <>
      <h1>{w.title}</h1>
      <p>{w.intro}</p>
      {done && (
        <p class="notice" role="status">
          {w.done(done)}
        </p>
      )}
      {refusal && (
        <p class="notice problem" role="alert">
          <strong>{w.refused}</strong> {refusal.text}
        </p>
      )}
      {years.map(({ year, takesUntil, isSettled, latest }) => (
        <section class="freezing-year" aria-labelledby={`year-${year}`} key={year}>
          <h2 id={`year-${year}`}>
            {w.year} {year}
          </h2>
          <p>
            {latest
              ? w.frozen({ edition: String(latest.edition), day: dayText(latest.frozenOn) })
              : isSettled
                ? w.ready
                : w.notYet(dayText(takesUntil))}{" "}
            {latest && <a href={`/reports/${year}${query}`}>{w.read}</a>}
          </p>
          {isSettled && (
            <form method="post" action={`/reports/freezing${query}`} class="form">
              <input type="hidden" name="year" value={String(year)} />
              {latest ? (
                <>
                  <label for={`changes-${year}`}>{w.reason}</label>
                  <p class="hint" id={`hint-${year}`}>
                    {w.reasonHint}
                  </p>
                  <textarea
                    id={`changes-${year}`}
                    name="changes"
                    maxLength={500}
                    rows={2}
                    aria-describedby={`hint-${year}`}
                  >
                    {refusal?.year === year ? refusal.changes : ""}
                  </textarea>
                  <button type="submit" class="quiet-button">
                    {w.again(String(year))}
                  </button>
                </>
              ) : (
                <button type="submit">{w.freeze(String(year))}</button>
              )}
            </form>
          )}
        </section>
      ))}
      <p class="quiet">{w.earlyNote}</p>
    </>
  );
}
