import { Hono } from "hono";
import { guarded, quoted } from "#contract/csvCell.ts";
import { roundHalfUp } from "#scoring/roundHalfUp.ts";
import { commendation as words } from "../../web/messages/commendation.ts";
import { models } from "../../web/messages/models.ts";
import { CommendationPage } from "../../web/models/CommendationPage.tsx";
import { Page } from "../../web/ui/Page.tsx";
import { renderDocument } from "../../web/ui/renderDocument.ts";
import { readRegister } from "../figures/register.ts";
import { ApiError } from "../http/ApiError.ts";
import { assetPath } from "../http/assets.ts";
import type { AppContext, AppEnv } from "../http/env.ts";
import { frameOf } from "../http/frame.ts";
import { languageQuery } from "../http/languageQuery.ts";
import { kept } from "../kept/kept.ts";
import { readCommendation } from "./commendation.ts";

/** The yearly commendation list, as a page and as a file. */
export const commendationRoutes = new Hono<AppEnv>()
  .get("/models/commendation/:year{[0-9]{4}}", kept(), async (c) => {
    const { language } = c.var;
    const { register, year, list } = await load(c, c.req.param("year"));
    return c.html(
      renderDocument(
        <Page
          {...frameOf(c, register.installation)}
          title={words[language].title({ year })}
          assets={{ styles: [assetPath("models/page.css")] }}
        >
          <CommendationPage
            view={{
              language,
              query: languageQuery(c),
              year,
              isOver: year < register.today.slice(0, 4),
              targetPercent: register.installation.targetPercent,
              ...list,
            }}
          />
        </Page>,
      ),
    );
  })
  .get("/models/commendation/:file{[0-9]{4}\\.csv}", kept(), async (c) => {
    const { language } = c.var;
    const w = words[language];
    const { year, list } = await load(c, c.req.param("file").slice(0, 4));
    const head = [
      "kind",
      "name",
      "holder",
      "place",
      "decision",
      "named_on",
      "index",
      "lower",
      "upper",
      "answers",
    ];
    const rows = [
      head,
      ...list.models.map((one) => [
        w.kinds.model,
        one.title,
        one.holder ?? models[language].unnamedPerson,
        one.placeNow ?? one.place,
        one.decision ?? "",
        one.namedOn,
        ...["", "", "", ""],
      ]),
      ...list.units.map(({ name, index, interval, answers }) => [
        w.kinds.unit,
        name,
        ...["", "", "", ""],
        ...[index, interval.lower, interval.upper].map((value) => String(roundHalfUp(value))),
        String(answers),
      ]),
    ];
    const lines = rows.map((row) => row.map((cell) => quoted(guarded(cell))).join(","));
    return c.body(`\ufeff${lines.join("\r\n")}\r\n`, 200, {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="bieu-duong-${year}.csv"`,
    });
  });

async function load(c: AppContext, year: string) {
  // Before the movement's figures begin there is nothing, and a year 0 is one that databases refuse.
  if (year < "2009" || year > "2100") throw new ApiError("unknown-address");
  const register = await readRegister(c.var.platform);
  return { register, year, list: await readCommendation(c.var.platform, register, year) };
}
