import { dashboard as words } from "../messages/dashboard.ts";
import { viewPath } from "./addresses.ts";
import { filtersQuery } from "./filters.ts";
import { useNavigation } from "./navigation.tsx";

/** New or old boundaries: other tallies, so these links load a page. */
export function BoundariesSwitch() {
  const { view, filters } = useNavigation();
  if (!view.hasBoundaries) return null;
  const w = words[view.language];
  const chosen = view.units.boundaries;
  return (
    <div class="boundaries">
      <div class="chips">
        {(["new", "old"] as const).map((boundaries) => (
          <a
            class="chip"
            href={viewPath(view) + filtersQuery(filters, view, boundaries)}
            {...(boundaries === chosen && { "aria-current": "true" })}
            key={boundaries}
          >
            {boundaries === "new" ? w.boundariesNew : w.boundariesOld}
          </a>
        ))}
      </div>
      <p class="quiet">{w.boundariesNote[chosen]}</p>
    </div>
  );
}
