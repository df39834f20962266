import type { Day } from "#contract/day.ts";
import type { Language } from "../messages/dictionary.ts";
import { proof } from "../messages/proof.ts";

interface KeptRatingsProps {
  readonly language: Language;
  /** In Viet Nam, by the server: many a phone is in the wrong year. */
  readonly today: Day;
}

/**
 * Where the script lists the ratings that this phone was asked to keep, and what the public log says of each. Hidden
 * without a script or while nothing is kept. All words stand here, so that the script has none: a part with data-state is
 * shown in that state, and "{…}" in it is filled in.
 */
export function KeptRatings({ language, today }: KeptRatingsProps) {
  const words = proof[language];
  return (
    <section id="kept-ratings" class="kept-ratings" hidden data-today={today}>
      <h2>{words.title}</h2>
      <p class="quiet">{words.hint}</p>
      <ul aria-live="polite" />
      <template>
        <li>
          <h3>{words.rating({ agency: "{agency}", point: "{point}", day: "{day}" })}</h3>
          <p data-state="looking">{words.looking}</p>
          <p data-state="waits">{words.waits({ day: "{again}" })}</p>
          <p data-state="waits-longer">{words.waitsLonger({ day: "{again}" })}</p>
          <div data-state="found">
            <p>
              <b>✓ {words.found}</b>
            </p>
            <p>
              {words.foundWhere({ step: "{step}", from: "{from}", to: "{to}", published: "{published}" })}
            </p>
            <p data-unsigned>{words.unsigned}</p>
          </div>
          <div data-state="missing">
            <p>
              <b>⚠&#xFE0E; {words.missing}</b>
            </p>
            <p>{words.missingText}</p>
          </div>
          <div data-state="broken">
            <p>
              <b>⚠&#xFE0E; {words.broken}</b>
            </p>
            <p>{words.brokenText}</p>
            <p>
              <a download="checkpoint.txt" href="/log/checkpoint">
                {words.evidenceHead}
              </a>
              {" · "}
              <a download="step.txt" href="/log" data-evidence="step">
                {words.evidenceStep}
              </a>
              {" · "}
              <a download="lines" href="/log" data-evidence="lines">
                {words.evidenceLine}
              </a>
            </p>
          </div>
          <p data-state="away">{words.away}</p>
          <p data-state="unable">{words.unable}</p>
          <details data-state="found missing broken">
            <summary>{words.how}</summary>
            <p>{words.howText}</p>
            <dl class="notranslate">
              <dt>{words.digest}</dt>
              <dd>{"{digest}"}</dd>
              <dt>{words.line}</dt>
              <dd>{"{index}"}</dd>
              <dt>{words.head}</dt>
              <dd>{"{head}"}</dd>
            </dl>
          </details>
          <p>
            <button type="button" class="plain" data-forget>
              {words.forget}
            </button>
          </p>
        </li>
      </template>
    </section>
  );
}
