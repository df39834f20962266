import type { ModelsQuery } from "#contract/models.ts";
import { searchName } from "#contract/searchName.ts";
import { readReach } from "../database/grants.ts";
import type { ModelFilter } from "../database/models.ts";
import type { Platform } from "../platform.ts";
import type { Places } from "./places.ts";

/** Words beyond this many narrow nothing down any more. */
const MOST_WORDS = 12;

/**
 * What of the register is asked for. A place means the unit of that code today, with all below it and all that went over
 * into it; a code that only a former unit had means that one.
 */
export async function filterOf(
  { db }: Platform,
  query: Omit<ModelsQuery, "page">,
  places: Places,
): Promise<ModelFilter> {
  const { search = "", field, state, year, unit } = query;
  const units = [...places.byId.values()].filter(({ code }) => code === unit);
  const wanted = units.find(({ validTo }) => validTo === null) ?? units.at(-1);
  const words = searchName(search)
    .split(" ")
    .filter((word) => word !== "");
  // What is typed but holds no letter and no digit matches nothing, instead of everything.
  const isHopeless = search.trim() !== "" && words.length === 0;
  return {
    words: words.slice(0, MOST_WORDS),
    field: field || undefined,
    reached: state || undefined,
    year: year || undefined,
    ...(unit && { agencyIds: wanted ? [...(await readReach(db))(wanted.id)] : [] }),
    ...(isHopeless && { agencyIds: [] }),
  };
}
