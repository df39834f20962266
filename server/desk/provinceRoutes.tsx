import { Hono } from "hono";
import { z } from "zod";
import { OUR_INSTRUMENT } from "#contract/questionnaire.ts";
import { resultsQuery } from "#contract/results.ts";
import { DeskPage } from "../../web/desk/DeskPage.tsx";
import { ProvinceDesk } from "../../web/desk/ProvinceDesk.tsx";
import { PROVINCE_TABLES, provinceTable } from "../../web/desk/provinceTables.ts";
import { province as words } from "../../web/messages/province.ts";
import { renderDocument } from "../../web/ui/renderDocument.ts";
import type { StoredAgency } from "../database/agencies.ts";
import { type Register, readRegister } from "../figures/register.ts";
import { ApiError } from "../http/ApiError.ts";
import { actorIn, needs } from "../http/access.ts";
import { assetPath } from "../http/assets.ts";
import { csvFile } from "../http/csvFile.ts";
import type { AppContext, AppEnv } from "../http/env.ts";
import { officialFrame } from "../http/officialFrame.ts";
import { validate } from "../http/validate.ts";
import { loadProvince } from "./loadProvince.ts";
import { rootOf } from "./visibleUnits.ts";

const provinceQuery = z.object(resultsQuery.pick({ from: true, to: true }).shape);

/** The province as a whole, for who sees the figures of all of it. */
export const provinceRoutes = new Hono<AppEnv>()
  .get(
    "/dashboard/province",
    needs("see-figures", provinceToday),
    validate("query", provinceQuery),
    async (c) => {
      const register = await readRegister(c.var.platform);
      const view = await viewOf(c, register, c.req.valid("query"));
      const { name } = presentRoot(register);
      return c.html(
        renderDocument(
          <DeskPage
            frame={officialFrame(c, register.installation)}
            title={words[c.var.language].title}
            tab="province"
            seesProvince
            styles={[assetPath("desk/page.css")]}
          >
            <ProvinceDesk view={view} name={name} />
          </DeskPage>,
        ),
      );
    },
  )
  .get(
    "/dashboard/province.csv",
    needs("see-figures", provinceToday),
    validate("query", provinceQuery.extend({ table: z.enum(PROVINCE_TABLES) })),
    async (c) => {
      const { table, ...query } = c.req.valid("query");
      const register = await readRegister(c.var.platform);
      const view = await viewOf(c, register, query);
      const name = `${OUR_INSTRUMENT}-province-${table}-${view.range.from}-${view.range.to}`;
      return csvFile(c, name, provinceTable(view, table));
    },
  );

function viewOf(c: AppContext, register: Register, query: z.infer<typeof provinceQuery>) {
  return loadProvince(c.var.platform, register, {
    root: presentRoot(register),
    query,
    language: c.var.language,
    carriesLanguage: c.req.query("lang") !== undefined,
    actor: actorIn(c),
  });
}

function presentRoot(register: Register): StoredAgency {
  const root = rootOf(register);
  if (!root) throw new ApiError("unknown-agency", { field: "agency" });
  return root;
}

async function provinceToday(c: AppContext): Promise<number> {
  return presentRoot(await readRegister(c.var.platform)).id;
}
