import { createMiddleware } from "hono/factory";
import { routePath } from "hono/route";
import type { Platform } from "../platform.ts";
import type { AppEnv } from "./env.ts";
import { metricsOf } from "./metrics.ts";

interface Answered {
  readonly requestId: string;
  readonly method: string;
  /** The pattern, never the path: a path can hold a receipt. */
  readonly route: string;
  readonly status: number;
}

/** One log line and one measurement. No address, no user agent, no query, no path. */
export function noteAnswer(platform: Platform, answered: Answered, startedAt: number): void {
  const durationMs = Math.round(performance.now() - startedAt);
  const { requestId, method, route, status } = answered;
  metricsOf(platform).add("hailong_request_seconds", { route, status }, durationMs / 1000);
  platform.log.info({ requestId, method, route, status, durationMs }, "request");
}

/** A random id a request, and its line in the log. */
export const requestLog = createMiddleware<AppEnv>(async (c, next) => {
  const requestId = crypto.randomUUID();
  c.set("requestId", requestId);
  const startedAt = performance.now();
  await next();
  c.res.headers.set("X-Request-Id", requestId);
  // The pattern that was reached last; "/cases/figures" fits that of "/cases/:id" too, which was never asked.
  const answered = { requestId, method: c.req.method, route: routePath(c), status: c.res.status };
  noteAnswer(c.get("platform"), answered, startedAt);
});
