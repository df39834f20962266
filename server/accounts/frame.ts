import { readInstallation } from "../database/settings.ts";
import { assetPath } from "../http/assets.ts";
import type { AppContext } from "../http/env.ts";
import { frameOf } from "../http/frame.ts";

/** What the pages before the door take from the request. */
export async function doorFrame(c: AppContext) {
  c.header("Cache-Control", "no-store");
  const { otherLanguageHref, ...frame } = frameOf(c, await readInstallation(c.get("platform").db));
  return {
    ...frame,
    assets: { styles: [assetPath("accounts/page.css")] },
    // The answer to a form has no address that could be opened in the other language.
    ...(c.req.method === "GET" && { otherLanguageHref }),
  };
}
