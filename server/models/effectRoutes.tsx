import { Hono } from "hono";
import { modelEffect as words } from "../../web/messages/modelEffect.ts";
import { unitEffect as unitWords } from "../../web/messages/unitEffect.ts";
import { EffectPage } from "../../web/models/EffectPage.tsx";
import { UnitEffectPage } from "../../web/models/UnitEffectPage.tsx";
import { Page } from "../../web/ui/Page.tsx";
import { renderDocument } from "../../web/ui/renderDocument.ts";
import { readRegister } from "../figures/register.ts";
import { assetPath } from "../http/assets.ts";
import type { AppEnv } from "../http/env.ts";
import { frameOf } from "../http/frame.ts";
import { languageQuery } from "../http/languageQuery.ts";
import { kept } from "../kept/kept.ts";
import { effectOnce } from "./effect/effectOf.ts";
import { loadUnitEffect } from "./effect/loadUnitEffect.ts";
import { readTimedUnits } from "./effect/unitCounts.ts";

/** Whether the models moved the index, for everybody to check. */
export const effectRoutes = new Hono<AppEnv>()
  .get("/models/effect", kept(), async (c) => {
    const { platform, language } = c.var;
    const register = await readRegister(platform);
    const hasRoot = register.agencies.some(({ code }) => code === register.installation.rootCode);
    const timed = hasRoot ? await readTimedUnits(platform, register) : { months: [], units: [] };
    const view = {
      language,
      query: languageQuery(c),
      months: timed.months.filter((_, at, all) => at === 0 || at === all.length - 1),
      ...effectOnce(platform.db, timed),
    };
    return c.html(
      renderDocument(
        <Page
          {...frameOf(c, register.installation)}
          title={words[language].title}
          assets={{ styles: [assetPath("models/page.css")] }}
        >
          <EffectPage view={view} />
        </Page>,
      ),
    );
  })
  .get("/models/effect/:code{[0-9A-Za-z-]{1,16}}", kept(), async (c) => {
    const { language } = c.var;
    const view = await loadUnitEffect(c, c.req.param("code"));
    const { installation } = view;
    return c.html(
      renderDocument(
        <Page
          {...frameOf(c, installation)}
          title={unitWords[language].title({ name: view.unit.name })}
          assets={{ styles: [assetPath("models/page.css")] }}
        >
          <UnitEffectPage view={view} />
        </Page>,
      ),
    );
  });
