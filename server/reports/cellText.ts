import { countText, percentText, pointsText } from "../../web/format.ts";
import type { ReportCell, ReportColumn } from "./reportDocument.ts";

/** A cell as printed: numbers rounded once, by their column; words as they are. */
export function cellText(cell: ReportCell, type: ReportColumn["type"] = "text"): string {
  if (typeof cell === "string") return cell;
  if (type === "percent") return percentText(cell, "vi");
  if (type === "points") return pointsText(cell, "vi");
  return countText(cell, "vi");
}
