import { Hono } from "hono";
import { dayInVietnam } from "#contract/day.ts";
import { modelDesk } from "../../web/messages/modelDesk.ts";
import { ImportPage } from "../../web/models/ImportPage.tsx";
import { actorIn, needs } from "../http/access.ts";
import type { AppContext, AppEnv } from "../http/env.ts";
import { languageQuery } from "../http/languageQuery.ts";
import { readUpload } from "../http/readUpload.ts";
import { type ImportOutcome, runImport } from "../imports/runImport.ts";
import { MODEL_COLUMNS } from "./entry/columns.ts";
import { modelsImporter } from "./import/importModels.ts";
import { FILE_KB, limitTo } from "./limits.ts";
import { officialPage } from "./officialPage.tsx";

/** A committee's list, tried and then written whole. */
export const modelImportRoutes = new Hono<AppEnv>()
  .get("/models/import", needs("register-models"), (c) => page(c))
  .post("/models/import", needs("register-models"), limitTo(FILE_KB), async (c) => {
    const { db, now } = c.var.platform;
    const { bytes, text } = await readUpload(c, "file");
    const at = now();
    const outcome = await runImport(db, modelsImporter({ actor: actorIn(c), at }), {
      bytes,
      today: dayInVietnam(at),
      apply: text("apply") === "yes",
    });
    return await page(c, outcome);
  });

async function page(c: AppContext, outcome?: ImportOutcome): Promise<Response> {
  const { language } = c.var;
  return await officialPage(
    c,
    modelDesk[language].import.title,
    <ImportPage
      language={language}
      query={languageQuery(c)}
      columns={MODEL_COLUMNS}
      {...(outcome && { outcome })}
    />,
    outcome?.state === "refused" ? 422 : 200,
  );
}
