import type { CaseEventKind } from "#contract/cases.ts";
import { dayInVietnam } from "#contract/day.ts";
import type { WordPart } from "#contract/masking.ts";
import { dayText } from "../format.ts";
import type { Language } from "../messages/dictionary.ts";
import { officialCases } from "../messages/officialCases.ts";
import { Words } from "./Words.tsx";

export interface ShownEvent {
  readonly number: number;
  readonly kind: CaseEventKind;
  readonly week: string;
  readonly at: Date | null;
  readonly accountName: string | null;
  readonly text: readonly WordPart[];
  readonly detail: string | null;
}

interface CaseHistoryProps {
  readonly language: Language;
  readonly events: readonly ShownEvent[];
  /** Whether the citizen's words are folded away. */
  readonly isHidden: boolean;
}

/** What happened to a case, oldest first. Of the citizen's doings only the week is known. */
export function CaseHistory({ language, events, isHidden }: CaseHistoryProps) {
  const words = officialCases[language];
  return (
    <section aria-labelledby="history">
      <h2 id="history">{words.history}</h2>
      {events.length === 0 && <p>{words.noHistory}</p>}
      <ol class="case-history">
        {events.map(({ number, kind, week, at, accountName, text, detail }) => (
          <li key={number}>
            <p>
              <strong>
                {kind === "assigned" && detail === null ? words.unassigned : words.events[kind]}
                {detail && ` ${detail}`}
              </strong>
              <span class="quiet">
                {" · "}
                {accountName ?? words.citizen}
                {" · "}
                {at ? momentText(at) : words.weekOf({ day: dayText(week) })}
              </span>
            </p>
            {text.length > 0 && (!isHidden || kind !== "message") && (
              <blockquote class={kind === "message" ? "" : "official"}>
                <Words language={language} parts={text} />
              </blockquote>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** "28/11/2026 14:05", in Viet Nam. */
function momentText(at: Date): string {
  const clock = new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(11, 16);
  return `${dayText(dayInVietnam(at))} ${clock}`;
}
