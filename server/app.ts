import { type Context, Hono } from "hono";
import { ApiError } from "./http/ApiError.ts";
import type { AppEnv } from "./http/env.ts";
import { language } from "./http/language.ts";
import { onError } from "./http/onError.ts";
import { requestLog } from "./http/requestLog.ts";
import { errorPage } from "./pages/errorPage.tsx";
import type { Platform } from "./platform.ts";

/** The order of middleware and the list of routes; nothing else. */
export function createApp(platformOf: (c: Context<AppEnv>) => Platform): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.use(async (c, next) => {
    c.set("platform", platformOf(c));
    await next();
  });
  app.use(language, requestLog);
  app.notFound(() => {
    throw new ApiError("unknown-address");
  });
  app.onError(onError(errorPage));
  return app;
}
