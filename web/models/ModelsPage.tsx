import { CountBars } from "../charts/CountBars.tsx";
import { countText } from "../format.ts";
import { models as words } from "../messages/models.ts";
import { CountTable } from "./CountTable.tsx";
import { FilterForm } from "./FilterForm.tsx";
import { ModelList } from "./ModelList.tsx";
import { Paging } from "./Paging.tsx";
import type { CountRow, ModelsView } from "./view.ts";

/** The register as everybody sees it: counts first, then the list. */
export function ModelsPage({ view }: { view: ModelsView }) {
  const { language, total, query, filter } = view;
  const w = words[language];
  const isFiltered = Object.values(filter).some((value) => value !== "");
  const params = new URLSearchParams(Object.entries(filter).filter(([, value]) => value !== ""));
  const carried = query === "" ? params : new URLSearchParams([...params, ["lang", language]]);
  const file = (name: string) => `/models/export.${name}${carried.size > 0 ? `?${carried}` : ""}`;
  return (
    <>
      <h1>{w.title}</h1>
      <p class="quiet">{w.lead}</p>
      <p class="links">
        <a href={`/models/effect${query}`}>{w.links.effect}</a>
        <a href={`/models/commendation/${view.commendationYear}${query}`}>
          {w.links.commendation({ year: view.commendationYear })}
        </a>
      </p>
      <FilterForm view={view} isFiltered={isFiltered} />
      {total.registered === 0 ? (
        <p>{isFiltered ? w.list.none : w.list.empty}</p>
      ) : (
        <>
          <section aria-labelledby="counts">
            <h2 id="counts">{w.counts.heading}</h2>
            <dl class="numbers">
              {(["registered", "recognised", "exemplary", "stopped"] as const).map((state) => (
                <div key={state}>
                  <dt>{w.states[state]}</dt>
                  <dd>{countText(total[state], language)}</dd>
                </div>
              ))}
            </dl>
            <p class="quiet">{w.counts.explain}</p>
            <Breakdown view={view} rows={view.byField} title={w.counts.byField} head={w.filter.field} />
            <Breakdown view={view} rows={view.byYear} title={w.counts.byYear} head={w.counts.year} />
            <details class="chart-table">
              <summary>{w.counts.byPlace}</summary>
              <p class="quiet">{w.counts.byPlaceNote}</p>
              <CountTable
                rows={view.byPlace}
                language={language}
                head={w.counts.place}
                caption={w.counts.byPlace}
              />
            </details>
          </section>
          <section aria-labelledby="list">
            <h2 id="list">{w.list.heading({ count: countText(total.registered, language) })}</h2>
            <ModelList lines={view.lines} language={language} query={query} />
            <Paging
              language={language}
              page={view.page}
              pages={view.pages}
              hrefOf={(page) => `/models?${new URLSearchParams([...carried, ["page", String(page)]])}#list`}
            />
            <p class="links">
              {w.list.download} <a href={file("csv")}>CSV</a> <a href={file("xlsx")}>XLSX</a>
            </p>
          </section>
        </>
      )}
    </>
  );
}

function Breakdown(p: { view: ModelsView; rows: readonly CountRow[]; title: string; head: string }) {
  const { view, rows, title, head } = p;
  const { language } = view;
  const { states, counts } = words[language];
  return (
    <div class="breakdown">
      <h3>{title}</h3>
      <CountBars
        label={title}
        rows={rows.map(({ key, label, registered, recognised, exemplary }) => ({
          key,
          label,
          parts: [registered, recognised, exemplary],
          text: countText(registered, language),
        }))}
        parts={[states.registered, states.recognised, states.exemplary]}
      />
      <details class="chart-table">
        <summary>{counts.table({ what: title })}</summary>
        <CountTable rows={rows} language={language} head={head} caption={title} />
      </details>
    </div>
  );
}
