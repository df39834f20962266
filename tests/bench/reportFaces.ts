import { gzipSync } from "node:zlib";
import { createApp } from "../../server/app.ts";
import { readConfig } from "../../server/config.ts";
import type { Database } from "../../server/database/connect.ts";
import type { ReportEdition } from "../../server/database/reports.ts";
import { reportDocument } from "../../server/reports/document/reportDocument.ts";
import { reportDocx } from "../../server/reports/docx/reportDocx.ts";
import { letterheadOf } from "../../server/reports/letterhead.ts";
import type { Finding } from "./finding.ts";

/** CPU time, since a wall clock on a busy machine measures the neighbours. The libraries are loaded by then. */
export async function benchDocx(edition: ReportEdition): Promise<Finding> {
  const letterhead = letterheadOf(edition.provinceName, edition.frozenOn, {});
  await reportDocx(reportDocument(edition), letterhead);
  const start = process.cpuUsage();
  const bytes = await reportDocx(reportDocument(edition), letterhead);
  const { user, system } = process.cpuUsage(start);
  const kilobytes = (bytes.length / 1024).toFixed(0);
  return {
    what: `DOCX of ${kilobytes} KB`,
    measured: (user + system) / 1e6,
    unit: "s of one core",
  };
}

/** The page as it crosses the wire with gzip, drawings taken out. */
export async function benchPage(db: Database, year: number): Promise<Finding> {
  const silent = { info: () => {}, warn: () => {}, error: () => {} };
  const platform = {
    config: readConfig({}),
    db,
    log: silent,
    now: () => new Date(),
    commits: "together",
  } as const;
  const response = await createApp(() => platform).request(`/reports/${year}`);
  const html = await response.text();
  if (response.status !== 200) throw new Error(`the page answers ${response.status}`);
  const kilobytes = (text: string) => gzipSync(text).length / 1024;
  return {
    what: `Page of ${(html.length / 1024).toFixed(0)} KB, ${kilobytes(html).toFixed(0)} KB compressed with charts; without`,
    measured: kilobytes(html.replace(/<svg[\s\S]*?<\/svg>/g, "")),
    atMost: 150,
    unit: "KB compressed",
  };
}
