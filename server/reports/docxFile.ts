import { createHash } from "node:crypto";
import inline from "#build/inline.json" with { type: "json" };
import type { Database } from "../database/connect.ts";
import { readLetterheadSettings } from "../database/letterhead.ts";
import { findReportFile, upsertReportFile } from "../database/reportFiles.ts";
import { findReportSeal } from "../database/reportSeals.ts";
import type { ReportEdition } from "../database/reports.ts";
import { reportDocument } from "./document/reportDocument.ts";
import { editionNotice, identityOf } from "./identityOf.ts";
import { keptFile } from "./keptFile.ts";
import { letterheadOf } from "./letterhead.ts";

/**
 * The report to sign: out of memory, else out of the database, else made and kept in both. Making it takes a second on
 * an idle machine and twenty on a busy one, so it is made when the year is frozen, and again after an upgrade.
 */
export async function docxFile(db: Database, edition: ReportEdition): Promise<Uint8Array<ArrayBuffer>> {
  const { provinceName, frozenOn } = edition;
  const letterhead = letterheadOf(provinceName, frozenOn, await readLetterheadSettings(db));
  const seal = await findReportSeal(db, edition);
  const identity = ["docx", identityOf(edition), letterhead, seal ?? null];
  return await keptFile(identity, async () => {
    const madeOf = createHash("sha256")
      .update(JSON.stringify([identity, inline.reports]))
      .digest("hex");
    const key = { year: edition.year, edition: edition.edition, kind: "docx", madeOf } as const;
    const kept = await findReportFile(db, key);
    if (kept) return kept;
    // The libraries that write it are loaded by the first who needs them, far from the start of a Worker.
    const { reportDocx } = await import("./docx/reportDocx.ts");
    const made = await reportDocx(reportDocument(edition, seal), letterhead, editionNotice(edition));
    await upsertReportFile(db, key, made);
    return made;
  });
}
