import { Hono } from "hono";
import { z } from "zod";
import { OUR_INSTRUMENT } from "#contract/questionnaire.ts";
import { DESK_TABLES, deskTable } from "../../web/desk/deskTables.ts";
import { readRegister } from "../figures/register.ts";
import { actorIn, needs } from "../http/access.ts";
import { csvFile } from "../http/csvFile.ts";
import type { AppEnv } from "../http/env.ts";
import { validate } from "../http/validate.ts";
import { askedUnit, leadToCases, unitOfDesk } from "./askedUnit.ts";
import { deskQuery } from "./deskQuery.ts";
import { drawDesk, viewOf } from "./drawDesk.tsx";

/** The officials' screens of figures. Everything on them is made of released tallies, as on the public pages. */
export const deskRoutes = new Hono<AppEnv>()
  .get(
    "/dashboard",
    needs("see-figures", unitOfDesk, leadToCases),
    validate("query", deskQuery),
    async (c) => {
      const query = c.req.valid("query");
      const register = await readRegister(c.var.platform);
      return c.html(await drawDesk(c, { register, unit: askedUnit(register, query, actorIn(c)), query }));
    },
  )
  .get(
    "/dashboard/tables.csv",
    needs("see-figures", unitOfDesk),
    validate("query", deskQuery.extend({ table: z.enum(DESK_TABLES) })),
    async (c) => {
      const query = c.req.valid("query");
      const register = await readRegister(c.var.platform);
      const unit = askedUnit(register, query, actorIn(c));
      const view = await viewOf(c, { register, unit, query });
      const name = `${OUR_INSTRUMENT}-${query.table}-${unit.code}-${view.range.from}-${view.range.to}`;
      return csvFile(c, name, deskTable(view, query.table));
    },
  );
