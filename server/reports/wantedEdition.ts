import { z } from "zod";
import { findReportEdition, type ReportEdition } from "../database/reports.ts";
import { ApiError } from "../http/ApiError.ts";
import type { AppContext } from "../http/env.ts";

const year = z.string().regex(/^\d{4}$/);
const edition = z.coerce.number().int().min(1).max(32_767).optional();

/** What of an address names it. */
export const EDITION = { choices: ["edition"] };

/**
 * The frozen edition that a request is about: the latest of its year, or the one of `?edition=`.
 * @param wantedYear four digits of the path
 * @throws ApiError unknown-report when there is none
 */
export async function wantedEdition(c: AppContext, wantedYear: string): Promise<ReportEdition> {
  const asked = edition.safeParse(c.req.query("edition"));
  const found =
    asked.success && year.safeParse(wantedYear).success
      ? await findReportEdition(c.var.platform.db, Number(wantedYear), asked.data)
      : undefined;
  if (!found) throw new ApiError("unknown-report", { params: { year: wantedYear } });
  return found;
}
