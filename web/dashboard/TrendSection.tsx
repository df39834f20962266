import { ChartTable } from "../charts/ChartTable.tsx";
import { TrendChart } from "../charts/TrendChart.tsx";
import { trendFigure } from "../charts/trendFigures.ts";
import { countText, dayText, intervalText, percentText, periodText, targetText } from "../format.ts";
import { dashboard as words } from "../messages/dashboard.ts";
import { results as resultWords } from "../messages/results.ts";
import { axisStart } from "../ui/axisStart.ts";
import { SummaryTable } from "../ui/SummaryTable.tsx";
import type { TrendPoint } from "../ui/trendPoints.ts";
import { trend } from "./figures.ts";
import { ModelMarks, marks } from "./ModelMarks.tsx";
import { FilterLink, useNavigation } from "./navigation.tsx";

/** The index over time, with its band and the target; every month that has arrived, whatever range is chosen. */
export function TrendSection() {
  const { view, filters } = useNavigation();
  const { language } = view;
  const w = words[language];
  const points = trend(view, filters.period);
  const first = points[0];
  const last = points[points.length - 1];
  if (!first || !last) return null;
  const { targetPercent } = view.units;
  const from = axisStart(points.map(({ summary }) => summary));
  const name = ({ period }: TrendPoint) => periodText(period, language);
  return (
    <section aria-labelledby="trend">
      <div class="section-head">
        <h2 id="trend">{w.trend}</h2>
        <nav class="chips" aria-label={w.trendBy}>
          {(["month", "quarter", "year"] as const).map((period) => (
            <FilterLink to={{ period }} isChosen={period === filters.period} key={period}>
              {w.periods[period]}
            </FilterLink>
          ))}
        </nav>
      </div>
      <TrendChart
        label={w.chartLabel(name(first), name(last))}
        loading={w.chartLoading}
        failed={w.chartFailed}
        figures={{
          points: points.map((point) => trendFigure(name(point), point.summary, pointWords(point, language))),
          targetPercent,
          target: targetText(targetPercent, language),
          from,
          marks: marks(view.models ?? [], points, filters.period),
        }}
      />
      <ModelMarks view={view} />
      <p class="quiet note">
        {w.trendNote} {w.axisCut(targetText(from, language))}
        {view.reorganisedOn !== null &&
          view.units.boundaries === "new" &&
          ` ${w.mergerNote(dayText(view.reorganisedOn))}`}
      </p>
      <ChartTable title={w.table}>
        <SummaryTable
          caption={w.trend}
          heading={w.period}
          language={language}
          targetPercent={targetPercent}
          from={from}
          rows={[...points].reverse().map((point) => ({
            key: point.period,
            label: point.isOpen ? `${name(point)} (${resultWords[language].provisional})` : name(point),
            summary: point.summary,
          }))}
        />
      </ChartTable>
    </section>
  );
}

function pointWords({ summary }: TrendPoint, language: "vi" | "en"): string {
  const w = resultWords[language];
  if (!("interval" in summary)) return w[summary.disclosure];
  const interval = intervalText(summary.interval, language);
  const index = "index" in summary ? `${percentText(summary.index, language)} ` : "";
  return `${index}(${interval}) · ${w.ratings(countText(summary.n, language))}`;
}
