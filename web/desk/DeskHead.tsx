import { monthsBetween } from "#contract/month.ts";
import { dayText, monthText } from "../format.ts";
import { common } from "../messages/common.ts";
import { dashboard } from "../messages/dashboard.ts";
import { deskFigures as words } from "../messages/deskFigures.ts";
import { results } from "../messages/results.ts";
import { rangeChoices, rangeText } from "../ui/rangeText.ts";
import { deskHref, deskParams, unitParams } from "./addresses.ts";
import type { DeskView } from "./deskView.ts";
import { type ChoosableUnit, UnitChooser } from "./UnitChooser.tsx";

/** Which unit, which months, which boundaries; and the way to others, by links and plain forms. */
export function DeskHead({ view, units }: { view: DeskView; units: readonly ChoosableUnit[] }) {
  const { language, unit } = view;
  const w = words[language];
  const d = dashboard[language];
  return (
    <header class="desk-head">
      <div>
        <h1>{unit.name}</h1>
        <p class="quiet">
          {rangeText(view.range, view)} · {common[language].criteria.overall} ·{" "}
          <em>{results[language].provisional}</em>
        </p>
        {unit.validTo !== null && (
          <p>
            {d.endedOn(dayText(unit.validTo))}{" "}
            {view.successors.length > 0 && (
              <>
                {w.successor}{" "}
                {view.successors.map((successor, i) => (
                  <>
                    {i > 0 && ", "}
                    {successor.isVisible ? (
                      <a href={`/dashboard?${unitParams({ code: successor.code, validTo: null }, view)}`}>
                        {successor.name}
                      </a>
                    ) : (
                      successor.name
                    )}
                  </>
                ))}
                .
              </>
            )}
          </p>
        )}
      </div>
      <details class="desk-choices">
        <summary class="chip">{w.change}</summary>
        <div class="desk-choices-box">
          <UnitChooser
            units={units}
            chosen={unit}
            hidden={view.carriesLanguage ? { lang: language } : {}}
            language={language}
          />
          <RangeChoice view={view} />
          {view.hasBoundaries && (
            <div class="boundaries">
              <div class="chips">
                {(["new", "old"] as const).map((boundaries) => (
                  <a
                    class="chip"
                    href={deskHref(view, { boundaries })}
                    {...(boundaries === view.boundaries && { "aria-current": "true" })}
                    key={boundaries}
                  >
                    {boundaries === "new" ? d.boundariesNew : d.boundariesOld}
                  </a>
                ))}
              </div>
              <p class="quiet">{d.boundariesNote[view.boundaries]}</p>
            </div>
          )}
        </div>
      </details>
    </header>
  );
}

function RangeChoice({ view }: { view: DeskView }) {
  const { language, range, window } = view;
  const d = dashboard[language];
  const months = monthsBetween(window.from, window.to).reverse();
  const kept = [...deskParams(view)].filter(([name]) => name !== "from" && name !== "to");
  return (
    <>
      <div class="chips">
        {rangeChoices(view).map(({ from, to, label }) => (
          <a
            class="chip"
            href={deskHref(view, { from, to })}
            {...(from === range.from && to === range.to && { "aria-current": "true" })}
            key={label}
          >
            {label}
          </a>
        ))}
      </div>
      <form method="get" action="/dashboard" class="range-form">
        {kept.map(([name, value]) => (
          <input type="hidden" name={name} value={value} key={name} />
        ))}
        {(["from", "to"] as const).map((end) => (
          <label key={end}>
            {d[end]}
            <select name={end}>
              {months.map((month) => (
                <option value={month} selected={month === range[end]} key={month}>
                  {monthText(month)}
                </option>
              ))}
            </select>
          </label>
        ))}
        <button type="submit">{d.show}</button>
      </form>
    </>
  );
}
