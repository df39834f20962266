import { noteTrendDrawing } from "../charts/noteTrendDrawing.ts";
import { SvgPair } from "../charts/SvgPair.tsx";
import { PAGE_STYLE } from "../charts/svgFrame.ts";
import { trendFigure } from "../charts/trendFigures.ts";
import { periodText, targetText } from "../format.ts";
import { dashboard } from "../messages/dashboard.ts";
import { deskFigures as words } from "../messages/deskFigures.ts";
import { axisStart } from "../ui/axisStart.ts";
import { deskHref } from "./addresses.ts";
import type { DeskView } from "./deskView.ts";
import { trendMarks } from "./trendMarks.ts";

/** The trend with its target, the numbers of notes and the starts of models, drawn by the server. */
export function TrendFigure({ view }: { view: DeskView }) {
  const { language, trend, targetPercent, period } = view;
  const w = words[language];
  const [first, last] = [trend[0], trend.at(-1)];
  const start = axisStart(trend.map(({ summary }) => summary));
  return (
    <section class="card glance-trend" aria-labelledby="trend">
      <div class="glance-head">
        <h2 id="trend">
          {w.trend} <span class="quiet">({w.axisCut(targetText(start, language))})</span>
        </h2>
        <nav class="glance-periods" aria-label={dashboard[language].trendBy}>
          {(["month", "quarter", "year"] as const).map((length) => (
            <a
              href={deskHref(view, { period: length })}
              {...(length === period && { "aria-current": "true" })}
              key={length}
            >
              {dashboard[language].periods[length]}
            </a>
          ))}
        </nav>
      </div>
      {first && last ? (
        <SvgPair
          label={w.trendLabel(periodText(first.period, language), periodText(last.period, language))}
          draw={(width) =>
            noteTrendDrawing(
              {
                points: trend.map((point) =>
                  trendFigure(periodText(point.period, language), point.summary, ""),
                ),
                targetPercent,
                target: targetText(targetPercent, language),
                from: start,
              },
              trendMarks(view),
              { width, style: { ...PAGE_STYLE, paper: "var(--surface)" } },
            )
          }
        />
      ) : (
        <p>{w.noTrend}</p>
      )}
    </section>
  );
}
