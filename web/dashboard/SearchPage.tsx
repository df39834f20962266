import { dashboard as words } from "../messages/dashboard.ts";
import { SearchBox } from "./SearchBox.tsx";
import { SearchResults } from "./SearchResults.tsx";
import type { UnitLink, View } from "./view.ts";

interface SearchPageProps {
  readonly view: Pick<View, "language" | "carriesLanguage">;
  readonly text: string;
  /** Without a text to search for: the units of today. */
  readonly found: readonly UnitLink[];
}

/** What the search form leads to where there is no script. */
export function SearchPage({ view, text, found }: SearchPageProps) {
  return (
    <>
      <h1>{words[view.language].searchTitle}</h1>
      <SearchBox view={view} initial={text} />
      <SearchResults view={view} text={text} found={found} />
    </>
  );
}
