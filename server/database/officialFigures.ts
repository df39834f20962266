import type { OfficialFigure } from "#contract/officialFigures.ts";
import type { Database } from "./connect.ts";

const KEY = ["instrument", "territory_code", "year", "measure"] as const;

/** Everything others have published, in the order of instrument, territory and year. */
export async function listOfficialFigures(db: Database): Promise<OfficialFigure[]> {
  return await db
    .selectFrom("official_figures")
    .select([
      "instrument",
      "territory_code as territoryCode",
      "territory",
      "year",
      "measure",
      "percent",
      "respondents",
      "rank",
      "ranked_of as rankedOf",
      "source",
    ])
    .orderBy("instrument")
    .orderBy("territory_code", "desc")
    .orderBy("year")
    .orderBy("id")
    .execute();
}

/** Adds figures and corrects those that are already there. */
export async function upsertOfficialFigures(db: Database, figures: readonly OfficialFigure[]): Promise<void> {
  if (figures.length === 0) return;
  await db
    .insertInto("official_figures")
    .values(
      figures.map(({ territoryCode, rankedOf, ...figure }) => ({
        ...figure,
        territory_code: territoryCode,
        ranked_of: rankedOf,
      })),
    )
    .onConflict((oc) =>
      oc.columns([...KEY]).doUpdateSet((eb) => ({
        territory: eb.ref("excluded.territory"),
        percent: eb.ref("excluded.percent"),
        respondents: eb.ref("excluded.respondents"),
        rank: eb.ref("excluded.rank"),
        ranked_of: eb.ref("excluded.ranked_of"),
        source: eb.ref("excluded.source"),
      })),
    )
    .execute();
}
