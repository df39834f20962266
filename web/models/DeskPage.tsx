import { countText } from "../format.ts";
import { modelDesk } from "../messages/modelDesk.ts";
import { FilterForm } from "./FilterForm.tsx";
import { ModelList } from "./ModelList.tsx";
import { Paging } from "./Paging.tsx";
import type { ModelsView } from "./view.ts";

interface DeskPageProps {
  readonly view: ModelsView;
  readonly mayRegister: boolean;
}

/** The models within an official's reach, and the way to enter more. */
export function DeskPage({ view, mayRegister }: DeskPageProps) {
  const { language, query, filter, total } = view;
  const w = modelDesk[language];
  const params = new URLSearchParams(Object.entries(filter).filter(([, value]) => value !== ""));
  if (query !== "") params.set("lang", language);
  return (
    <>
      <h1>{w.title}</h1>
      <p class="quiet">{w.lead}</p>
      <p class="links">
        {mayRegister && <a href={`/models/new${query}`}>{w.register}</a>}
        {mayRegister && <a href={`/models/import${query}`}>{w.importLink}</a>}
        <a href={`/models${query}`}>{w.publicPage}</a>
      </p>
      <FilterForm
        view={view}
        action="/models/desk"
        isFiltered={Object.values(filter).some((value) => value !== "")}
      />
      <h2>{w.mine({ count: countText(total.registered, language) })}</h2>
      {view.lines.length === 0 ? (
        <p>{w.none}</p>
      ) : (
        <ModelList lines={view.lines} language={language} query={query} at="/desk" />
      )}
      <Paging
        language={language}
        page={view.page}
        pages={view.pages}
        hrefOf={(page) => `/models/desk?${new URLSearchParams([...params, ["page", String(page)]])}`}
      />
    </>
  );
}
