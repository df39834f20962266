import { type Context, Hono } from "hono";
import { postersRoutes } from "./agencies/posters.tsx";
import { agenciesRoutes } from "./agencies/routes.ts";
import { ApiError } from "./http/ApiError.ts";
import type { AppEnv } from "./http/env.ts";
import { language } from "./http/language.ts";
import { onError } from "./http/onError.ts";
import { requestLog } from "./http/requestLog.ts";
import { securityHeaders } from "./http/securityHeaders.ts";
import { errorPage } from "./pages/errorPage.tsx";
import type { Platform } from "./platform.ts";
import { ratingsRoutes } from "./ratings/routes.ts";
import { resultsRoutes } from "./results/routes.ts";

/**
 * The order of middleware and the list of routes; nothing else.
 * @param rim what only one runtime needs around the app
 */
export function createApp(
  platformOf: (c: Context<AppEnv>) => Platform,
  rim: (app: Hono<AppEnv>) => void = () => {},
): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.use(securityHeaders);
  rim(app);
  app.use(async (c, next) => {
    c.set("platform", platformOf(c));
    await next();
  });
  app.use(language, requestLog);
  app.route("/", agenciesRoutes);
  app.route("/", postersRoutes);
  app.route("/", ratingsRoutes);
  app.route("/", resultsRoutes);
  app.notFound(() => {
    throw new ApiError("unknown-address");
  });
  app.onError(onError(errorPage));
  return app;
}
