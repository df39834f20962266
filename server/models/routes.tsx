import { Hono } from "hono";
import { modelsQuery } from "#contract/models.ts";
import { models as words } from "../../web/messages/models.ts";
import { ModelPage } from "../../web/models/ModelPage.tsx";
import { ModelsPage } from "../../web/models/ModelsPage.tsx";
import { Page } from "../../web/ui/Page.tsx";
import { renderDocument } from "../../web/ui/renderDocument.ts";
import { findPicture } from "../database/modelPhotos.ts";
import { readInstallation } from "../database/settings.ts";
import { ApiError } from "../http/ApiError.ts";
import { assetPath } from "../http/assets.ts";
import type { AppEnv } from "../http/env.ts";
import { frameOf } from "../http/frame.ts";
import { validate } from "../http/validate.ts";
import { kept } from "../kept/kept.ts";
import { loadListView } from "./listView.ts";
import { loadModel } from "./modelView.ts";

const LIST = { choices: ["field", "state", "year", "unit", "page"], texts: ["search"] };

/** The register as everybody may read it. */
export const modelsRoutes = new Hono<AppEnv>()
  .get("/models", kept(LIST), validate("query", modelsQuery), async (c) => {
    const frame = frameOf(c, await readInstallation(c.var.platform.db));
    const view = await loadListView(c, c.req.valid("query"));
    return c.html(
      renderDocument(
        <Page
          {...frame}
          title={words[frame.language].title}
          assets={{ styles: [assetPath("models/page.css")] }}
        >
          <ModelsPage view={view} />
        </Page>,
      ),
    );
  })
  .get("/models/:id{[0-9]{1,9}}", kept(), async (c) => {
    const { view } = await loadModel(c, Number(c.req.param("id")));
    const frame = frameOf(c, await readInstallation(c.var.platform.db));
    return c.html(
      renderDocument(
        <Page {...frame} title={view.title} assets={{ styles: [assetPath("models/page.css")] }}>
          <ModelPage model={view} />
        </Page>,
      ),
    );
  })
  .get("/models/photos/:photo{[0-9]{1,9}}/:size{(?:large|small)}", kept(), async (c) => {
    const size = c.req.param("size") as "large" | "small";
    const picture = await findPicture(c.var.platform.db, Number(c.req.param("photo")), size);
    if (!picture) throw new ApiError("unknown-address");
    // A photo is never changed, only taken away.
    c.header("Cache-Control", "public, max-age=31536000, immutable");
    return c.body(new Uint8Array(picture), 200, { "Content-Type": "image/jpeg" });
  });
