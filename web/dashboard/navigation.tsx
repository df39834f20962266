import { type ComponentChildren, createContext } from "preact";
import { useContext } from "preact/hooks";
import { viewPath } from "./addresses.ts";
import { type Filters, filtersQuery } from "./filters.ts";
import type { View } from "./view.ts";

export interface Navigation {
  readonly view: View;
  readonly filters: Filters;
  /** Shows other filters and puts them in the address. `replace`: while typing, so that Back leaves the field at once. */
  go(changes: Partial<Filters>, how?: "push" | "replace"): void;
}

export const NavigationContext = createContext<Navigation | null>(null);

export function useNavigation(): Navigation {
  const navigation = useContext(NavigationContext);
  if (!navigation) throw new Error("useNavigation needs a NavigationContext");
  return navigation;
}

/** A choice of filters as a plain link: the server answers it too, the browser just answers sooner. */
export function FilterLink({
  to,
  isChosen,
  children,
}: {
  to: Partial<Filters>;
  isChosen: boolean;
  children: ComponentChildren;
}) {
  const { view, filters, go } = useNavigation();
  return (
    <a
      class="chip"
      href={viewPath(view) + filtersQuery({ ...filters, ...to }, view)}
      {...(isChosen && { "aria-current": "true" })}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button !== 0) return;
        event.preventDefault();
        go(to);
      }}
    >
      {children}
    </a>
  );
}
