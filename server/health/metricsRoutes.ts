import { Hono } from "hono";
import { dayInVietnam } from "#contract/day.ts";
import { summarise } from "#scoring/summary.ts";
import { readInstallation } from "../database/settings.ts";
import { countOverallByAgency } from "../database/verdictCounts.ts";
import { ApiError } from "../http/ApiError.ts";
import { anyone } from "../http/access.ts";
import type { AppEnv } from "../http/env.ts";
import { metricsOf } from "../http/metrics.ts";
import type { Gauge } from "../http/metricsText.ts";
import { isSameSecret } from "../http/secret.ts";
import type { Platform } from "../platform.ts";

const VERDICTS = { met: 1, cannotTell: 0, notMet: -1 } as const;

/**
 * GET /metrics for Prometheus, behind a bearer token. Not "from this machine only": behind a reverse proxy everybody
 * comes from this machine. Without a token, or with a wrong one, there is no such address.
 */
export const metricsRoutes = new Hono<AppEnv>().get("/metrics", anyone, async (c) => {
  const { platform } = c.var;
  const token = platform.config.metricsToken;
  const given = c.req.header("Authorization") ?? "";
  if (!token || !(await isSameSecret(given, `Bearer ${token}`))) throw new ApiError("unknown-address");
  const text = metricsOf(platform).text(await verdictGauges(platform));
  return c.body(text, 200, {
    "Content-Type": "text/plain; version=0.0.4; charset=utf-8",
    "Cache-Control": "no-store",
  });
});

/** What the public pages say of each unit this year, and no more: a unit below the floor of an index has no line. */
async function verdictGauges({ db, now }: Platform): Promise<Gauge[]> {
  const { targetPercent } = await readInstallation(db);
  const units = (await countOverallByAgency(db, dayInVietnam(now()))).flatMap(({ code, counts }) => {
    const summary = summarise(counts, targetPercent);
    return "index" in summary ? [{ labels: { agency: code }, summary }] : [];
  });
  return [
    {
      name: "hailong_index_percent",
      help: "Index of this year so far, by unit with enough answers for one",
      values: units.map(({ labels, summary }) => ({ labels, value: summary.index })),
    },
    {
      name: "hailong_verdict",
      help: "Against the target: 1 met, 0 cannot tell yet, -1 not met",
      values: units.map(({ labels, summary }) => ({ labels, value: VERDICTS[summary.verdict.kind] })),
    },
  ];
}
