import { Hono } from "hono";
import type { ReportEdition } from "../database/reports.ts";
import type { AppContext, AppEnv } from "../http/env.ts";
import { kept } from "../kept/kept.ts";
import { reportDocument } from "./document/reportDocument.ts";
import { docxFile } from "./docxFile.ts";
import { editionNotice, identityOf } from "./identityOf.ts";
import { keptFile } from "./keptFile.ts";
import { EDITION, wantedEdition } from "./wantedEdition.ts";

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/**
 * The frozen report to sign, and its tables. The libraries that write them are loaded by the first who asks, far from
 * the citizen's page and from the start of a Worker.
 */
export const reportFileRoutes = new Hono<AppEnv>()
  .get("/reports/:file{[0-9]{4}\\.docx}", kept(EDITION), async (c) => {
    const edition = await wantedEdition(c, c.req.param("file").slice(0, 4));
    const bytes = await docxFile(c.var.platform.db, edition);
    return file(c, edition, bytes, "docx", DOCX);
  })
  .get("/reports/:file{[0-9]{4}\\.xlsx}", kept(EDITION), async (c) => {
    const edition = await wantedEdition(c, c.req.param("file").slice(0, 4));
    const bytes = await keptFile(["xlsx", identityOf(edition)], async () => {
      const { reportXlsx } = await import("./xlsx/reportXlsx.ts");
      return reportXlsx(reportDocument(edition), editionNotice(edition));
    });
    return file(c, edition, bytes, "xlsx", XLSX);
  });

function file(
  c: AppContext,
  { year, edition }: ReportEdition,
  bytes: Uint8Array<ArrayBuffer>,
  extension: string,
  type: string,
): Response {
  const suffix = c.req.query("edition") ? `-edition-${edition}` : "";
  c.header("Content-Type", type);
  c.header("Content-Disposition", `attachment; filename="report-${year}${suffix}.${extension}"`);
  return c.body(bytes);
}
