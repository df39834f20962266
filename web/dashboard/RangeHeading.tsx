import { monthsText } from "../format.ts";
import { useNavigation } from "./navigation.tsx";

/** A section's heading with the months that its figures are of: no figure stands without its period. */
export function RangeHeading({ id, children }: { id: string; children: string }) {
  const { filters } = useNavigation();
  return (
    <h2 id={id}>
      {children} <span class="heading-range quiet">{monthsText(filters)}</span>
    </h2>
  );
}
