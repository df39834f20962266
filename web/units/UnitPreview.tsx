import { QUESTIONNAIRE } from "#contract/questionnaire.ts";
import type { Summary } from "#scoring/summary.ts";
import { countText, dayText, intervalText, monthText, percentText } from "../format.ts";
import type { Language } from "../messages/dictionary.ts";
import { officials } from "../messages/officials.ts";
import { results } from "../messages/results.ts";
import { units as words } from "../messages/units.ts";
import { Folded } from "../ui/Folded.tsx";
import { Instrument } from "../ui/Instrument.tsx";
import { ListTable } from "../ui/ListTable.tsx";
import { FIELDS, type Preview, type UnitForm } from "./view.ts";

interface UnitPreviewProps {
  readonly form: UnitForm;
  /** Of the units upon which this was worked out. */
  readonly digest: string;
  readonly before: readonly string[];
  readonly preview: Preview;
  /** Whether somebody else changed units since the form was filled in. */
  readonly hasMoved: boolean;
  readonly query: string;
  readonly language: Language;
}

/** What a change would do, and the button that does it. */
export function UnitPreviewPart(props: UnitPreviewProps) {
  const { form, digest, before, preview, hasMoved, query, language } = props;
  const w = words[language];
  return (
    <>
      <h1>{w.previewTitle}</h1>
      <p class={hasMoved ? "notice problem" : "notice"} {...(hasMoved && { role: "alert" })}>
        {hasMoved ? w.moved : w.notYet}
      </p>
      {before.length > 0 && <Listed heading={w.before} lines={before} none="" />}
      <Listed heading={w.after} lines={preview.facts} none="" />
      <Listed
        heading={w.series}
        none={w.noSeries}
        lines={[
          ...preview.whole.map(w.wholeLine),
          ...preview.divided.map((name) => w.dividedLine(name)),
          ...preview.ends.map(({ unit, lastDay }) => w.endLine({ unit, day: dayText(lastDay) })),
        ]}
      />
      <Listed
        heading={w.points}
        none={w.noPoints}
        lines={preview.points.map(({ unit, name, closedOn }) =>
          w.pointLine({ unit, name, day: dayText(closedOn) }),
        )}
      />
      <Listed
        heading={w.grants}
        none={w.noGrants}
        lines={preview.grants.map(({ account, role, lastDay }) =>
          w.grantLine({ account, role: officials[language].roles[role], day: dayText(lastDay) }),
        )}
      />
      <Months preview={preview} language={language} />
      <p>{w.frozen}</p>
      <div class="confirm">
        <form method="post" action={`/units/apply${query}`} class="form">
          {FIELDS.map((name) => (
            <input type="hidden" name={name} value={form[name]} key={name} />
          ))}
          <input type="hidden" name="digest" value={digest} />
          <button type="submit">{w.confirm}</button>
        </form>
        <a href={`/units${query}`}>{w.cancel}</a>
      </div>
    </>
  );
}

function Listed({ heading, lines, none }: { heading: string; lines: readonly string[]; none: string }) {
  return (
    <section>
      <h2>{heading}</h2>
      {lines.length === 0 ? (
        <p>{none}</p>
      ) : (
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Months({ preview, language }: { preview: Preview; language: Language }) {
  const w = words[language];
  const { months, moreMonths, uncounted } = preview;
  return (
    <section>
      <h2>{w.months}</h2>
      {months.length === 0 ? (
        <p>{w.noMonths}</p>
      ) : (
        <Folded rows={months.length} language={language}>
          <ListTable
            label={w.months}
            language={language}
            kind="unit-table"
            heads={[w.name, w.boundaries, w.month, w.nowFigure, w.thenFigure]}
          >
            {months.map((one) => (
              <tr key={`${one.unit} ${one.boundaries} ${one.month}`}>
                <th scope="row">{one.unit}</th>
                <td>{w.boundaryNames[one.boundaries]}</td>
                <td>{monthText(one.month)}</td>
                <td>{figureText(one.before, language)}</td>
                <td>{figureText(one.after, language)}</td>
              </tr>
            ))}
          </ListTable>
        </Folded>
      )}
      {months.length > 0 && <Instrument language={language} questionnaire={QUESTIONNAIRE.code} />}
      {moreMonths > 0 && <p>{w.moreMonths(countText(moreMonths, language))}</p>}
      {uncounted > 0 && <p>{w.uncounted(countText(uncounted, language))}</p>}
    </section>
  );
}

function figureText(summary: Summary | null, language: Language): string {
  const w = words[language];
  if (summary === null) return w.untold;
  if (!("n" in summary)) return results[language][summary.disclosure];
  const n = results[language].ratings(countText(summary.n, language));
  const sure = `${intervalText(summary.interval, language)}; ${n}`;
  return "index" in summary ? `${percentText(summary.index, language)} (${sure})` : sure;
}
