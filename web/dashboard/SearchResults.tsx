import { countText, dayText } from "../format.ts";
import { dashboard as words } from "../messages/dashboard.ts";
import { unitHref } from "./addresses.ts";
import type { UnitLink, View } from "./view.ts";

interface SearchResultsProps {
  readonly view: Pick<View, "language" | "carriesLanguage">;
  readonly text: string;
  readonly found: readonly UnitLink[];
  readonly limit?: number;
}

/** Found units, best match first; a unit of the past says until when it was there. */
export function SearchResults({ view, text, found, limit = 200 }: SearchResultsProps) {
  const { language } = view;
  const w = words[language];
  if (found.length === 0) return <p>{w.searchNone(text)}</p>;
  return (
    <>
      <p class="quiet">{w.searchFound(countText(found.length, language))}</p>
      <ul class="found">
        {found.slice(0, limit).map((unit) => (
          <li key={`${unit.code} ${unit.validTo}`}>
            <a href={unitHref(unit, view)}>{unit.name}</a>{" "}
            <span class="quiet">
              {unit.code}, {unit.validTo === null ? w.searchNow : w.searchEnded(dayText(unit.validTo))}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
