import type { ReportChart } from "../../server/reports/reportDocument.ts";
import { eventStudySvg } from "./eventStudySvg.ts";
import { intervalSvg } from "./intervalSvg.ts";
import { placeboSvg } from "./placeboSvg.ts";
import type { SvgOptions } from "./svgFrame.ts";

/** A chart of the yearly report as the text of an SVG, the same for the page and the file to sign. */
export function reportSvg(chart: ReportChart, options: SvgOptions): string {
  switch (chart.shape) {
    case "effect":
      return eventStudySvg(chart.dots, chart.caption, options);
    case "shuffles":
      return placeboSvg(chart, chart.caption, options);
    default:
      return intervalSvg(chart, options);
  }
}
