import type { ModelLine } from "../../web/models/view.ts";
import type { StoredModel } from "../database/models.ts";
import type { Places } from "./places.ts";

/** A stored model as a list shows it. A person without consent has no name to show. */
export function modelLine(model: StoredModel, places: Places): ModelLine {
  const now = places.now(model.agencyId);
  return {
    id: model.id,
    title: model.title,
    field: model.field,
    state: model.state,
    holder: model.holderKind === "agency" ? model.agencyName : model.holderName,
    place: model.agencyName,
    placeNow: now.id === model.agencyId ? null : now.name,
    registeredOn: model.registeredOn,
  };
}
