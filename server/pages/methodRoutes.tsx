import { Hono } from "hono";
import { MethodPage } from "../../web/method/MethodPage.tsx";
import { renderDocument } from "../../web/ui/renderDocument.ts";
import { readInstallation } from "../database/settings.ts";
import { anyone } from "../http/access.ts";
import { assetPath } from "../http/assets.ts";
import type { AppEnv } from "../http/env.ts";

/** How this measure differs from its neighbours. */
export const methodRoutes = new Hono<AppEnv>().get("/method", anyone, async (c) => {
  const { language } = c.var;
  const suffix = c.req.query("lang") ? `?lang=${language}` : "";
  return c.html(
    renderDocument(
      <MethodPage
        language={language}
        installation={await readInstallation(c.var.platform.db)}
        assets={{ styles: [assetPath("method/page.css")] }}
        otherLanguageHref={`/method?lang=${language === "vi" ? "en" : "vi"}`}
        homeHref={`/${suffix}`}
        reportsHref={`/reports${suffix}`}
      />,
    ),
  );
});
