import { dayInVietnam } from "#contract/day.ts";
import { normalizePointCode } from "#contract/pointCode.ts";
import { EMPTY_ENTRY, type RatingEntry } from "../../web/rating/entry.ts";
import { RatingPage, type RatingPageProps } from "../../web/rating/RatingPage.tsx";
import { readInstallation } from "../database/settings.ts";
import { ApiError } from "../http/ApiError.ts";
import type { AppContext, Language } from "../http/env.ts";
import { languageQuery } from "../http/languageQuery.ts";
import { toApiError } from "../http/onError.ts";
import { throwIfRefused } from "../http/refused.ts";
import type { Platform } from "../platform.ts";
import { admitRating } from "./admitRating.ts";
import { type EmptyPage, emptyPage } from "./emptyPage.ts";
import { findOpenPoint } from "./findOpenPoint.ts";
import { messageOfEntry, readEntry } from "./formEntry.ts";
import { emptyPageAnswer, inlinePage, otherLanguage, WITH_SCRIPT } from "./inlinePage.ts";
import { RefusedForm } from "./Refused.ts";
import { receiptOf } from "./receipt.ts";
import { recorderOf } from "./recorder.ts";

/** How a page is read: in which language, and what its links say of that. */
interface Reading {
  readonly language: Language;
  readonly query: string;
}

/** GET /d/{code}: an empty page with an id and a day of its own. */
export async function getRatingPage(c: AppContext): Promise<Response> {
  throwIfRefused(c.req.raw);
  const typed = c.req.param("code") ?? "";
  const code = normalizePointCode(typed);
  const service = c.req.query("service")?.slice(0, 64) ?? "";
  const facts = await freshFacts(c.get("platform"), code, service, languageQuery(c));
  if (code !== typed) return c.redirect(`/d/${code}${languageQuery(c)}`, 308);
  // A link may name any service: only the page without one is worth keeping.
  return service
    ? await inlinePage(c, ratingPage(c, facts), WITH_SCRIPT)
    : await emptyPageAnswer(c, emptyPage(propsOf(readingOf(c), facts)), WITH_SCRIPT);
}

/** The same page for a code as it is printed, without a service. Throws the first refusal. */
export async function freshRatingPage(
  platform: Platform,
  code: string,
  reading: Reading,
): Promise<EmptyPage> {
  return emptyPage(propsOf(reading, await freshFacts(platform, code, "", reading.query)));
}

type PageFacts = Pick<RatingPageProps, "code" | "point" | "simulated" | "problem"> & { entry: RatingEntry };

async function freshFacts(
  { db, now }: Platform,
  code: string,
  service: string,
  query: string,
): Promise<PageFacts> {
  const today = dayInVietnam(now());
  const [point, { simulated }] = await Promise.all([findOpenPoint(db, code, today), readInstallation(db)]);
  // This page holds one person's id and receipt; at a kiosk the next person would find it.
  if (point.channel === "kiosk") throw new ApiError("rated-at-kiosk", { location: `/kiosk/${code}${query}` });
  return { code, point, simulated, entry: { ...EMPTY_ENTRY, id: crypto.randomUUID(), day: today, service } };
}

export function ratingPage(c: AppContext, facts: PageFacts) {
  return <RatingPage {...propsOf(readingOf(c), facts)} receipt={receiptOf(facts.entry.id)} />;
}

function propsOf({ language, query }: Reading, facts: PageFacts): Omit<RatingPageProps, "receipt"> {
  return {
    ...facts,
    language,
    inline: WITH_SCRIPT,
    query,
    otherLanguageHref: `/d/${facts.code}?lang=${otherLanguage(language)}`,
  };
}

function readingOf(c: AppContext): Reading {
  return { language: c.get("language"), query: languageQuery(c) };
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
