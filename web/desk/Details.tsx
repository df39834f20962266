import type { ComponentChildren } from "preact";
import { countText, dayText, monthsText, periodText } from "../format.ts";
import { common } from "../messages/common.ts";
import { dashboard } from "../messages/dashboard.ts";
import { deskFigures as words } from "../messages/deskFigures.ts";
import { results } from "../messages/results.ts";
import { axisStart } from "../ui/axisStart.ts";
import { Folded } from "../ui/Folded.tsx";
import { type SummaryRow, SummaryTable } from "../ui/SummaryTable.tsx";
import { csvHref, unitParams } from "./addresses.ts";
import type { DeskTable } from "./deskTables.ts";
import type { DeskView } from "./deskView.ts";

/** A part below the first glance: its heading with the months, its table, and the table as a file. */
export function Part({
  view,
  id,
  heading,
  tables,
  children,
}: {
  view: DeskView;
  id: string;
  heading: string;
  tables: readonly DeskTable[];
  children: ComponentChildren;
}) {
  const w = words[view.language];
  return (
    <section class="desk-part" aria-labelledby={id}>
      <div class="section-head">
        <h2 id={id}>
          {heading} <span class="heading-range quiet">{monthsText(view.range)}</span>
        </h2>
        <p class="csv-links">
          {tables.map((table) => (
            <a href={csvHref(view, table)} key={table} aria-label={`${w.csv}: ${heading}`}>
              {w.csv}
            </a>
          ))}
        </p>
      </div>
      {children}
    </section>
  );
}

/** A table of figures, folded when it is long. */
export function Figures({
  view,
  caption,
  heading,
  rows,
}: {
  view: DeskView;
  caption: string;
  heading: string;
  rows: readonly SummaryRow[];
}) {
  return (
    <Folded rows={rows.length} language={view.language}>
      <SummaryTable
        caption={`${caption}, ${monthsText(view.range)}`}
        heading={heading}
        language={view.language}
        targetPercent={view.targetPercent}
        from={axisStart(rows.map(({ summary }) => summary))}
        rows={rows}
      />
    </Folded>
  );
}

export function FactorPart({ view }: { view: DeskView }) {
  const { language } = view;
  const w = words[language];
  const names = common[language].criteria;
  const rows = [{ code: "overall" as const, summary: view.headline }, ...view.factors];
  return (
    <Part view={view} id="factors" heading={w.factors} tables={["factors"]}>
      <Figures
        view={view}
        caption={w.factors}
        heading={w.factor}
        rows={rows.map(({ code, summary }) => ({ key: code, label: names[code], summary }))}
      />
      <p class="quiet note">{dashboard[language].factorsNote}</p>
    </Part>
  );
}

export function FieldPart({ view }: { view: DeskView }) {
  const w = words[view.language];
  return (
    <Part view={view} id="fields" heading={w.fields} tables={["fields"]}>
      {view.fields.length === 0 ? (
        <p>{w.noFields}</p>
      ) : (
        <Figures
          view={view}
          caption={w.fields}
          heading={w.field}
          rows={view.fields.map(({ code, name, summary }) => ({ key: code, label: name, summary }))}
        />
      )}
    </Part>
  );
}

export function WeekdayPart({ view }: { view: DeskView }) {
  const { points, language } = view;
  if (points === null) return null;
  const w = words[language];
  const most = Math.max(...points.weekdays.map((n) => n ?? 0), 1);
  return (
    <Part view={view} id="weekdays" heading={w.weekdays} tables={["weekdays"]}>
      <table class="plain-table weekdays">
        <caption class="visually-hidden">{w.weekdays}</caption>
        <thead>
          <tr>
            <th scope="col">{w.weekday}</th>
            <th scope="col" class="number">
              {w.weekdayRatings}
            </th>
            <td />
          </tr>
        </thead>
        <tbody>
          {points.weekdays.map((n, day) => (
            <tr key={day}>
              <th scope="row">{w.weekdayNames[day]}</th>
              <td class="number">{n === null ? w.fewerThanFive : countText(n, language)}</td>
              <td class="weekday-bar">
                <svg aria-hidden="true" focusable="false">
                  <rect width={`${((100 * (n ?? 0)) / most).toFixed(1)}%`} height="100%" rx="3" />
                </svg>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="quiet note">{w.weekdaysNote}</p>
      {points.clearedYears.length > 0 && (
        <p class="quiet note">{w.weekdaysCleared(points.clearedYears.join(", "))}</p>
      )}
    </Part>
  );
}

export function BelowPart({ view }: { view: DeskView }) {
  if (view.below.length === 0) return null;
  const w = words[view.language];
  return (
    <Part view={view} id="units" heading={w.below} tables={["units"]}>
      <div class="long-table">
        <Figures
          view={view}
          caption={w.below}
          heading={w.unit}
          rows={view.below.map(({ code, name, validTo, summary }) => ({
            key: `${code} ${validTo}`,
            label: (
              <>
                <a href={`/dashboard?${unitParams({ code, validTo }, view)}`}>{name}</a>
                {validTo !== null && validTo !== view.unit.validTo && (
                  <span class="quiet"> {w.until(dayText(validTo))}</span>
                )}
              </>
            ),
            summary,
          }))}
        />
      </div>
      <p class="quiet note">{dashboard[view.language].unitsNote}</p>
    </Part>
  );
}

export function TrendPart({ view }: { view: DeskView }) {
  const { language, trend } = view;
  if (trend.length === 0) return null;
  const w = words[language];
  return (
    <section class="desk-part" aria-labelledby="trend-table">
      <div class="section-head">
        <h2 id="trend-table">{w.trend}</h2>
        <p class="csv-links">
          <a href={csvHref(view, "trend")} aria-label={`${w.csv}: ${w.trend}`}>
            {w.csv}
          </a>
        </p>
      </div>
      {view.reorganisedOn !== null && view.boundaries === "new" && (
        <p class="quiet">{dashboard[language].mergerNote(dayText(view.reorganisedOn))}</p>
      )}
      <Folded rows={trend.length} language={language}>
        <SummaryTable
          caption={w.trend}
          heading={w.period}
          language={language}
          targetPercent={view.targetPercent}
          from={axisStart(trend.map(({ summary }) => summary))}
          rows={[...trend].reverse().map(({ period, isOpen, summary }) => ({
            key: period,
            label: isOpen
              ? `${periodText(period, language)} (${results[language].provisional})`
              : periodText(period, language),
            summary,
          }))}
        />
      </Folded>
    </section>
  );
}
