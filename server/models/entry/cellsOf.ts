import type { StoredModel } from "../../database/models.ts";
import type { EntryCells } from "./columns.ts";
import { resultsAsText } from "./resultsText.ts";

const printed = (day: string | null) => day?.split("-").reverse().join("/") ?? "";

/**
 * A stored model as it would be typed: readEntry reads the same model from it.
 * @param codeOf official code of a unit by its id
 */
export function cellsOf(model: StoredModel, codeOf: (agencyId: number) => string): EntryCells {
  return {
    title: model.title,
    field: model.field,
    holder_kind: model.holderKind,
    holder: model.holderName ?? "",
    consent_on: printed(model.consentOn),
    unit_code: model.agencyCode,
    unit_name: model.agencyName,
    registered_on: printed(model.registeredOn),
    aim: model.aim,
    due_on: printed(model.dueOn),
    results: resultsAsText(model.results),
    starts_in: model.startsIn ?? "",
    tied_units: model.startsIn === null ? "" : model.tiedAgencies.map(codeOf).join(" "),
    tied_points: model.tiedPoints.join(" "),
    tied_factors: model.tiedFactors.join("; "),
  };
}
