import type { Interval } from "#scoring/wilsonInterval.ts";
import { countText, intervalText, monthsText, percentText, pointsText, targetText } from "../format.ts";
import { common } from "../messages/common.ts";
import { deskFigures as words } from "../messages/deskFigures.ts";
import { results as resultWords } from "../messages/results.ts";
import { axisStart } from "../ui/axisStart.ts";
import { Instrument } from "../ui/Instrument.tsx";
import { publicationText } from "../ui/publicationText.ts";
import { VerdictMark } from "../ui/VerdictMark.tsx";
import { verdictSentence } from "../ui/verdictSentence.ts";
import { Whisker, WhiskerScale } from "../ui/Whisker.tsx";
import type { DeskView, Movement } from "./deskView.ts";
import { TrendFigure } from "./TrendFigure.tsx";

/** What a head sees without scrolling: where the unit stands, whether that is sure, what moved, what waits. */
export function FirstGlance({ view }: { view: DeskView }) {
  return (
    <div class="glance">
      <IndexCard view={view} />
      <TrendFigure view={view} />
      <MovedCard view={view} />
      <CostCard view={view} />
      <CommentsCard view={view} />
    </div>
  );
}

function IndexCard({ view }: { view: DeskView }) {
  const { language, headline: summary, targetPercent } = view;
  const w = resultWords[language];
  const start = axisStart([summary]);
  const interval = "interval" in summary ? intervalText(summary.interval, language) : "";
  const said =
    "verdict" in summary
      ? verdictSentence(summary, targetPercent, language, view.range.to < view.today.slice(0, 7))
      : null;
  return (
    <section class="card glance-index" aria-label={w.indexName}>
      {"index" in summary && said ? (
        <>
          <p class="glance-figure">
            <strong data-index>{percentText(summary.index, language)}</strong>{" "}
            <span class="quiet">
              <span class="glance-sure">{interval}</span>{" "}
              <span class="glance-sure">{w.ratings(countText(summary.n, language))}</span>
            </span>
          </p>
          <p class="glance-verdict">
            <VerdictMark kind={summary.verdict.kind} language={language}>
              {said.verdict}
            </VerdictMark>
          </p>
        </>
      ) : (
        <p class="glance-verdict">
          {"interval" in summary ? w.few : w[summary.disclosure as "none" | "withheld"]}
        </p>
      )}
      {"interval" in summary && (
        <div class="glance-scale">
          <Whisker
            from={start}
            targetPercent={targetPercent}
            interval={summary.interval}
            {...("index" in summary && { index: summary.index })}
          />
          <WhiskerScale
            from={start}
            targetPercent={targetPercent}
            target={targetText(targetPercent, language)}
          />
        </div>
      )}
      <p>
        {said
          ? said.why
          : "interval" in summary
            ? w.fewHint(countText(summary.n, language), interval)
            : w.noneHint}
        <span class="quiet"> {publicationText(view.publication, language)}</span>
      </p>
      <Instrument language={language} questionnaire={view.criteria.questionnaire} />
    </section>
  );
}

/** Parts that are named on the first glance. */
const SHOWN = 2;

function MovedCard({ view }: { view: DeskView }) {
  const { language, changes } = view;
  const w = words[language];
  if (changes.kind === "divided") {
    return (
      <section class="card" aria-labelledby="moved">
        <h2 id="moved">{w.moved}</h2>
        <p>{w.dividedBefore}</p>
      </section>
    );
  }
  const parts = changes.others.filter(({ comparison }) => comparison.claim !== "cannotTell");
  return (
    <section class="card" aria-labelledby="moved">
      <h2 id="moved">
        {w.movedSince[changes.previous.kind]} <span class="quiet">({monthsText(changes.previous)})</span>
      </h2>
      <p>{movementSentence(changes.overall, language)}</p>
      {changes.overall.comparison.comparable && (
        <p>
          {parts.length === 0
            ? w.noPartMoved
            : parts.slice(0, SHOWN).map((part, i) => (
                <span class="glance-part" key={i}>
                  {partText(part, language)}
                </span>
              ))}
          {parts.length > SHOWN && ` ${w.moreMoved(countText(parts.length - SHOWN, language))}`}
        </p>
      )}
    </section>
  );
}

export function movementSentence({ comparison }: Movement, language: DeskView["language"]): string {
  const w = words[language];
  if (!comparison.comparable) return w.notComparable;
  const { lower, upper } = comparison.interval;
  const interval = `${pointsText(lower, language, 1)} … ${pointsText(upper, language, 1)}`;
  const { claim, difference } = comparison;
  if (claim === "cannotTell") return w.withinChance(pointsText(difference, language), interval);
  return w[claim](pointsText(Math.abs(difference), language).replace("+", ""), interval);
}

function partText({ name, comparison }: Movement, language: DeskView["language"]): string {
  if (!comparison.comparable) return name;
  const text = comparison.claim === "increased" ? words[language].partUp : words[language].partDown;
  return text(name, pointsText(comparison.difference, language, 1));
}

function CostCard({ view }: { view: DeskView }) {
  const { language, cost } = view;
  const w = words[language];
  return (
    <section class="card" aria-labelledby="cost">
      <h2 id="cost">{w.cost}</h2>
      {cost.kind === "named" ? (
        <>
          <p>
            <strong>{common[language].criteria[cost.key]}</strong>
          </p>
          <p>
            {w.costNamed(
              sureText(cost, language),
              sureText({ index: cost.othersIndex, n: cost.othersN, interval: cost.othersInterval }, language),
            )}
          </p>
          <p>{w.costPoints(pointsText(cost.points, language, 1).replace("+", ""))}</p>
        </>
      ) : (
        <p>{cost.kind === "alike" ? w.costAlike : w.costFew}</p>
      )}
    </section>
  );
}

/** An index with what it stands on, in a sentence. */
function sureText(
  { index, interval, n }: { index: number; interval: Interval; n: number },
  language: DeskView["language"],
): string {
  const answers = words[language].answers(countText(n, language));
  return `${percentText(index, language, 1)} (${intervalText(interval, language)}; ${answers})`;
}

function CommentsCard({ view }: { view: DeskView }) {
  const { language, comments } = view;
  const w = words[language];
  return (
    <section class="card" aria-labelledby="comments">
      <h2 id="comments">{w.comments}</h2>
      {comments === null ? (
        <p class="quiet">{w.commentsNotYours}</p>
      ) : (
        <>
          <p>
            <strong>
              {comments.open === 0 ? w.commentsNone : w.commentsOpen(countText(comments.open, language))}
            </strong>
          </p>
          {comments.open > 0 && (
            <p>
              {comments.late > 0 ? (
                <strong>▼ {w.commentsLate(countText(comments.late, language))}</strong>
              ) : (
                w.commentsNoneLate
              )}
            </p>
          )}
          <p>
            <a href={`/cases${view.carriesLanguage ? `?lang=${language}` : ""}`}>{w.commentsLink}</a>
          </p>
        </>
      )}
    </section>
  );
}
