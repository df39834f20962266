import { Hono } from "hono";
import { resultsQuery } from "#contract/results.ts";
import { listOfficialFigures } from "../database/officialFigures.ts";
import { readRegister } from "../figures/register.ts";
import { resultsOf } from "../figures/results.ts";
import { anyone } from "../http/access.ts";
import type { AppEnv } from "../http/env.ts";
import { validate } from "../http/validate.ts";

export const resultsRoutes = new Hono<AppEnv>()
  .get("/api/results", anyone, validate("query", resultsQuery), async (c) => {
    const { platform } = c.var;
    const results = await resultsOf(platform, await readRegister(platform), c.req.valid("query"));
    c.header("Cache-Control", "no-cache");
    return c.json(results);
  })
  .get("/api/official-figures", anyone, async (c) => {
    c.header("Cache-Control", "no-cache");
    return c.json({ figures: await listOfficialFigures(c.var.platform.db) });
  });
