import type { ReportChart } from "../../server/reports/reportDocument.ts";
import { intervalSvg } from "../charts/intervalSvg.ts";
import { PAGE_STYLE } from "../charts/svgFrame.ts";

/** Drawn twice, so that letters stay legible on a phone; the style sheet shows one. intervalSvg escapes every word. */
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
            __html: intervalSvg(chart, { width, language: "vi", style: PAGE_STYLE }),
          }}
        />
      ))}
    </figure>
  );
}
