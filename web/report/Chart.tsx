import type { ReportChart } from "../../server/reports/reportDocument.ts";
import { reportSvg } from "../charts/reportSvg.ts";
import { PAGE_STYLE } from "../charts/svgFrame.ts";

/** Drawn twice, so that letters stay legible on a phone; the style sheet shows one. reportSvg escapes every word. */
const WIDTHS = [
  ["chart-wide", 680],
  ["chart-narrow", 340],
] as const;

export function Chart({ chart }: { chart: ReportChart }) {
  return (
    <figure class="chart" id={chart.id}>
      <figcaption>{chart.caption}</figcaption>
      {WIDTHS.map(([name, width]) => (
        <div
          key={name}
          class={name}
          dangerouslySetInnerHTML={{
            __html: reportSvg(chart, { width, language: "vi", style: PAGE_STYLE }),
          }}
        />
      ))}
    </figure>
  );
}
