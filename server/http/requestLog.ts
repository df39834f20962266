import { createMiddleware } from "hono/factory";
import { routePath } from "hono/route";
import type { Platform } from "../platform.ts";
import type { AppEnv } from "./env.ts";
import { metricsOf } from "./metrics.ts";

interface Answered {
  /** The pattern, never the path: a path can hold a receipt. */
  readonly route: string;
  readonly status: number;
}

/** One measurement. Whoever is not signed in leaves no line of their own: their requests are summed by the hour. */
export function noteAnswer(platform: Platform, { route, status }: Answered, startedAt: number): number {
  const durationMs = Math.round(performance.now() - startedAt);
  metricsOf(platform).add("hailong_request_seconds", { route, status }, durationMs / 1000);
  return durationMs;
}

/** A random id a request; of an official's, a line in the log. No address, no user agent, no query, no path. */
export const requestLog = createMiddleware<AppEnv>(async (c, next) => {
  const requestId = crypto.randomUUID();
  c.set("requestId", requestId);
  const startedAt = performance.now();
  await next();
  c.res.headers.set("X-Request-Id", requestId);
  const { platform, actor } = c.var;
  // The pattern that was reached last; "/cases/figures" fits that of "/cases/:id" too, which was never asked.
  const answered = { route: routePath(c), status: c.res.status };
  const durationMs = noteAnswer(platform, answered, startedAt);
  if (actor) platform.log.info({ requestId, method: c.req.method, ...answered, durationMs }, "request");
});
