import { normalizePointCode } from "#contract/pointCode.ts";
import { BLANK_CLOCK, BLANK_DAY, BLANK_ID, BLANK_RECEIPT } from "../../web/offline/blanks.ts";
import { RatingPage } from "../../web/rating/RatingPage.tsx";
import type { AppContext } from "../http/env.ts";
import { languageQuery } from "../http/languageQuery.ts";
import { inlinePage, WITH_SCRIPT } from "./inlinePage.ts";
import { freshFacts, propsOf } from "./ratingPage.tsx";

/**
 * GET /d/{code}/offline: the rating page with blanks in the places of id, receipt and day, for the worker to keep and to
 * fill in anew for each person. Nothing on it belongs to anybody.
 */
export async function getOfflinePage(c: AppContext): Promise<Response> {
  const code = normalizePointCode(c.req.param("code") ?? "");
  const service = c.req.query("service")?.slice(0, 64) ?? "";
  const facts = await freshFacts(c.var.platform, code, service, languageQuery(c));
  const page = (
    <RatingPage
      {...propsOf(c.var.language, languageQuery(c), facts)}
      entry={{ ...facts.entry, id: BLANK_ID, day: BLANK_DAY }}
      receipt={BLANK_RECEIPT}
      drawn={{ day: BLANK_DAY, clock: BLANK_CLOCK }}
    />
  );
  // By the server's clock, to which the phone adds the time that goes by.
  c.header("X-Drawn-At", `${facts.drawn.day}T${facts.drawn.clock}`);
  return await inlinePage(c, page, WITH_SCRIPT);
}
