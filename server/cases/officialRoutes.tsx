import { Hono } from "hono";
import { CASE_STATES, type CaseState } from "#contract/cases.ts";
import { dayInVietnam } from "#contract/day.ts";
import { CaseListPage } from "../../web/cases/CaseListPage.tsx";
import { renderDocument } from "../../web/ui/renderDocument.ts";
import { countListedCases, listAssignees, listCaseChoices, listCases } from "../database/caseLists.ts";
import { readInstallation } from "../database/settings.ts";
import { actorIn, needs } from "../http/access.ts";
import { assetPath } from "../http/assets.ts";
import type { AppContext, AppEnv } from "../http/env.ts";
import { officialFrame } from "../http/officialFrame.ts";
import { validate } from "../http/validate.ts";
import { casePage } from "./casePage.tsx";
import { type CaseQuery, caseQuery, filterOf } from "./caseQuery.ts";
import { caseScope, unitOfCase } from "./caseScope.ts";

const ON_A_PAGE = 50;

/** What officials read of comments: the list, and one of them. */
export const officialRoutes = new Hono<AppEnv>()
  .get("/cases", needs("see-cases"), validate("query", caseQuery), (c) => listPage(c, c.req.valid("query")))
  .get("/cases/:id", needs("see-cases", unitOfCase), (c) => casePage(c));

async function listPage(c: AppContext, query: CaseQuery): Promise<Response> {
  const { db, now } = c.var.platform;
  const actor = actorIn(c);
  const scope = caseScope(actor);
  const filter = filterOf(query);
  const today = dayInVietnam(now());
  const counts = byState(await countListedCases(db, scope, filter, today));
  const pages = Math.max(1, Math.ceil(counts[query.state].cases / ON_A_PAGE));
  const page = Math.min(query.page ?? 1, pages);
  const cases = await listCases(db, scope, filter, {
    state: query.state,
    today,
    limit: ON_A_PAGE,
    offset: (page - 1) * ON_A_PAGE,
  });
  const address = new URL(c.req.url);
  const document = (
    <CaseListPage
      frame={officialFrame(c, await readInstallation(db))}
      styles={[assetPath("cases/page.css")]}
      state={query.state}
      keepsLanguage={query.lang !== undefined}
      chosen={{
        unit: query.unit ? String(query.unit) : "",
        about: query.about ?? "",
        assignee: query.assignee ?? "",
        week: query.week ?? "",
        code: query.code ?? "",
      }}
      {...(await listCaseChoices(db, scope))}
      officials={scope.allOf.length > 0 ? await listAssignees(db, scope) : []}
      counts={counts}
      cases={cases}
      page={page}
      pages={pages}
      hrefOf={(changes) => hrefWith(address, changes)}
      seesFigures={actor.unitsOf("see-figures").size > 0}
    />
  );
  return c.html(renderDocument(document));
}

function byState(rows: readonly { state: CaseState; cases: number; late: number }[]) {
  const none = { cases: 0, late: 0 };
  return Object.fromEntries(
    CASE_STATES.map((state) => [state, rows.find((row) => row.state === state) ?? none]),
  ) as Record<CaseState, { cases: number; late: number }>;
}

/** The address with other choices; an empty one is taken out. */
function hrefWith({ pathname, search }: URL, changes: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams(search);
  for (const [name, value] of Object.entries(changes)) {
    if (value) query.set(name, value);
    else query.delete(name);
  }
  return `${pathname}?${query}`;
}
