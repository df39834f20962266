import { Hono } from "hono";
import { MethodPage } from "../../web/method/MethodPage.tsx";
import { renderDocument } from "../../web/ui/renderDocument.ts";
import { readInstallation } from "../database/settings.ts";
import { assetPath } from "../http/assets.ts";
import type { AppEnv } from "../http/env.ts";
import { frameOf } from "../http/frame.ts";
import { languageQuery } from "../http/languageQuery.ts";
import { kept } from "../kept/kept.ts";

/** How this measure differs from its neighbours. */
export const methodRoutes = new Hono<AppEnv>().get("/method", kept(), async (c) => {
  const installation = await readInstallation(c.var.platform.db);
  return c.html(
    renderDocument(
      <MethodPage
        {...frameOf(c, installation)}
        assets={{ styles: [assetPath("method/page.css")] }}
        reportsHref={`/reports${languageQuery(c)}`}
      />,
    ),
  );
});
