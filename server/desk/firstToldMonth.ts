import { addMonths, type Month, monthOf } from "#contract/month.ts";
import type { Territory } from "../figures/territory.ts";

/** The first month after every divided unit has ended; null: nothing here was ever divided. */
export function firstToldMonth({ divided }: Territory): Month | null {
  const ends = divided.flatMap(({ validTo }) => (validTo === null ? [] : [monthOf(validTo)]));
  const last = ends.sort().at(-1);
  return last === undefined ? null : addMonths(last, 1);
}
