import type { ReportEdition } from "../database/reports.ts";

const SIMULATED = "Số liệu mô phỏng để trình diễn: không phải đánh giá của người dân.";

/** Said at the top of every page of a file; null: nothing. */
export function editionNotice({ simulated }: ReportEdition): string | null {
  return simulated ? SIMULATED : null;
}

/** What a frozen edition is known by: it never moves. */
export function identityOf({
  year,
  edition,
  frozenOn,
  provinceName,
  countsSha256,
}: ReportEdition): unknown[] {
  return [year, edition, frozenOn, provinceName, countsSha256];
}
