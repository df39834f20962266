import type { VNode } from "preact";
import type { KioskFrame } from "../../web/kiosk/KioskDocument.tsx";
import { renderDocument } from "../../web/ui/renderDocument.ts";
import { readInstallation } from "../database/settings.ts";
import type { ApiError } from "../http/ApiError.ts";
import { assetPath } from "../http/assets.ts";
import type { AppContext } from "../http/env.ts";
import { languageQuery } from "../http/languageQuery.ts";
import { clipsFor } from "../speech/clipsFor.ts";
import { languageLinks } from "../speech/languageLinks.ts";

/** Seconds after which a screen without a script is back at the question. Where somebody writes or scans, no touch is seen. */
export const BACK_IN = { shown: 20, scanned: 60, written: 180 } as const;

/** What every screen of a tablet carries. The database being away takes only the sign of the demonstration from it. */
export async function frameOf(c: AppContext, code: string): Promise<KioskFrame> {
  const { simulated } = await readInstallation(c.var.platform.db).catch(() => ({ simulated: false }));
  const { language, speech } = c.var;
  return {
    language,
    simulated,
    code,
    query: languageQuery(c),
    languages: languageLinks(speech, language, (tag) => `/kiosk/${code}?lang=${tag}`),
    clips: clipsFor(speech, language),
    assets: {
      style: assetPath("kiosk/page.css"),
      script: assetPath("kiosk/client.js"),
      icon: assetPath("kiosk/icon-192.png"),
    },
  };
}

interface Manner {
  readonly status?: ApiError["status"] | 200;
  /** Seconds; left out on the question itself. */
  readonly backIn?: number;
}

/**
 * Sends a screen. Nothing of it is stored, so that Back finds no screen of the last person; and it goes back to the
 * question by a header, which works where no script runs and on a page that the next person finds.
 */
export function screen(
  c: AppContext,
  { code }: Pick<KioskFrame, "code">,
  page: VNode,
  { status = 200, backIn }: Manner = {},
): Response | Promise<Response> {
  c.header("Cache-Control", "no-store");
  if (backIn !== undefined) c.header("Refresh", `${backIn};url=/kiosk/${code}`);
  return c.html(renderDocument(page), status);
}
