import { useEffect, useState } from "preact/hooks";
import { searchAgencies } from "../api.ts";
import { dashboard as words } from "../messages/dashboard.ts";
import { SearchResults } from "./SearchResults.tsx";
import type { UnitLink, View } from "./view.ts";

type Search = "idle" | "loading" | "failed" | readonly UnitLink[];
/** Milliseconds of rest after a key before the server is asked. */
const REST_MS = 200;

/** Finds a unit by any name it ever had: as one types, or by sending the form where there is no script. */
export function SearchBox({
  view,
  initial = "",
}: {
  view: Pick<View, "language" | "carriesLanguage">;
  initial?: string;
}) {
  const { language } = view;
  const w = words[language];
  const [text, setText] = useState(initial);
  const [search, setSearch] = useState<Search>("idle");
  useEffect(() => {
    const wanted = text.trim();
    if (wanted === "" || wanted === initial) return setSearch("idle");
    let isOver = false;
    // Browsers before Chrome 66 cannot stop a request; its answer is passed over.
    const abort = typeof AbortController === "function" ? new AbortController() : undefined;
    const timer = setTimeout(() => {
      setSearch("loading");
      const show = (found: Search) => {
        if (!isOver) setSearch(found);
      };
      searchAgencies(wanted, language, abort?.signal).then(show, () => show("failed"));
    }, REST_MS);
    return () => {
      isOver = true;
      clearTimeout(timer);
      abort?.abort();
    };
  }, [text, initial, language]);
  return (
    <search class="search">
      <form method="get" action="/agencies">
        {view.carriesLanguage && <input type="hidden" name="lang" value={language} />}
        <label for="search" class="visually-hidden">
          {w.search}
        </label>
        <div class="search-line">
          <input
            id="search"
            name="search"
            type="search"
            maxLength={100}
            autocomplete="off"
            placeholder={w.searchHint}
            value={text}
            onInput={({ currentTarget }) => setText(currentTarget.value)}
          />
          <button type="submit">{w.searchGo}</button>
        </div>
      </form>
      <div role="status">
        {search === "loading" && <p class="quiet">{w.searchLoading}</p>}
        {search === "failed" && <p>{w.searchFailed}</p>}
        {typeof search === "object" && (
          <SearchResults view={view} text={text.trim()} found={search} limit={12} />
        )}
      </div>
    </search>
  );
}
