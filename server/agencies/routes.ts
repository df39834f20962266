import { Hono } from "hono";
import { type AgencyList, agenciesQuery } from "#contract/agencies.ts";
import { searchAgencies } from "../database/agencySearch.ts";
import type { AppEnv } from "../http/env.ts";
import { validate } from "../http/validate.ts";
import { kept } from "../kept/kept.ts";

export const agenciesRoutes = new Hono<AppEnv>().get(
  "/api/agencies",
  kept({ choices: ["on", "kind"], texts: ["search"] }),
  validate("query", agenciesQuery),
  async (c) => {
    const agencies = await searchAgencies(c.var.platform.db, c.req.valid("query"));
    return c.json({ agencies } satisfies AgencyList);
  },
);
