import type { PageNumberEstimator } from "docx";
import { estimatePageNumbers } from "docx/layout";
import { ANNEX_TITLE } from "./styles.ts";

/**
 * The pages that chapters begin on, for the table of headings. Annexes count their own pages and stand in that table
 * without a number, so their long tables are not laid out: on a full report that is half of the time.
 */
export const chapterPages: PageNumberEstimator = (body, context) => {
  const children: unknown = body["w:body"];
  if (!Array.isArray(children)) return estimatePageNumbers(body, context);
  const firstAnnex = children.findIndex((child) => isAnnexTitle(child));
  const kept = children.filter((child, at) => firstAnnex < 0 || at < firstAnnex || !("w:tbl" in child));
  return estimatePageNumbers({ "w:body": kept }, context);
};

function isAnnexTitle(child: object): boolean {
  return "w:p" in child && JSON.stringify(child["w:p"]).includes(`"w:val":"${ANNEX_TITLE}"`);
}
