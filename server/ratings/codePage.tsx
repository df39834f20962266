import { normalizePointCode } from "#contract/pointCode.ts";
import { CodePage } from "../../web/rating/CodePage.tsx";
import { readInstallation } from "../database/settings.ts";
import type { AppContext } from "../http/env.ts";
import { languageQuery } from "../http/languageQuery.ts";
import { clipsFor } from "../speech/clipsFor.ts";
import { languageLinks } from "../speech/languageLinks.ts";
import { inlinePage, WITHOUT_SCRIPT } from "./inlinePage.ts";

/** GET /d: asks for the code on the poster; with one, leads to its page, which says what may be wrong with it. */
export async function getCodePage(c: AppContext): Promise<Response> {
  const code = normalizePointCode((c.req.query("code") ?? "").slice(0, 64));
  if (code) return c.redirect(`/d/${encodeURIComponent(code)}${languageQuery(c)}`, 303);
  const { simulated } = await readInstallation(c.var.platform.db);
  const page = (
    <CodePage
      language={c.var.language}
      simulated={simulated}
      inline={WITHOUT_SCRIPT}
      code=""
      languages={languageLinks(c.var.speech, c.var.language, (tag) => `/d?lang=${tag}`)}
      clips={clipsFor(c.var.speech, c.var.language)}
      query={languageQuery(c)}
    />
  );
  return await inlinePage(c, page, WITHOUT_SCRIPT);
}
