import { readInstallation } from "../database/settings.ts";
import { assetPath } from "../http/assets.ts";
import type { AppContext } from "../http/env.ts";
import { languageQuery } from "./languageQuery.ts";

/** What the pages before the door take from the request. */
export async function doorFrame(c: AppContext) {
  const language = c.get("language");
  const other = new URL(c.req.url);
  other.searchParams.set("lang", language === "vi" ? "en" : "vi");
  c.header("Cache-Control", "no-store");
  return {
    language,
    installation: await readInstallation(c.get("platform").db),
    assets: { styles: [assetPath("accounts/page.css")] },
    homeHref: `/${languageQuery(c)}`,
    ...(c.req.method === "GET" && { otherLanguageHref: other.pathname + other.search }),
  };
}
