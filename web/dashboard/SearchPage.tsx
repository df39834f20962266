import { dashboard as words } from "../messages/dashboard.ts";
import { SearchBox } from "./SearchBox.tsx";
import { SearchResults } from "./SearchResults.tsx";
import type { UnitLink, View } from "./view.ts";

interface SearchPageProps {
  readonly view: Pick<View, "language" | "carriesLanguage">;
  readonly text: string;
  /** null: nothing was asked yet. */
  readonly found: readonly UnitLink[] | null;
}

/** What the search form leads to where there is no script. */
export function SearchPage({ view, text, found }: SearchPageProps) {
  return (
    <>
      <h1>{words[view.language].searchTitle}</h1>
      <SearchBox view={view} initial={text} />
      {found && <SearchResults view={view} text={text} found={found} />}
    </>
  );
}
