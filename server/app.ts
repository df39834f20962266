import { type Context, Hono } from "hono";
import { accountsRoutes } from "./accounts/routes.ts";
import { whoAsks } from "./accounts/whoAsks.ts";
import { buttonRoutes } from "./agencies/buttonRoutes.ts";
import { pointRoutes } from "./agencies/pointRoutes.tsx";
import { postersRoutes } from "./agencies/posters.tsx";
import { agenciesRoutes } from "./agencies/routes.ts";
import { unitRoutes } from "./agencies/unitRoutes.tsx";
import { alertsRoutes } from "./alerts/routes.tsx";
import { casesRoutes } from "./cases/routes.ts";
import { noteRoutes } from "./desk/noteRoutes.tsx";
import { provinceRoutes } from "./desk/provinceRoutes.tsx";
import { deskRoutes } from "./desk/routes.tsx";
import { metricsRoutes } from "./health/metricsRoutes.ts";
import { healthRoutes } from "./health/routes.ts";
import { ApiError } from "./http/ApiError.ts";
import { refuseUndeclared } from "./http/access.ts";
import type { AppEnv } from "./http/env.ts";
import { language } from "./http/language.ts";
import { onError } from "./http/onError.ts";
import { requestLog } from "./http/requestLog.ts";
import { securityHeaders } from "./http/securityHeaders.ts";
import { kioskRoutes } from "./kiosk/routes.ts";
import { languagesRoutes } from "./languages/routes.ts";
import { logRoutes } from "./log/routes.tsx";
import { commendationRoutes } from "./models/commendationRoutes.tsx";
import { deskRoutes as modelDeskRoutes } from "./models/deskRoutes.tsx";
import { documentRoutes } from "./models/documentRoutes.ts";
import { effectRoutes } from "./models/effectRoutes.tsx";
import { entryRoutes } from "./models/entryRoutes.tsx";
import { modelExportRoutes } from "./models/exportRoutes.ts";
import { modelImportRoutes } from "./models/importRoutes.tsx";
import { photoRoutes } from "./models/photoRoutes.ts";
import { modelsRoutes } from "./models/routes.tsx";
import { offlineRoutes } from "./offline/routes.ts";
import { openApiRoutes } from "./openapi/routes.ts";
import { errorPage } from "./pages/errorPage.tsx";
import { methodRoutes } from "./pages/methodRoutes.tsx";
import type { Platform } from "./platform.ts";
import { bareCodeRoutes, ratingsRoutes } from "./ratings/routes.ts";
import { reportFileRoutes } from "./reports/fileRoutes.ts";
import { freezingRoutes } from "./reports/freezingRoutes.tsx";
import { openDataRoutes } from "./reports/openDataRoutes.ts";
import { reportPageRoutes } from "./reports/pageRoutes.tsx";
import { dashboardPages } from "./results/pages.tsx";
import { resultsRoutes } from "./results/routes.ts";
import { citizenLanguage } from "./speech/citizenLanguage.ts";
import { trailRoutes } from "./trail/routes.tsx";
import { voicesRoutes } from "./voices/routes.ts";

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
  // Before the rim: headers of built files depend on the configuration too.
  app.use(async (c, next) => {
    c.set("platform", platformOf(c));
    await next();
  });
  rim(app);
  app.use(language, requestLog, whoAsks, citizenLanguage);
  app.route("/", healthRoutes);
  app.route("/", metricsRoutes);
  app.route("/", openApiRoutes);
  app.route("/", agenciesRoutes);
  app.route("/", postersRoutes);
  app.route("/", buttonRoutes);
  app.route("/", unitRoutes);
  app.route("/", pointRoutes);
  app.route("/", ratingsRoutes);
  app.route("/", kioskRoutes);
  app.route("/", offlineRoutes);
  app.route("/", casesRoutes);
  app.route("/", resultsRoutes);
  app.route("/", dashboardPages);
  app.route("/", deskRoutes);
  app.route("/", noteRoutes);
  app.route("/", alertsRoutes);
  app.route("/", provinceRoutes);
  app.route("/", openDataRoutes);
  app.route("/", reportFileRoutes);
  app.route("/", freezingRoutes);
  app.route("/", reportPageRoutes);
  app.route("/", modelsRoutes);
  app.route("/", modelDeskRoutes);
  app.route("/", entryRoutes);
  app.route("/", photoRoutes);
  app.route("/", documentRoutes);
  app.route("/", modelImportRoutes);
  app.route("/", modelExportRoutes);
  app.route("/", effectRoutes);
  app.route("/", commendationRoutes);
  app.route("/", methodRoutes);
  app.route("/", logRoutes);
  app.route("/", accountsRoutes);
  app.route("/", languagesRoutes);
  app.route("/", voicesRoutes);
  app.route("/", trailRoutes);
  // What no other route takes may be a code typed behind the host.
  app.route("/", bareCodeRoutes);
  refuseUndeclared(app.routes);
  const refuse = onError(errorPage);
  // Thrown, it would pass by the middleware around it: no request id, no line in the log.
  app.notFound((c) => refuse(new ApiError("unknown-address"), c));
  app.onError(refuse);
  return app;
}
