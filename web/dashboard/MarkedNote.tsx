import { countText, percentText } from "../format.ts";
import { marks as words } from "../messages/marks.ts";
import { markedFigure } from "./marks.ts";
import { useNavigation } from "./navigation.tsx";

/** The same figure without what looks like ballot stuffing, and what it looks like. */
export function MarkedNote() {
  const { view, filters } = useNavigation();
  const { language } = view;
  const figure = markedFigure(view, filters);
  if (!figure) return null;
  const w = words[language];
  const { without } = figure;
  const n = countText(figure.n, language);
  const rest = "n" in without ? without.n : 0;
  return (
    <details class="marked-note">
      <summary>
        {"index" in without
          ? w.without(n, percentText(without.index, language))
          : w.withoutFew(n, countText(rest, language))}
        <span class="visually-hidden"> {w.why}</span>
      </summary>
      <ul>
        {figure.byRule.map(({ rule, n }) => (
          <li key={rule}>{w.rule(countText(n, language), w.rules[rule])}</li>
        ))}
      </ul>
      <p class="quiet">{w.kept}</p>
    </details>
  );
}
