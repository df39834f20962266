import { Hono } from "hono";
import { dayText } from "../../web/format.ts";
import { report as words } from "../../web/messages/report.ts";
import { ReportPage } from "../../web/report/ReportPage.tsx";
import { ReportsPage } from "../../web/report/ReportsPage.tsx";
import { renderDocument } from "../../web/ui/renderDocument.ts";
import { findReportSeal } from "../database/reportSeals.ts";
import { listReportEditions } from "../database/reports.ts";
import { readInstallation } from "../database/settings.ts";
import { assetPath } from "../http/assets.ts";
import type { AppContext, AppEnv } from "../http/env.ts";
import { frameOf } from "../http/frame.ts";
import { kept } from "../kept/kept.ts";
import { headlineOf } from "./document/headline.ts";
import { reportDocument } from "./document/reportDocument.ts";
import { EDITION, wantedEdition } from "./wantedEdition.ts";

/** The frozen years, and one edition to read and print. */
export const reportPageRoutes = new Hono<AppEnv>()
  .get("/reports", kept(), (c) => listPage(c))
  .get("/reports/:year{[0-9]{4}}", kept({ ...EDITION, texts: ["unit"] }), (c) =>
    yearPage(c, c.req.param("year")),
  );

/** An address with what it asks for, and the language once a link chose it. */
function hrefs(c: AppContext) {
  const lang = c.req.query("lang") && { lang: c.var.language };
  return (path: string, more: Readonly<Record<string, string>> = {}) => {
    const text = new URLSearchParams({ ...more, ...lang }).toString();
    return text === "" ? path : `${path}?${text}`;
  };
}

async function reportFrame(c: AppContext) {
  return {
    ...frameOf(c, await readInstallation(c.var.platform.db)),
    assets: { styles: [assetPath("report/page.css")], scripts: [assetPath("report/client.js")] },
  };
}

async function listPage(c: AppContext): Promise<Response> {
  const href = hrefs(c);
  const byYear = Map.groupBy(await listReportEditions(c.var.platform.db), ({ year }) => year);
  const latest = [...byYear.values()].flatMap(([newest]) => (newest ? [newest] : []));
  return c.html(
    renderDocument(
      <ReportsPage
        {...(await reportFrame(c))}
        reports={latest.map(({ year, edition, frozenOn }) => ({
          year,
          edition,
          day: dayText(frozenOn),
          href: href(`/reports/${year}`),
        }))}
        methodHref={href("/method")}
      />,
    ),
  );
}

async function yearPage(c: AppContext, wantedYear: string): Promise<Response> {
  const found = await wantedEdition(c, wantedYear);
  const { year } = found;
  const href = hrefs(c);
  const chosen: Record<string, string> = c.req.query("edition") ? { edition: String(found.edition) } : {};
  const frame = await reportFrame(c);
  const editions = (await listReportEditions(c.var.platform.db)).filter(
    (one) => one.year === year && one.edition !== found.edition,
  );
  return c.html(
    renderDocument(
      <ReportPage
        {...frame}
        installation={{ provinceName: found.provinceName, simulated: found.simulated }}
        year={year}
        document={reportDocument(found, await findReportSeal(c.var.platform.db, found))}
        headline={headlineOf(found)}
        unit={c.req.query("unit")?.slice(0, 16) ?? ""}
        kept={{ ...chosen, ...(c.req.query("lang") && { lang: c.var.language }) }}
        links={{
          docx: href(`/reports/${year}.docx`, chosen),
          xlsx: href(`/reports/${year}.xlsx`, chosen),
          csv: href(`/reports/${year}.csv`, chosen),
          list: href("/reports"),
          method: href("/method"),
          editions: editions.map(({ edition, frozenOn }) => ({
            text: words[c.var.language].editionOn({ edition, day: dayText(frozenOn) }),
            href: href(`/reports/${year}`, { edition: String(edition) }),
          })),
        }}
      />,
    ),
  );
}
