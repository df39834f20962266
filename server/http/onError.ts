import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import { routePath } from "hono/route";
import { ApiError } from "./ApiError.ts";
import { isDatabaseAway } from "./databaseAway.ts";
import type { AppContext, AppEnv } from "./env.ts";
import { metricsOf } from "./metrics.ts";
import { problemOf } from "./problem.ts";

/** Draws an error as a page. Supplied by the app, so that this room knows no page. */
export type ErrorPage = (c: AppContext, error: ApiError) => Response | Promise<Response>;

/** Any thrown value as the refusal that the reader sees. */
export function toApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  if (isDatabaseAway(error)) return new ApiError("database-away", { retryAfter: 10, cause: error });
  if (error instanceof HTTPException) {
    if (error.status === 404) return new ApiError("unknown-address", { cause: error });
    if (error.status === 413) return new ApiError("body-too-large", { cause: error });
    if (error.status < 500) return new ApiError("invalid-body", { cause: error });
  }
  return new ApiError("internal", { cause: error });
}

/** JSON for machine faces and for whoever asks for it, else a page. */
export function wantsJson(c: Context): boolean {
  const accept = c.req.header("Accept") ?? "";
  return c.req.path.startsWith("/api/") || (accept.includes("json") && !accept.includes("text/html"));
}

export function onError(errorPage: ErrorPage) {
  return (thrown: unknown, c: Context<AppEnv>): Response | Promise<Response> => {
    const error = toApiError(thrown);
    const { platform } = c.var;
    if (platform) metricsOf(platform).add("hailong_refusals_total", { code: error.code });
    if (error.status >= 500) noteFailure(c, error);
    if (error.details.retryAfter) c.header("Retry-After", String(error.details.retryAfter));
    c.header("Cache-Control", "no-store");
    if (!wantsJson(c) && error.details.location) return c.redirect(error.details.location, 303);
    if (!wantsJson(c)) return errorPage(c, error);
    return c.body(JSON.stringify(problemOf(error, c.var.language ?? "vi")), error.status, {
      "Content-Type": "application/problem+json; charset=utf-8",
    });
  };
}

/**
 * A failure is logged at once, since it needs somebody. Of a citizen's request without an id, and the same failure once
 * an hour: an outage is not a list of who came when. An official who names the id of their page finds its line.
 */
function noteFailure(c: AppContext, { code, cause }: ApiError): void {
  const { platform, actor, requestId } = c.var;
  if (!platform) return;
  metricsOf(platform).add("hailong_failures_total", { code });
  const failure = { route: routePath(c), code, cause: describe(cause) };
  if (actor) platform.log.error({ requestId, ...failure }, "request failed");
  else if (metricsOf(platform).isFirst(JSON.stringify(failure)))
    platform.log.error(failure, "request failed");
}

/** Name, code and place of an error, without its message's values: a message can quote what a citizen wrote. */
function describe(cause: unknown): Record<string, unknown> {
  if (!(cause instanceof Error)) return { type: typeof cause };
  const { code } = cause as Error & { code?: unknown };
  // A message of several lines reaches into the stack: only what is surely a place is one.
  const places = cause.stack?.split("\n").filter((line) => /^\s+at .+:\d+:\d+\)?$/.test(line));
  return { name: cause.name, code, at: places?.slice(0, 5).join(" ") };
}
