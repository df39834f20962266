import type { ModelView } from "../../web/models/view.ts";
import { listDocuments } from "../database/modelDocuments.ts";
import { listPhotos } from "../database/modelPhotos.ts";
import { findModel, type StoredModel } from "../database/models.ts";
import { ApiError } from "../http/ApiError.ts";
import type { AppContext } from "../http/env.ts";
import { languageQuery } from "../http/languageQuery.ts";
import { modelLine } from "./modelLine.ts";
import { readPlaces } from "./places.ts";

/**
 * One model, as stored and as shown.
 * @param forOfficials who entered each step is for officials only
 * @throws ApiError unknown-model
 */
export async function loadModel(
  c: AppContext,
  id: number,
  forOfficials = false,
): Promise<{ stored: StoredModel; view: ModelView }> {
  const { db } = c.var.platform;
  const stored = await findModel(db, id);
  if (!stored) throw new ApiError("unknown-model");
  const [places, photos, documents] = await Promise.all([
    readPlaces(db),
    listPhotos(db, id),
    listDocuments(db, id),
  ]);
  const tied = stored.tiedAgencies.flatMap((agencyId) => places.byId.get(agencyId) ?? []);
  const view: ModelView = {
    ...modelLine(stored, places),
    language: c.var.language,
    query: languageQuery(c),
    aim: stored.aim,
    dueOn: stored.dueOn,
    results: stored.results,
    steps: stored.steps.map(({ step, onDate, decision, accountName }) => ({
      step,
      onDate,
      decision,
      ...(forOfficials && { by: accountName }),
    })),
    photos,
    documents,
    startsIn: stored.startsIn,
    tiedAgencies: tied.map(({ code, name }) => ({ code, name })),
    tiedPoints: stored.tiedPoints,
    tiedFactors: stored.tiedFactors,
  };
  return { stored, view };
}
