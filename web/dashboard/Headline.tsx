import type { Summary } from "#scoring/summary.ts";
import { countText, dayText, intervalText, percentText, targetText } from "../format.ts";
import { common } from "../messages/common.ts";
import { dashboard as words } from "../messages/dashboard.ts";
import { results as resultWords } from "../messages/results.ts";
import { axisStart } from "../ui/axisStart.ts";
import { Instrument } from "../ui/Instrument.tsx";
import { publicationText } from "../ui/publicationText.ts";
import { rangeText } from "../ui/rangeText.ts";
import { VerdictMark } from "../ui/VerdictMark.tsx";
import { verdictSentence } from "../ui/verdictSentence.ts";
import { Whisker, WhiskerScale } from "../ui/Whisker.tsx";
import { unitHref } from "./addresses.ts";
import { headline } from "./figures.ts";
import { MarkedNote } from "./MarkedNote.tsx";
import { useNavigation } from "./navigation.tsx";

/** The first thing on the page: the index, how sure it is, and what it stands on. */
export function Headline() {
  const { view, filters } = useNavigation();
  const { language, unit, units } = view;
  const w = resultWords[language];
  const summary = headline(view, filters);
  return (
    <section class="headline" aria-labelledby="headline">
      <h1 id="headline">
        {unit.isRoot ? words[language].titleProvince(view.provinceName || unit.name) : unit.name}
      </h1>
      <UnitLife />
      <p class="headline-scope quiet">
        {rangeText(filters, view)} · {common[language].criteria.overall} · <em>{w.provisional}</em>
      </p>
      <div class="headline-figure" role="status">
        <HeadlineFigure summary={summary} />
      </div>
      <MarkedNote />
      <p class="quiet">{publicationText(units.publication, language)}</p>
      <Instrument language={language} questionnaire={units.questionnaire} />
    </section>
  );
}

function HeadlineFigure({ summary }: { summary: Summary }) {
  const { view, filters } = useNavigation();
  const { language } = view;
  const w = resultWords[language];
  const { targetPercent } = view.units;
  if (!("interval" in summary)) {
    return (
      <>
        <p class="headline-words">{w[summary.disclosure]}</p>
        <p>{w.noneHint}</p>
      </>
    );
  }
  const n = countText(summary.n, language);
  const interval = intervalText(summary.interval, language);
  const from = axisStart([summary]);
  const scale = (
    <div class="headline-scale">
      <Whisker
        from={from}
        targetPercent={targetPercent}
        interval={summary.interval}
        {...("index" in summary && { index: summary.index })}
      />
      <WhiskerScale from={from} targetPercent={targetPercent} target={targetText(targetPercent, language)} />
    </div>
  );
  if (!("index" in summary)) {
    return (
      <>
        <p class="headline-words">{w.few}</p>
        {scale}
        <p>{w.fewHint(n, interval)}</p>
      </>
    );
  }
  const said = verdictSentence(summary, targetPercent, language, filters.to < view.today.slice(0, 7));
  return (
    <>
      <p class="headline-index">
        <span class="visually-hidden">{w.indexName}: </span>
        <strong data-index>{percentText(summary.index, language)}</strong>
        <span class="headline-n">{w.ratings(n)}</span>
      </p>
      <p class="headline-verdict">
        <VerdictMark kind={summary.verdict.kind} language={language}>
          {said.verdict}
        </VerdictMark>
      </p>
      {scale}
      <p>
        {said.share} {said.why}
      </p>
    </>
  );
}

/** Says of a unit that has ended until when it was there, and where it went. */
function UnitLife() {
  const { view } = useNavigation();
  const { unit, successors, language } = view;
  if (unit.validTo === null) return null;
  const w = words[language];
  return (
    <p class="unit-life">
      {w.endedOn(dayText(unit.validTo))}{" "}
      {successors.length > 0 && (
        <>
          {w.nowPartOf}{" "}
          {successors.map((successor, i) => (
            <>
              {i > 0 && ", "}
              <a href={unitHref(successor, view)}>{successor.name}</a>
            </>
          ))}
          .
        </>
      )}
    </p>
  );
}
