import { countText, dayText, intervalText, percentText, targetText } from "../format.ts";
import { commendation as words } from "../messages/commendation.ts";
import type { Language } from "../messages/dictionary.ts";
import { models } from "../messages/models.ts";
import { ListTable } from "../ui/ListTable.tsx";
import type { ModelLine } from "./view.ts";

export interface PraisedModel extends ModelLine {
  readonly decision: string | null;
  readonly namedOn: string;
  /** Whether its unit is on the list beside. */
  readonly isUnitPraised: boolean;
}

/** A unit whose index lies above the target with its whole interval. */
export interface PraisedUnit {
  readonly code: string;
  readonly name: string;
  readonly index: number;
  readonly interval: { readonly lower: number; readonly upper: number };
  readonly answers: number;
}

export interface CommendationView {
  readonly language: Language;
  readonly query: string;
  readonly year: string;
  readonly years: readonly string[];
  readonly isOver: boolean;
  readonly targetPercent: number;
  readonly models: readonly PraisedModel[];
  readonly units: readonly PraisedUnit[];
}

/** What is to be praised in a year, ready for the report's annex. */
export function CommendationPage({ view }: { view: CommendationView }) {
  const { language, query, year } = view;
  const w = words[language];
  const unitsTitle = w.unitsTitle({ target: targetText(view.targetPercent, language) });
  return (
    <article>
      <p class="no-print">
        <a href={`/models${query}`}>← {models[language].page.back}</a>
      </p>
      <h1>{w.title({ year })}</h1>
      <p class="quiet">{w.lead}</p>
      {!view.isOver && <p class="tell">{w.provisional}</p>}
      <nav class="links no-print" aria-label={w.otherYears}>
        <a href={`/models/commendation/${year}.csv${query}`}>{w.csv}</a>
        {view.years
          .filter((one) => one !== year)
          .map((one) => (
            <a key={one} href={`/models/commendation/${one}${query}`}>
              {one}
            </a>
          ))}
      </nav>
      <section aria-labelledby="praised-models">
        <h2 id="praised-models">{w.modelsTitle}</h2>
        {view.models.length === 0 ? <p class="quiet">{w.noModels}</p> : <ModelTable view={view} />}
      </section>
      <section aria-labelledby="praised-units">
        <h2 id="praised-units">{unitsTitle}</h2>
        <p>{w.unitsLead}</p>
        {view.units.length === 0 ? <p class="quiet">{w.noUnits}</p> : <UnitTable view={view} />}
      </section>
    </article>
  );
}

function ModelTable({ view }: { view: CommendationView }) {
  const { language, query } = view;
  const w = words[language];
  return (
    <ListTable
      label={w.modelsTitle}
      language={language}
      heads={[w.model, w.holder, w.place, w.decision, w.unitVerdict]}
      kind="model-table"
    >
      {view.models.map((one) => (
        <tr key={one.id}>
          <th scope="row">
            <a href={`/models/${one.id}${query}`}>{one.title}</a>
          </th>
          <td>{one.holder ?? models[language].unnamedPerson}</td>
          <td>{one.placeNow ?? one.place}</td>
          <td>
            {one.decision}, {dayText(one.namedOn)}
          </td>
          <td>{one.isUnitPraised ? w.met : w.notSure}</td>
        </tr>
      ))}
    </ListTable>
  );
}

function UnitTable({ view }: { view: CommendationView }) {
  const { language, query, year } = view;
  const w = words[language];
  return (
    <ListTable
      label={w.unit}
      language={language}
      heads={[w.unit, w.index, w.interval, w.answers]}
      numbers={[1, 2, 3]}
      kind="model-table"
    >
      {view.units.map(({ code, name, index, interval, answers }) => (
        <tr key={code}>
          <th scope="row">
            <a href={`/agencies/${code}${query}${query === "" ? "?" : "&"}from=${year}-01&to=${year}-12`}>
              {name}
            </a>
          </th>
          <td>{percentText(index, language)}</td>
          <td>{intervalText(interval, language)}</td>
          <td>{countText(answers, language)}</td>
        </tr>
      ))}
    </ListTable>
  );
}
