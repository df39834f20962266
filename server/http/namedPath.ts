import { createMiddleware } from "hono/factory";
import { ApiError } from "./ApiError.ts";
import type { AppEnv } from "./env.ts";

/** An address that holds the sign with the number 0 names nothing: PostgreSQL keeps it in no text, so no row has it. */
export const namedPath = createMiddleware<AppEnv>(async (c, next) => {
  if (/\0|%00/.test(c.req.path)) throw new ApiError("unknown-address");
  await next();
});
