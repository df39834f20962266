import { readFile } from "node:fs/promises";
import { LAST_MONTH } from "#contract/month.ts";
import type { Database } from "../database/connect.ts";
import { runImport } from "../imports/runImport.ts";
import { officialFiguresImporter } from "./importOfficialFigures.ts";

const FILE = new URL("data/published-indices.csv", import.meta.url);

/** Loads what others have published about Bắc Kạn and the country. Loading again changes nothing. */
export async function loadOfficialFigures(db: Database): Promise<void> {
  const bytes = await readFile(FILE);
  const outcome = await runImport(db, officialFiguresImporter, {
    bytes,
    today: `${LAST_MONTH}-31`,
    apply: true,
  });
  if (outcome.state !== "written") {
    throw new Error(`published-indices.csv: ${JSON.stringify(outcome.refusals)}`);
  }
}
