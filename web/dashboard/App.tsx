import { useEffect, useMemo, useState } from "preact/hooks";
import { viewPath } from "./addresses.ts";
import { FactorSection } from "./FactorSection.tsx";
import { FilterBar } from "./FilterBar.tsx";
import { type Filters, filtersQuery, readFilters } from "./filters.ts";
import { Headline } from "./Headline.tsx";
import { HistorySection } from "./HistorySection.tsx";
import { LevelsSection } from "./LevelsSection.tsx";
import { MethodSection } from "./MethodSection.tsx";
import { type Navigation, NavigationContext } from "./navigation.tsx";
import { OfficialSection } from "./OfficialSection.tsx";
import { PointsSection } from "./PointsSection.tsx";
import { SearchBox } from "./SearchBox.tsx";
import { TrendSection } from "./TrendSection.tsx";
import { UnitsSection } from "./UnitsSection.tsx";
import type { View } from "./view.ts";

/** One page of the dashboard. The server renders it from the address; in the browser it answers filters at once. */
export function App({ view, search }: { view: View; search: string }) {
  const [filters, setFilters] = useState<Filters>(() => readFilters(search, view));
  useEffect(() => {
    const onBack = () => setFilters(readFilters(location.search, view));
    addEventListener("popstate", onBack);
    return () => removeEventListener("popstate", onBack);
  }, [view]);
  const navigation = useMemo<Navigation>(
    () => ({
      view,
      filters,
      go(changes, how = "push") {
        const next = { ...filters, ...changes };
        history[how === "push" ? "pushState" : "replaceState"](
          null,
          "",
          viewPath(view) + filtersQuery(next, view),
        );
        setFilters(next);
      },
    }),
    [view, filters],
  );
  return (
    <NavigationContext.Provider value={navigation}>
      <SearchBox view={view} />
      <Headline />
      <FilterBar />
      <TrendSection />
      <UnitsSection />
      <FactorSection />
      <LevelsSection />
      <PointsSection />
      <HistorySection />
      <OfficialSection />
      <MethodSection />
    </NavigationContext.Provider>
  );
}
