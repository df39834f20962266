import { createMiddleware } from "hono/factory";
import { routePath } from "hono/route";
import type { AppEnv } from "./env.ts";
import { metricsOf } from "./metrics.ts";

/**
 * A random id a request, and one log line: method, route pattern, status, duration. No address, no user agent, no
 * query, no path: a path can hold a receipt.
 */
export const requestLog = createMiddleware<AppEnv>(async (c, next) => {
  const requestId = crypto.randomUUID();
  c.set("requestId", requestId);
  const startedAt = performance.now();
  await next();
  c.res.headers.set("X-Request-Id", requestId);
  const durationMs = Math.round(performance.now() - startedAt);
  const platform = c.get("platform");
  // The pattern that was reached last; "/cases/figures" fits that of "/cases/:id" too, which was never asked.
  const route = routePath(c);
  const { status } = c.res;
  metricsOf(platform).add("hailong_request_seconds", { route, status }, durationMs / 1000);
  platform.log.info({ requestId, method: c.req.method, route, status, durationMs }, "request");
});
