import { Hono } from "hono";
import type { Alive, Readiness } from "#contract/health.ts";
import { findMissingMigrations } from "../database/health.ts";
import { anyone } from "../http/access.ts";
import { migrationNames } from "../http/assets.ts";
import { isDatabaseAway } from "../http/databaseAway.ts";
import type { AppEnv } from "../http/env.ts";
import type { Platform } from "../platform.ts";

/** For whoever restarts processes and whoever sends requests to them: two questions with two answers. */
export const healthRoutes = new Hono<AppEnv>()
  .get("/healthz", anyone, (c) => {
    c.header("Cache-Control", "no-store");
    return c.json({ alive: true } satisfies Alive);
  })
  .get("/readyz", anyone, async (c) => {
    c.header("Cache-Control", "no-store");
    const readiness = await readinessOf(c.var.platform);
    return c.json(readiness, readiness.ready ? 200 : 503);
  });

async function readinessOf({ db }: Platform): Promise<Readiness> {
  try {
    const isCurrent = (await findMissingMigrations(db, migrationNames)).length === 0;
    return { ready: isCurrent, database: "reachable", migrations: isCurrent ? "current" : "pending" };
  } catch (error) {
    if (!isDatabaseAway(error)) throw error;
    return { ready: false, database: "away", migrations: "unknown" };
  }
}
