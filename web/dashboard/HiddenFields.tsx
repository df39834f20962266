import { filtersQuery } from "./filters.ts";
import { useNavigation } from "./navigation.tsx";

/** What the address says already, carried on by a plain form that sets other fields. */
export function HiddenFields({ except }: { except: readonly string[] }) {
  const { view, filters } = useNavigation();
  return (
    <>
      {[...new URLSearchParams(filtersQuery(filters, view))]
        .filter(([name]) => !except.includes(name))
        .map(([name, value]) => (
          <input type="hidden" name={name} value={value} key={name} />
        ))}
    </>
  );
}
