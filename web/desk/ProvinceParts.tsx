import type { ComponentChildren } from "preact";
import { countText, dayText, monthsText, percentText, targetText } from "../format.ts";
import { province as words } from "../messages/province.ts";
import { axisStart } from "../ui/axisStart.ts";
import { Folded } from "../ui/Folded.tsx";
import { SummaryTable } from "../ui/SummaryTable.tsx";
import { PlainTable } from "./PlainTable.tsx";
import { unitHref } from "./ProvinceTiles.tsx";
import type { ProvinceTable } from "./provinceTables.ts";
import { type ProvinceView, type Response, unitsInNeed } from "./provinceView.ts";
import { unitValue } from "./UnitChooser.tsx";

/** One part of the screen: its heading, its table as a file, what it says. */
export function ProvincePart({
  view,
  table,
  heading,
  children,
}: {
  view: ProvinceView;
  table: ProvinceTable;
  heading: string;
  children: ComponentChildren;
}) {
  const w = words[view.language];
  const query = new URLSearchParams({
    table,
    from: view.range.from,
    to: view.range.to,
    ...(view.carriesLanguage && { lang: view.language }),
  });
  return (
    <section class="desk-part" aria-labelledby={table}>
      <div class="section-head">
        <h2 id={table}>{heading}</h2>
        <p class="csv-links">
          <a href={`/dashboard/province.csv?${query}`} aria-label={`${w.csv}: ${heading}`}>
            {w.csv}
          </a>
        </p>
      </div>
      {children}
    </section>
  );
}

export function NeedsPart({ view }: { view: ProvinceView }) {
  const { language, targetPercent, previous } = view;
  const w = words[language];
  const units = unitsInNeed(view);
  return (
    <ProvincePart view={view} table="needs" heading={w.needs}>
      {units.length === 0 ? (
        <p>{w.needsNone}</p>
      ) : (
        <Folded rows={units.length} language={language}>
          <SummaryTable
            caption={`${w.needs}, ${monthsText(view.range)}`}
            heading={w.unit}
            language={language}
            targetPercent={targetPercent}
            from={axisStart(units.map(({ summary }) => summary))}
            rows={units.map((unit) => ({
              key: unitValue(unit),
              label: (
                <>
                  <a href={unitHref(unit, view)}>{unit.name}</a>
                  <span class="need-reasons">
                    {unit.reasons.map((reason) => w.reasons[reason]).join(" · ")}
                  </span>
                </>
              ),
              summary: unit.summary,
            }))}
          />
        </Folded>
      )}
      <p class="quiet note">{w.needsRule(targetText(targetPercent, language), monthsText(previous))}</p>
    </ProvincePart>
  );
}

export function ResponsePart({ view }: { view: ProvinceView }) {
  const { language, units, response } = view;
  const w = words[language];
  const rateOf = ({ months, percent, dossiers }: Response) => {
    if (percent !== null) return percentText(percent, language, 1);
    return months === 0 || dossiers === 0 ? w.noDossiers : w.moreThanDossiers;
  };
  const cells = (one: Response) => [
    one.months === 0 ? "–" : countText(one.ratings, language),
    one.months === 0 ? "–" : countText(one.dossiers, language),
    String(one.months),
    rateOf(one),
  ];
  return (
    <ProvincePart view={view} table="responses" heading={w.responses}>
      {response.months === 0 ? (
        <p>{w.responsesNone}</p>
      ) : (
        <>
          <PlainTable
            language={language}
            caption={`${w.responses}, ${monthsText(view.range)}`}
            head={[w.unit, w.ratings, w.dossiers, w.monthsCounted, w.rate]}
            rows={[
              { key: "all", cells: [<strong>{w.responsesAll}</strong>, ...cells(response)] },
              ...units.map((unit) => ({
                key: unitValue(unit),
                cells: [<a href={unitHref(unit, view)}>{unit.name}</a>, ...cells(unit.response)],
              })),
            ]}
          />
          <p class="quiet note">{w.responsesNote}</p>
        </>
      )}
    </ProvincePart>
  );
}

export function SilencePart({ view }: { view: ProvinceView }) {
  const { language, silentFields, silentPoints, quiet } = view;
  const w = words[language];
  return (
    <>
      <ProvincePart view={view} table="silent-points" heading={w.silentPoints}>
        {silentPoints.length === 0 ? (
          <p>{w.silentPointsNone}</p>
        ) : (
          <>
            <p>{w.silentPointsNote(dayText(quiet.from), dayText(quiet.to))}</p>
            <PlainTable
              language={language}
              caption={w.silentPoints}
              head={[w.unit, w.point]}
              texts={2}
              rows={silentPoints.map(({ unit, point }, at) => ({ key: String(at), cells: [unit, point] }))}
            />
          </>
        )}
      </ProvincePart>
      <ProvincePart view={view} table="silent-fields" heading={w.silentFields}>
        {silentFields.length === 0 ? (
          <p>{w.silentFieldsNone}</p>
        ) : (
          <>
            <PlainTable
              language={language}
              caption={w.silentFields}
              head={[w.unit, w.field, w.dossiers, w.unnamed]}
              texts={2}
              rows={silentFields.map(({ unit, field, dossiers, unnamed }) => ({
                key: `${unit} ${field}`,
                cells: [unit, field, countText(dossiers, language), countText(unnamed, language)],
              }))}
            />
            <p class="quiet note">{w.silentFieldsNote}</p>
          </>
        )}
      </ProvincePart>
    </>
  );
}

export function CommentsPart({ view }: { view: ProvinceView }) {
  const { language, comments } = view;
  const w = words[language];
  return (
    <ProvincePart view={view} table="comments" heading={w.comments}>
      {comments === null && <p>{w.commentsNotYours}</p>}
      {comments?.length === 0 && <p>{w.commentsNone}</p>}
      {comments !== null && comments.length > 0 && (
        <>
          <PlainTable
            language={language}
            caption={w.comments}
            head={[w.unit, w.open, w.late]}
            rows={comments.map((one) => ({
              key: unitValue(one),
              cells: [
                one.name,
                countText(one.open, language),
                one.late > 0 ? <strong>{countText(one.late, language)}</strong> : "0",
              ],
            }))}
          />
          <p class="quiet note">{w.commentsNote}</p>
        </>
      )}
    </ProvincePart>
  );
}
