import { Hono } from "hono";
import { dayInVietnam } from "#contract/day.ts";
import { modelsQuery } from "#contract/models.ts";
import { models as words } from "../../web/messages/models.ts";
import { ModelPage } from "../../web/models/ModelPage.tsx";
import { ModelsPage } from "../../web/models/ModelsPage.tsx";
import { Page } from "../../web/ui/Page.tsx";
import { renderDocument } from "../../web/ui/renderDocument.ts";
import { findPicture } from "../database/modelPhotos.ts";
import { countModels, listModels } from "../database/models.ts";
import { readInstallation } from "../database/settings.ts";
import { ApiError } from "../http/ApiError.ts";
import { anyone } from "../http/access.ts";
import { assetPath } from "../http/assets.ts";
import type { AppEnv } from "../http/env.ts";
import { validate } from "../http/validate.ts";
import { filterOf } from "./filter.ts";
import { frameOf, langQuery } from "./frame.ts";
import { modelCounts } from "./modelCounts.ts";
import { modelLine } from "./modelLine.ts";
import { loadModel } from "./modelView.ts";
import { placeChoices } from "./placeChoices.ts";
import { readPlaces } from "./places.ts";

const PAGE_LENGTH = 40;
const styles = () => [assetPath("models/page.css")];

/** The register as everybody may read it. */
export const modelsRoutes = new Hono<AppEnv>()
  .get("/models", anyone, validate("query", modelsQuery), async (c) => {
    const { platform, language } = c.var;
    const query = c.req.valid("query");
    const [installation, places] = await Promise.all([
      readInstallation(platform.db),
      readPlaces(platform.db),
    ]);
    const filter = await filterOf(platform, query, places);
    const counts = modelCounts(await countModels(platform.db, filter), places, words[language].fields);
    const everything = await countModels(platform.db, {});
    const pages = Math.max(1, Math.ceil(counts.total.registered / PAGE_LENGTH));
    const page = Math.min(query.page, pages);
    const lines = await listModels(platform.db, filter, {
      limit: PAGE_LENGTH,
      offset: (page - 1) * PAGE_LENGTH,
    });
    const { search = "", field = "", state = "", unit = "", year = "" } = query;
    c.header("Cache-Control", "no-cache");
    return c.html(
      renderDocument(
        <Page {...frameOf(c, installation)} title={words[language].title} assets={{ styles: styles() }}>
          <ModelsPage
            view={{
              language,
              query: langQuery(c),
              filter: { search: search.trim(), field, state, unit, year },
              units: placeChoices(places, everything),
              years: [...new Set(everything.map((one) => String(one.year)))].sort().reverse(),
              ...counts,
              lines: lines.map((model) => modelLine(model, places)),
              page,
              pages,
              commendationYear: String(Number(dayInVietnam(platform.now()).slice(0, 4)) - 1),
            }}
          />
        </Page>,
      ),
    );
  })
  .get("/models/:id{[0-9]{1,9}}", anyone, async (c) => {
    const { platform, language } = c.var;
    const { view } = await loadModel(c, Number(c.req.param("id")));
    c.header("Cache-Control", "no-cache");
    return c.html(
      renderDocument(
        <Page
          {...frameOf(c, await readInstallation(platform.db))}
          title={view.title || words[language].title}
          assets={{ styles: styles() }}
        >
          <ModelPage model={view} />
        </Page>,
      ),
    );
  })
  .get("/models/photos/:photo{[0-9]{1,9}}/:size{large|small}", anyone, async (c) => {
    const size = c.req.param("size") as "large" | "small";
    const picture = await findPicture(c.var.platform.db, Number(c.req.param("photo")), size);
    if (!picture) throw new ApiError("unknown-address");
    // A photo is never changed, only taken away.
    c.header("Cache-Control", "public, max-age=31536000, immutable");
    return c.body(new Uint8Array(picture), 200, { "Content-Type": "image/jpeg" });
  });
