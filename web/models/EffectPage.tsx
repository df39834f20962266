import { QUESTIONNAIRE } from "#contract/questionnaire.ts";
import { countText, monthText, percentText, pointsText } from "../format.ts";
import { modelEffect as words } from "../messages/modelEffect.ts";
import { models } from "../messages/models.ts";
import { Instrument } from "../ui/Instrument.tsx";
import { EventStudy } from "./EventStudy.tsx";
import type { EffectView } from "./effectView.ts";
import { Placebo } from "./Placebo.tsx";
import { UnitEffects } from "./UnitEffects.tsx";

/** Whether the models moved the index: the sentence first, then all that it rests on. */
export function EffectPage({ view }: { view: EffectView }) {
  const { language, query, months, effect, placebo, sentence, units } = view;
  const w = words[language];
  const points = (value: number) => pointsText(value, language, 1);
  const counted = (count: number) => ({ count: countText(count, language) });
  const interval = (of: { difference: number; interval: { lower: number; upper: number } }) => ({
    difference: points(of.difference),
    lower: points(of.interval.lower),
    upper: points(of.interval.upper),
  });
  return (
    <article>
      <p class="no-print">
        <a href={`/models${query}`}>← {models[language].page.back}</a>
      </p>
      <h1>{w.title}</h1>
      <p class="quiet">{w.question}</p>
      {units.length === 0 ? (
        <p class="tell">{w.none}</p>
      ) : (
        <>
          <div class="tell">
            <p>
              <strong>{w.sentence[sentence.kind]}</strong>{" "}
              {sentence.kind === "cannotTell" && w.reasons[sentence.reason]}
            </p>
            <p>{effect.effect ? w.estimate(interval(effect.effect)) : w.noEstimate}</p>
            <ul>
              <li>{w.measured(counted(effect.measured.length))}</li>
              <li>{w.tooFew(counted(effect.tooFew.length))}</li>
              {effect.withoutComparison.length > 0 && (
                <li>{w.withoutComparison(counted(effect.withoutComparison.length))}</li>
              )}
              <li>{w.never(counted(effect.neverStarted))}</li>
            </ul>
          </div>
          <p class="quiet">{months.map(monthText).join("–")}</p>
          <Instrument language={language} questionnaire={QUESTIONNAIRE.code} />
          {effect.byTime.length > 0 && (
            <section>
              <h2>{w.eventTitle}</h2>
              <p>{w.eventLead}</p>
              <EventStudy language={language} dots={effect.byTime} />
              {effect.preTrend && <p>{w.preTrend(interval(effect.preTrend))}</p>}
            </section>
          )}
          {placebo && (
            <section>
              <h2>{w.placeboTitle}</h2>
              <p>{w.placeboLead(counted(placebo.shuffled.length))}</p>
              <Placebo language={language} placebo={placebo} />
              <p>{w.placeboSays({ percent: percentText(100 * placebo.pValue, language, 1) })}</p>
            </section>
          )}
          <section>
            <h2>{w.unitTitle}</h2>
            <p>{w.unitLead}</p>
            <UnitEffects language={language} query={query} units={units} />
          </section>
        </>
      )}
      <section>
        <h2>{w.methodTitle}</h2>
        {w.method.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </section>
    </article>
  );
}
