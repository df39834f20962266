import { Hono } from "hono";
import type { AppContext, AppEnv } from "../http/env.ts";
import { kept } from "../kept/kept.ts";
import { dataDictionary } from "./openData/dictionary.ts";
import { openData } from "./openData/openData.ts";
import { EDITION, wantedEdition } from "./wantedEdition.ts";

/** The open data of a frozen report, and what its columns mean. */
export const openDataRoutes = new Hono<AppEnv>()
  .get("/reports/:file{[0-9]{4}\\.csv}", kept(EDITION), async (c) => {
    const edition = await wantedEdition(c, c.req.param("file").slice(0, 4));
    const suffix = c.req.query("edition") ? `-edition-${edition.edition}` : "";
    return csv(c, `report-${edition.year}${suffix}.csv`, openData(edition));
  })
  .get("/reports/:file{[0-9]{4}\\.dictionary\\.csv}", kept(EDITION), async (c) => {
    const { year } = await wantedEdition(c, c.req.param("file").slice(0, 4));
    return csv(c, `report-${year}-dictionary.csv`, dataDictionary());
  });

function csv(c: AppContext, name: string, text: string): Response {
  c.header("Content-Type", "text/csv; charset=utf-8; header=present");
  c.header("Content-Disposition", `attachment; filename="${name}"`);
  return c.body(text);
}
