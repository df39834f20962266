import { countText, dayText } from "../format.ts";
import { dashboard as words } from "../messages/dashboard.ts";
import { unitHref } from "./addresses.ts";
import { useNavigation } from "./navigation.tsx";

/** What the unit was made of, each with its own page. */
export function HistorySection() {
  const { view } = useNavigation();
  const { predecessors, unit, language } = view;
  if (predecessors.length === 0) return null;
  const w = words[language];
  return (
    <section aria-labelledby="history">
      <h2 id="history">{w.history}</h2>
      <p>{w.historyNote(dayText(unit.validFrom))}</p>
      <ul class="history" aria-label={w.historyLong(countText(predecessors.length, language))}>
        {predecessors.map((predecessor) => (
          <li key={predecessor.code}>
            <a href={unitHref(predecessor, view)}>{predecessor.name}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
