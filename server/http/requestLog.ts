import { createMiddleware } from "hono/factory";
import { routePath } from "hono/route";
import type { AppEnv } from "./env.ts";

/**
 * A random id a request, and one log line: method, route pattern, status, duration. No address, no user agent, no
 * query, no path: a path can hold a receipt.
 */
export const requestLog = createMiddleware<AppEnv>(async (c, next) => {
  const requestId = crypto.randomUUID();
  c.set("requestId", requestId);
  const startedAt = performance.now();
  await next();
  c.header("X-Request-Id", requestId);
  const durationMs = Math.round(performance.now() - startedAt);
  c.var.platform.log.info(
    { requestId, method: c.req.method, route: routePath(c, -1), status: c.res.status, durationMs },
    "request",
  );
});
