import { readFile } from "node:fs/promises";
import { parse } from "csv-parse/sync";
import { z } from "zod";
import { INSTRUMENTS } from "#contract/officialFigures.ts";
import type { Database } from "../database/connect.ts";
import { upsertOfficialFigures } from "../database/officialFigures.ts";

const FILE = new URL("data/published-indices.csv", import.meta.url);

const blank = (text: unknown) => (text === "" ? null : text);
const row = z.object({
  instrument: z.enum(INSTRUMENTS),
  territory_code: z.string(),
  territory: z.string(),
  year: z.coerce.number().int(),
  measure: z.string(),
  percent: z.preprocess(blank, z.coerce.number().min(0).max(100).nullable()),
  respondents: z.preprocess(blank, z.coerce.number().int().nullable()),
  rank: z.preprocess(blank, z.coerce.number().int().nullable()),
  ranked_of: z.preprocess(blank, z.coerce.number().int().nullable()),
  source: z.string().min(1),
});

/** Loads what others have published about Bắc Kạn and the country. Loading again changes nothing. */
export async function loadOfficialFigures(db: Database): Promise<void> {
  const rows = z.array(row).parse(parse(await readFile(FILE), { columns: true }));
  await upsertOfficialFigures(
    db,
    rows.map(({ territory_code, ranked_of, ...figure }) => ({
      ...figure,
      territoryCode: territory_code,
      rankedOf: ranked_of,
    })),
  );
}
