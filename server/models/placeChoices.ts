import type { Choice } from "../../web/models/view.ts";
import type { ModelCount } from "../database/models.ts";
import type { Places } from "./places.ts";

/** Units of today, and divided ones of the past, that have models; in the order of names. */
export function placeChoices(places: Places, counts: readonly ModelCount[]): Choice[] {
  const units = new Set(counts.map(({ agencyId }) => places.now(agencyId)));
  const compare = new Intl.Collator("vi").compare;
  return [...units]
    .map(({ code, name }) => ({ value: code, label: name }))
    .sort((a, b) => compare(a.label, b.label));
}
