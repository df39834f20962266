import type { ReportCell, ReportColumn } from "../../server/reports/reportDocument.ts";
import { countText, percentText, pointsText } from "../format.ts";

/** A cell as every face prints it: numbers rounded once, by their column; words as they are. */
export function cellText(cell: ReportCell, type: ReportColumn["type"]): string {
  if (typeof cell === "string") return cell;
  if (type === "percent") return percentText(cell, "vi");
  return type === "points" ? pointsText(cell, "vi") : countText(cell, "vi");
}
