import { Hono } from "hono";
import type { z } from "zod";
import { agenciesQuery } from "#contract/agencies.ts";
import { day, dayInVietnam } from "#contract/day.ts";
import { firstLetters } from "#contract/firstLetters.ts";
import { looksLikeCode } from "#contract/pointCode.ts";
import { resultsQuery } from "#contract/results.ts";
import { App } from "../../web/dashboard/App.tsx";
import { EmptyPage } from "../../web/dashboard/EmptyPage.tsx";
import { SearchPage } from "../../web/dashboard/SearchPage.tsx";
import { dashboard as words } from "../../web/messages/dashboard.ts";
import { Page } from "../../web/ui/Page.tsx";
import { PublishNow } from "../../web/ui/PublishNow.tsx";
import { renderDocument } from "../../web/ui/renderDocument.ts";
import { searchAgencies } from "../database/agencySearch.ts";
import { readInstallation } from "../database/settings.ts";
import { readRegister, unitOf } from "../figures/register.ts";
import { assetPath } from "../http/assets.ts";
import type { AppContext, AppEnv } from "../http/env.ts";
import { frameOf } from "../http/frame.ts";
import { languageQuery } from "../http/languageQuery.ts";
import { validate } from "../http/validate.ts";
import { kept } from "../kept/kept.ts";
import { loadView } from "./loadView.ts";

/** What of an address the server needs; period, kind and the like are only read by the page. */
const pageQuery = resultsQuery
  .pick({ from: true, to: true, boundaries: true })
  .extend({ on: day.optional() });
const DASHBOARD = {
  choices: [...Object.keys(pageQuery.shape), "period", "kind", "sort"],
  texts: ["name", "code"],
};

export const dashboardPages = new Hono<AppEnv>()
  .get("/", kept(DASHBOARD), validate("query", pageQuery), (c) => {
    const code = c.req.query("code")?.trim();
    return code ? toCode(c, code) : dashboard(c, undefined, c.req.valid("query"));
  })
  .get(
    "/agencies",
    kept({ texts: ["search"] }),
    validate("query", agenciesQuery.pick({ search: true })),
    async (c) => {
      const { platform, language } = c.var;
      const text = (c.req.valid("query").search ?? "").trim();
      const asked = text === "" ? { on: dayInVietnam(platform.now()) } : { search: text };
      const found = await searchAgencies(platform.db, asked);
      if (found.length === 0 && looksLikeCode(text)) return toCode(c, text);
      const view = { language, carriesLanguage: c.req.query("lang") !== undefined };
      return c.html(
        renderDocument(
          <Page
            {...frameOf(c, await readInstallation(platform.db))}
            title={words[language].searchTitle}
            assets={{ styles: [assetPath("dashboard/page.css")] }}
          >
            <SearchPage view={view} text={text} found={found} />
          </Page>,
        ),
      );
    },
  )
  .get("/agencies/:code", kept(DASHBOARD), validate("query", pageQuery), (c) =>
    dashboard(c, c.req.param("code"), c.req.valid("query")),
  );

/** A code from a poster, typed where units are sought: its own page says what may be wrong with it. */
function toCode(c: AppContext, typed: string): Response {
  return c.redirect(`/d/${encodeURIComponent(firstLetters(typed, 64))}${languageQuery(c)}`, 303);
}

async function dashboard(
  c: AppContext,
  code: string | undefined,
  query: z.infer<typeof pageQuery>,
): Promise<Response> {
  const { platform, language } = c.var;
  const register = await readRegister(platform);
  const { installation } = register;
  const frame = frameOf(c, installation);
  const styles = [assetPath("dashboard/page.css")];
  if (code === undefined && !register.agencies.some((agency) => agency.code === installation.rootCode)) {
    return c.html(
      renderDocument(
        <Page {...frame} title={words[language].emptyTitle} assets={{ styles }}>
          <EmptyPage language={language} />
        </Page>,
      ),
    );
  }
  const view = await loadView(platform, register, {
    unit: unitOf(register, code, query.on),
    on: query.on,
    from: query.from,
    to: query.to,
    boundaries: query.boundaries,
    language,
    carriesLanguage: c.req.query("lang") !== undefined,
  });
  const title = view.unit.isRoot
    ? words[language].titleProvince(installation.provinceName || view.unit.name)
    : view.unit.name;
  return c.html(
    renderDocument(
      <Page {...frame} title={title} assets={{ styles, scripts: [assetPath("dashboard/client.js")] }}>
        <div id="dashboard">
          <App view={view} search={new URL(c.req.url).search} />
        </div>
        <PublishNow language={language} simulated={installation.simulated} back={c.req.path} />
        <script
          id="view"
          type="application/json"
          // JSON of our own, with every "<" escaped, so that no name can end the element.
          dangerouslySetInnerHTML={{ __html: JSON.stringify(view).replaceAll("<", "\\u003c") }}
        />
      </Page>,
    ),
  );
}
