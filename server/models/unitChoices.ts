import type { Choice } from "../../web/models/view.ts";
import type { Actor } from "../http/Actor.ts";
import type { Places } from "./places.ts";

/**
 * Units that an official registers models of, those of today first. A code stands once: which of its units is meant is
 * decided by the day of registration.
 * @param until words for the last day of a unit that has ended
 */
export function unitChoices(actor: Actor, places: Places, until: (p: { day: string }) => string): Choice[] {
  const units = [...actor.unitsOf("register-models")].flatMap((id) => places.byId.get(id) ?? []);
  const compare = new Intl.Collator("vi").compare;
  const byCode = Map.groupBy(
    units.filter(({ kind }) => kind !== "province"),
    ({ code }) => code,
  );
  return [...byCode]
    .map(([code, same]) => {
      const named = [...same].sort((a, b) => ((a.validTo ?? "9") < (b.validTo ?? "9") ? 1 : -1));
      const label = named
        .map(({ name, validTo }) =>
          validTo ? `${name} (${until({ day: validTo.split("-").reverse().join("/") })})` : name,
        )
        .join(" / ");
      return { value: code, label, isThere: named.some(({ validTo }) => validTo === null) };
    })
    .sort((a, b) => Number(b.isThere) - Number(a.isThere) || compare(a.label, b.label))
    .map(({ value, label }) => ({ value, label }));
}
