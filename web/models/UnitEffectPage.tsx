import { Fragment } from "preact";
import { QUESTIONNAIRE } from "#contract/questionnaire.ts";
import type { BeforeAfter, ShownChange } from "#scoring/beforeAfter.ts";
import type { Summary } from "#scoring/summary.ts";
import { monthText, pointsText } from "../format.ts";
import type { Language } from "../messages/dictionary.ts";
import { modelEffect } from "../messages/modelEffect.ts";
import { unitEffect as words } from "../messages/unitEffect.ts";
import { axisStart } from "../ui/axisStart.ts";
import { Instrument } from "../ui/Instrument.tsx";
import { SummaryTable } from "../ui/SummaryTable.tsx";
import { changeText } from "./changeText.ts";

export interface UnitEffectView {
  readonly language: Language;
  readonly query: string;
  readonly targetPercent: number;
  readonly unit: { readonly code: string; readonly name: string };
  /** Models that mean to raise its index, earliest first. */
  readonly models: readonly { readonly id: number; readonly title: string; readonly startsIn: string }[];
  /** Months looked at; null: no ratings anywhere. */
  readonly months: { readonly from: string | null; readonly to: string | null };
  /** null: no model of it has begun. */
  readonly effect: {
    readonly startsIn: string;
    readonly before: Summary;
    readonly after: Summary;
    /** null: nothing lies before the start. */
    readonly change: BeforeAfter | null;
  } | null;
}

/** One unit before and after its first model, beside its like without one: first in words, then in figures. */
export function UnitEffectPage({ view }: { view: UnitEffectView }) {
  const { language, query, unit, models, effect } = view;
  const w = words[language];
  return (
    <article>
      <p class="no-print">
        <a href={`/agencies/${unit.code}${query}`}>← {unit.name}</a>
      </p>
      <h1>{w.title({ name: unit.name })}</h1>
      {effect ? <Effect view={view} effect={effect} /> : <p class="tell">{w.none}</p>}
      {models.length > 0 && (
        <section>
          <h2>{w.models}</h2>
          <ul>
            {models.map(({ id, title, startsIn }) => (
              <li key={id}>
                {monthText(startsIn)}: <a href={`/models/${id}${query}`}>{title}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <p class="no-print">
        <a href={`/models/effect${query}`}>{modelEffect[language].question}</a>
      </p>
    </article>
  );
}

interface EffectProps {
  readonly view: UnitEffectView;
  readonly effect: NonNullable<UnitEffectView["effect"]>;
}

function Effect({ view, effect }: EffectProps) {
  const { language, targetPercent, months } = view;
  const { startsIn, before, after, change } = effect;
  const w = words[language];
  const own = change?.own ?? null;
  const cells = change && [
    [w.own, changeText(change.own, language)],
    [w.others, changeText(change.others, language)],
    [w.beyond, changeText(change.beyond, language)],
  ];
  return (
    <>
      <div class="tell">
        <p>
          <strong>{own ? sentence(own, w.ownSays, language) : w.noBefore}</strong>
        </p>
        {change && <p>{othersSentence(change, language)}</p>}
        {change?.beyond && <p>{sentence(change.beyond, w.beyondSays, language)}</p>}
      </div>
      <section>
        <h2>{w.figures}</h2>
        <p class="quiet">
          {w.span({
            month: monthText(startsIn),
            from: monthText(months.from ?? startsIn),
            to: monthText(months.to ?? startsIn),
          })}
        </p>
        <SummaryTable
          caption={w.figures}
          heading={w.when}
          language={language}
          targetPercent={targetPercent}
          from={axisStart([before, after])}
          rows={[
            { key: "before", label: w.before, summary: before },
            { key: "after", label: w.after, summary: after },
          ]}
        />
        <Instrument language={language} questionnaire={QUESTIONNAIRE.code} />
        {cells && (
          <>
            <h3>{w.changes}</h3>
            <dl class="facts">
              {cells.map(([name, text]) => (
                <Fragment key={name}>
                  <dt>{name}</dt>
                  <dd>{text}</dd>
                </Fragment>
              ))}
            </dl>
          </>
        )}
        <p class="quiet">{w.caution}</p>
      </section>
    </>
  );
}

type Says = (typeof words)["vi"]["ownSays"];

/** What may be said of a change; between the floors and with an interval around 0 nothing but that. */
function sentence(change: ShownChange, says: Says, language: Language): string {
  if (change.withheld) return words[language].withheld;
  const [difference, lower, upper] = [change.difference, change.interval.lower, change.interval.upper].map(
    (one) => pointsText(one, language, 1),
  ) as [string, string, string];
  return says[change.claim]({ difference, lower, upper });
}

function othersSentence({ others }: BeforeAfter, language: Language): string {
  const w = words[language];
  if (!others) return w.noOthers;
  if (others.withheld) return w.othersWithheld;
  const [difference, lower, upper] = [others.difference, others.interval.lower, others.interval.upper].map(
    (one) => pointsText(one, language, 1),
  ) as [string, string, string];
  return w.othersSay({ count: String(others.units), difference, lower, upper });
}
