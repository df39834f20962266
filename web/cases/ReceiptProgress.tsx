import type { CaseEventKind, CaseState } from "#contract/cases.ts";
import { dayText } from "../format.ts";
import { cases } from "../messages/cases.ts";
import type { Language } from "../messages/dictionary.ts";

export interface ShownProgress {
  readonly handledByName: string;
  readonly state: CaseState;
  readonly urgent: boolean;
  readonly dueOn: string;
  readonly verdict: "resolved" | "unresolved" | null;
  readonly hasMessage: boolean;
  readonly isHidden: boolean;
  /** Whether "not settled" has it taken up again. */
  readonly mayReopen: boolean;
  readonly events: readonly {
    readonly number: number;
    readonly kind: CaseEventKind;
    readonly week: string;
    readonly text: string | null;
  }[];
}

/** How far a comment is: its state, who handles it until when, and what was said since. No official is named. */
export function ReceiptProgress({ language, progress }: { language: Language; progress: ShownProgress }) {
  const words = cases[language];
  const { state, handledByName, dueOn, events, isHidden, urgent } = progress;
  const isOpen = state === "new" || state === "in-progress";
  return (
    <>
      <p>
        <span class="case-state">{words.states[state]}</span>
      </p>
      <p>
        {words.handledBy({ agency: handledByName })}
        {isOpen && ` ${words.due({ day: dayText(dueOn) })}`}
      </p>
      {isOpen && events.length === 0 && <p class="quiet">{urgent ? words.dueRuleUrgent : words.dueRule}</p>}
      {isHidden && <p>{words.isHidden}</p>}
      {events.map(({ number, kind, week, text }) => {
        const said = words.said[kind as keyof typeof words.said];
        return (
          <div key={number}>
            {text === null ? (
              <p>
                <strong>{said}</strong> <span class="quiet">{words.week({ day: dayText(week) })}</span>
              </p>
            ) : (
              <>
                <h2>
                  {said} <span class="quiet">{words.week({ day: dayText(week) })}</span>
                </h2>
                <blockquote class={kind === "answered" ? "official" : ""}>{text}</blockquote>
              </>
            )}
          </div>
        );
      })}
    </>
  );
}
