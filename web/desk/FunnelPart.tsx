import { ChartTable } from "../charts/ChartTable.tsx";
import { funnelDrawing } from "../charts/funnelDrawing.ts";
import { SvgPair } from "../charts/SvgPair.tsx";
import { PAGE_STYLE } from "../charts/svgFrame.ts";
import { countText, intervalText, percentText, pointsText, targetText } from "../format.ts";
import { deskFigures as words } from "../messages/deskFigures.ts";
import { results } from "../messages/results.ts";
import { Part } from "./Details.tsx";
import type { DeskView, Funnel } from "./deskView.ts";

/** The unit among its like: whether it differs by more than chance, never which place it has. */
export function FunnelPart({ view }: { view: DeskView }) {
  const { language, funnel, targetPercent } = view;
  const w = words[language];
  const r = results[language];
  return (
    <Part view={view} id="funnel" heading={view.unit.isRoot ? w.funnelAll : w.funnel} tables={["funnel"]}>
      {funnel === null ? (
        <p>{w.funnelNone}</p>
      ) : (
        <>
          {!view.unit.isRoot && <p>{ownSentence(funnel, language)}</p>}
          <SvgPair
            label={w.funnelLabel}
            draw={(width) =>
              funnelDrawing(
                {
                  centre: funnel.centre,
                  points: funnel.units,
                  targetPercent,
                  target: targetText(targetPercent, language),
                  words: { x: w.funnelX, own: w.funnelOwnDot, centre: w.funnelCentre },
                },
                { width, style: PAGE_STYLE },
              )
            }
          />
          <p class="quiet note">
            {w.funnelText(countText(funnel.units.length, language), percentText(funnel.centre, language, 1))}{" "}
            {funnel.few > 0 && w.funnelFew(countText(funnel.few, language))}
          </p>
          <ChartTable title={w.table}>
            <table class="plain-table long-table">
              <caption class="visually-hidden">{w.funnel}</caption>
              <thead>
                <tr>
                  <th scope="col">{w.unit}</th>
                  <th scope="col" class="number">
                    {r.n}
                  </th>
                  <th scope="col" class="number">
                    {r.indexShort}
                  </th>
                  <th scope="col" class="number">
                    {r.interval}
                  </th>
                  <th scope="col">{w.funnelPlace}</th>
                </tr>
              </thead>
              <tbody>
                {funnel.units.map(({ name, n, index, interval, place, isOwn }, i) => (
                  <tr key={i}>
                    <th scope="row">{isOwn ? <strong>{name}</strong> : name}</th>
                    <td class="number">{countText(n, language)}</td>
                    <td class="number">{percentText(index, language)}</td>
                    <td class="number">{intervalText(interval, language)}</td>
                    <td>{w.funnelPlaces[place]}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ChartTable>
        </>
      )}
    </Part>
  );
}

function ownSentence({ own }: Funnel, language: DeskView["language"]): string {
  const w = words[language];
  if (own === null || !own.comparable) return w.funnelOwnFew;
  const { lower, upper } = own.interval;
  const interval = `${pointsText(lower, language, 1)} … ${pointsText(upper, language, 1)}`;
  const points = pointsText(own.difference, language);
  return own.claim === "cannotTell"
    ? w.funnelOwn.cannotTell(points, interval)
    : w.funnelOwn[own.claim](points.replace(/^[+−]/, ""), interval);
}
