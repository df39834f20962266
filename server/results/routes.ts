import { Hono } from "hono";
import { resultsQuery } from "#contract/results.ts";
import { listOfficialFigures } from "../database/officialFigures.ts";
import { readRegister } from "../figures/register.ts";
import { resultsOf } from "../figures/results.ts";
import type { AppEnv } from "../http/env.ts";
import { validate } from "../http/validate.ts";
import { kept } from "../kept/kept.ts";

export const resultsRoutes = new Hono<AppEnv>()
  .get(
    "/api/results",
    kept({ choices: Object.keys(resultsQuery.shape) }),
    validate("query", resultsQuery),
    async (c) => {
      const { platform } = c.var;
      const results = await resultsOf(platform, await readRegister(platform), c.req.valid("query"));
      return c.json(results);
    },
  )
  .get("/api/official-figures", kept(), async (c) => {
    return c.json({ figures: await listOfficialFigures(c.var.platform.db) });
  });
