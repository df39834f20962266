import { countText, percentText } from "../format.ts";
import { common } from "../messages/common.ts";
import { method as dictionary } from "../messages/method.ts";
import { Page, type PageProps } from "../ui/Page.tsx";
import { EXAMPLE } from "./example.ts";
import { MeasuresTable } from "./MeasuresTable.tsx";

export interface MethodPageProps extends Omit<PageProps, "title" | "children" | "head"> {
  readonly reportsHref: string;
}

/** Why neighbouring measures give other figures of the same office, on one invented example. */
export function MethodPage({ reportsHref, ...frame }: MethodPageProps) {
  const { language } = frame;
  const words = dictionary[language];
  const count = (value: number) => countText(value, language);
  const percent = (value: number) => percentText(value, language);
  const index = "index" in EXAMPLE.summary ? EXAMPLE.summary.index : 0;
  const both = {
    rate: percentText(EXAMPLE.rate766, language, 0),
    index: percentText(index, language, 0),
  };
  const shared = {
    dossiers: count(EXAMPLE.dossiers),
    answers: count(EXAMPLE.answers),
    satisfied: count(EXAMPLE.satisfied),
    dissatisfied: count(EXAMPLE.dissatisfied),
    other: count(EXAMPLE.lateOrComplained),
  };
  return (
    <Page {...frame} title={words.title}>
      <div class="method">
        <h1>{words.title}</h1>
        <p>{words.intro(both)}</p>
        <p class="invented">{words.invented}</p>
        <section aria-labelledby="example">
          <h2 id="example">{words.exampleTitle}</h2>
          <p>
            {words.example({
              ...shared,
              response: percent(EXAMPLE.response),
              silent: count(EXAMPLE.silent),
            })}
          </p>
          <table class="method-levels">
            <thead>
              <tr>
                <th scope="col">{words.level}</th>
                <th scope="col" class="number">
                  {words.count}
                </th>
              </tr>
            </thead>
            <tbody>
              {common[language].levels.map((level, at) => (
                <tr key={level}>
                  <th scope="row">{level}</th>
                  <td class="number">{count(EXAMPLE.counts[at] ?? 0)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
        <section aria-labelledby="measures">
          <h2 id="measures">{words.tableTitle}</h2>
          <MeasuresTable language={language} />
        </section>
        <section aria-labelledby="why">
          <h2 id="why">{words.whyTitle(both)}</h2>
          <p>{words.why({ ...shared, faulted: count(EXAMPLE.faulted), rate: percent(EXAMPLE.rate766) })}</p>
          <p>{words.whyIndex({ ...shared, index: percent(index) })}</p>
          <p>
            {words.whyBoth({
              lower: percent(EXAMPLE.silence.lower),
              upper: percent(EXAMPLE.silence.upper),
            })}
          </p>
          <p>{words.sipas}</p>
        </section>
        <section aria-labelledby="convert">
          <h2 id="convert">{words.convertTitle}</h2>
          <p>
            {words.convert({
              topTwo: percentText(EXAMPLE.allSatisfied.topTwo, language, 0),
              mean: count(EXAMPLE.allSatisfied.mean),
            })}
          </p>
        </section>
        <section aria-labelledby="bands">
          <h2 id="bands">{words.bandsTitle}</h2>
          <p>{words.bands}</p>
        </section>
        <section aria-labelledby="rules">
          <h2 id="rules">{words.ruleTitle}</h2>
          <ul>
            {words.rules.map((rule) => (
              <li key={rule}>{rule}</li>
            ))}
          </ul>
        </section>
        <p>
          <a href={reportsHref}>{words.back}</a>
        </p>
      </div>
    </Page>
  );
}
