import { dayText, monthText } from "../format.ts";
import { common } from "../messages/common.ts";
import type { Language } from "../messages/dictionary.ts";
import { models as words } from "../messages/models.ts";
import { ListTable } from "../ui/ListTable.tsx";
import type { ModelView } from "./view.ts";

const amountText = (amount: number, language: Language) =>
  new Intl.NumberFormat(language === "vi" ? "vi-VN" : "en-GB", { maximumFractionDigits: 2 }).format(amount);

/** What a model is, where, by whom, to what end, and what came of it. */
export function ModelFacts({ model }: { model: ModelView }) {
  const { language, query, results } = model;
  const w = words[language];
  return (
    <>
      <dl class="facts">
        <dt>{w.page.holder}</dt>
        <dd>{model.holder ?? w.unnamedPerson}</dd>
        <dt>{w.page.place}</dt>
        <dd>
          {model.place}
          {model.placeNow && ` (${w.now({ name: model.placeNow })})`}
        </dd>
        <dt>{w.page.field}</dt>
        <dd>{w.fields[model.field]}</dd>
        <dt>{w.page.dueOn}</dt>
        <dd>{model.dueOn ? dayText(model.dueOn) : w.page.noDue}</dd>
      </dl>
      <section>
        <h2>{w.page.aim}</h2>
        {model.aim.split("\n").map((line) => (
          <p key={line}>{line}</p>
        ))}
      </section>
      <section>
        <h2>{w.page.results}</h2>
        {results.length === 0 ? (
          <p class="quiet">{w.page.noResults}</p>
        ) : (
          <ListTable
            label={w.page.results}
            language={language}
            heads={[w.page.result, w.page.amount]}
            numbers={[1]}
            kind="results"
          >
            {results.map(({ what, amount, unit }) => (
              <tr key={what}>
                <th scope="row">{what}</th>
                <td>
                  {amountText(amount, language)} {unit}
                </td>
              </tr>
            ))}
          </ListTable>
        )}
      </section>
      {model.startsIn && (
        <section>
          <h2>{w.page.ties}</h2>
          <ul>
            {model.tiedAgencies.map(({ code, name }) => (
              <li key={name}>
                <a href={`/agencies/${code}${query}`}>{name}</a>
                {" · "}
                <a href={`/models/effect/${code}${query}`}>{w.page.beforeAfterLink}</a>
              </li>
            ))}
          </ul>
          <p>
            {w.page.tiesFrom({ month: monthText(model.startsIn) })}
            {model.tiedPoints.length > 0 && `. ${w.page.tiedPoints({ codes: model.tiedPoints.join(", ") })}`}
            {model.tiedFactors.length > 0 &&
              `. ${w.page.tiedFactors({
                names: model.tiedFactors
                  .map((factor) => common[language].criteria[factor as "access"])
                  .join("; "),
              })}`}
          </p>
          <p class="no-print">
            <a href={`/models/effect${query}`}>{w.page.effectLink}</a>
          </p>
        </section>
      )}
    </>
  );
}
