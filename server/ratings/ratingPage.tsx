import { dayInVietnam } from "#contract/day.ts";
import { normalizePointCode } from "#contract/pointCode.ts";
import { EMPTY_ENTRY, type RatingEntry } from "../../web/rating/entry.ts";
import { RatingPage, type RatingPageProps } from "../../web/rating/RatingPage.tsx";
import { readInstallation } from "../database/settings.ts";
import type { AppContext } from "../http/env.ts";
import { languageQuery } from "../http/languageQuery.ts";
import { toApiError } from "../http/onError.ts";
import { admitRating } from "./admitRating.ts";
import { emptyPageBytes } from "./emptyPage.ts";
import { findOpenPoint } from "./findOpenPoint.ts";
import { messageOfEntry, readEntry } from "./formEntry.ts";
import { inlinePage, inlinePageBytes, otherLanguage, WITH_SCRIPT } from "./inlinePage.ts";
import { RefusedForm } from "./Refused.ts";
import { receiptOf } from "./receipt.ts";
import { recorderOf } from "./recorder.ts";

/** GET /d/{code}: an empty page with an id and a day of its own. */
export async function getRatingPage(c: AppContext): Promise<Response> {
  const { db, now } = c.get("platform");
  const typed = c.req.param("code") ?? "";
  const code = normalizePointCode(typed);
  const today = dayInVietnam(now());
  const [point, { simulated }] = await Promise.all([findOpenPoint(db, code, today), readInstallation(db)]);
  if (code !== typed) return c.redirect(`/d/${code}${languageQuery(c)}`, 308);
  const entry = {
    ...EMPTY_ENTRY,
    id: crypto.randomUUID(),
    day: today,
    service: c.req.query("service")?.slice(0, 64) ?? "",
  };
  const facts = { code, point, simulated, entry };
  // A link may name any service: only the page without one is worth keeping.
  return entry.service
    ? await inlinePage(c, ratingPage(c, facts), WITH_SCRIPT)
    : await inlinePageBytes(c, emptyPageBytes(propsOf(c, facts)), WITH_SCRIPT);
}

type PageFacts = Pick<RatingPageProps, "code" | "point" | "simulated" | "problem"> & { entry: RatingEntry };

export function ratingPage(c: AppContext, facts: PageFacts) {
  return <RatingPage {...propsOf(c, facts)} receipt={receiptOf(facts.entry.id)} />;
}

function propsOf(c: AppContext, facts: PageFacts): Omit<RatingPageProps, "receipt"> {
  return {
    ...facts,
    language: c.get("language"),
    inline: WITH_SCRIPT,
    query: languageQuery(c),
    otherLanguageHref: `/d/${facts.code}?lang=${otherLanguage(c)}`,
  };
}

/** POST /d/{code}: records and leads to the thanks page, so that a reload there sends nothing. */
export async function postRating(c: AppContext): Promise<Response> {
  const platform = c.get("platform");
  const code = normalizePointCode(c.req.param("code") ?? "");
  const entry = await readEntry(c);
  try {
    const message = messageOfEntry(entry, code);
    const accepted = await admitRating(platform.db, message, dayInVietnam(platform.now()));
    await recorderOf(platform)(accepted);
  } catch (error) {
    throw new RefusedForm(toApiError(error), entry);
  }
  return c.redirect(`/d/${code}/thanks?receipt=${receiptOf(entry.id)}${languageQuery(c, "&")}`, 303);
}
