import { dayInVietnam } from "#contract/day.ts";
import type { ModelsQuery } from "#contract/models.ts";
import { models as words } from "../../web/messages/models.ts";
import type { ModelsView } from "../../web/models/view.ts";
import { countModels, listModels, type ModelFilter } from "../database/models.ts";
import type { AppContext } from "../http/env.ts";
import { languageQuery } from "../http/languageQuery.ts";
import { filterOf } from "./filter.ts";
import { modelCounts } from "./modelCounts.ts";
import { modelLine } from "./modelLine.ts";
import { placeChoices } from "./placeChoices.ts";
import { readPlaces } from "./places.ts";

const PAGE_LENGTH = 40;

/**
 * One page of the list with its counts.
 * @param reach only models of these units; without it all
 */
export async function loadListView(
  c: AppContext,
  query: ModelsQuery,
  reach?: ReadonlySet<number>,
): Promise<ModelsView> {
  const { platform, language } = c.var;
  const { db } = platform;
  const places = await readPlaces(db);
  const asked = await filterOf(platform, query, places);
  const within: ModelFilter = reach ? { agencyIds: [...reach] } : {};
  const filter =
    reach && asked.agencyIds
      ? { ...asked, agencyIds: asked.agencyIds.filter((id) => reach.has(id)) }
      : { ...within, ...asked };
  const counts = modelCounts(await countModels(db, filter), places, words[language].fields);
  const everything = await countModels(db, within);
  const pages = Math.max(1, Math.ceil(counts.total.registered / PAGE_LENGTH));
  const page = Math.min(query.page, pages);
  const lines = await listModels(db, filter, { limit: PAGE_LENGTH, offset: (page - 1) * PAGE_LENGTH });
  const { search = "", field = "", state = "", unit = "", year = "" } = query;
  return {
    language,
    query: languageQuery(c),
    filter: { search: search.trim(), field, state, unit, year },
    units: placeChoices(places, everything),
    years: [...new Set(everything.map((one) => String(one.year)))].sort().reverse(),
    ...counts,
    lines: lines.map((model) => modelLine(model, places)),
    page,
    pages,
    commendationYear: String(Number(dayInVietnam(platform.now()).slice(0, 4)) - 1),
  };
}
