import type { FoundAlert } from "#contract/alerts.ts";
import { alertWords, alertsPage as words } from "../messages/alerts.ts";
import type { Language } from "../messages/dictionary.ts";
import { alertSentences } from "./alertSentences.ts";
import { timeText } from "./timeText.ts";

/** What was found at one's units, whether it was sent or not. */
export function RecentAlerts(p: {
  readonly alerts: readonly FoundAlert[];
  readonly language: Language;
  readonly query: string;
}) {
  const w = words[p.language];
  const language = p.query === "" ? "" : `&${p.query.slice(1)}`;
  return (
    <section aria-labelledby="recent">
      <h2 id="recent">{w.recent}</h2>
      {p.alerts.length === 0 ? (
        <p class="quiet">{w.noRecent}</p>
      ) : (
        <ul class="alerts-recent">
          {p.alerts.map(({ id, foundAt, unit, facts }) => (
            <li key={id}>
              <h3>
                {alertWords[p.language].kinds[facts.kind]}:{" "}
                <a href={`/dashboard?unit=${encodeURIComponent(unit.code)}${language}`}>{unit.name}</a>
              </h3>
              <p class="quiet">{timeText(foundAt)}</p>
              {alertSentences(facts, p.language).map((sentence) => (
                <p key={sentence}>{sentence}</p>
              ))}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
