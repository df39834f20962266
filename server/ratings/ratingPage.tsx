import { addDays, clockInVietnam, type Day, dayInVietnam } from "#contract/day.ts";
import type { Speech } from "#contract/languages.ts";
import { normalizePointCode } from "#contract/pointCode.ts";
import { DAYS_BACK, type RatingMessage } from "#contract/rating.ts";
import { EMPTY_ENTRY, type RatingEntry } from "../../web/rating/entry.ts";
import { RatingPage, type RatingPageProps } from "../../web/rating/RatingPage.tsx";
import { readInstallation } from "../database/settings.ts";
import { publicationOfToday } from "../figures/publication.ts";
import { ApiError } from "../http/ApiError.ts";
import type { AppContext, Language } from "../http/env.ts";
import { languageOf } from "../http/language.ts";
import { languageQuery } from "../http/languageQuery.ts";
import { toApiError } from "../http/onError.ts";
import { throwIfRefused } from "../http/refused.ts";
import type { Platform } from "../platform.ts";
import { clipsFor } from "../speech/clipsFor.ts";
import { languageLinks } from "../speech/languageLinks.ts";
import { readSpeech } from "../speech/readSpeech.ts";
import { admitRating } from "./admitRating.ts";
import { giveFace } from "./chosenFace.ts";
import { type EmptyPage, emptyPage } from "./emptyPage.ts";
import { findOpenPoint } from "./findOpenPoint.ts";
import { messageOfEntry, readEntry } from "./formEntry.ts";
import { emptyPageAnswer, inlinePage, WITH_SCRIPT } from "./inlinePage.ts";
import { RefusedForm } from "./Refused.ts";
import { receiptOf } from "./receipt.ts";
import { recorderOf } from "./recorder.ts";

/** How a page is asked for: the language that the link names, and those that the browser would like. */
interface Asked {
  readonly link: string | undefined;
  readonly accept: string | undefined;
}

/** GET /d/{code}: an empty page with an id and a day of its own. */
export async function getRatingPage(c: AppContext): Promise<Response> {
  throwIfRefused(c.req.raw);
  const typed = c.req.param("code") ?? "";
  const service = c.req.query("service")?.slice(0, 64) ?? "";
  const facts = await freshFacts(c.get("platform"), typed, service, languageQuery(c));
  const { code } = facts;
  if (c.req.path !== `/d/${code}`) {
    // What was read into marks is no address for ever: another point may come to fit it too.
    return c.redirect(`/d/${code}${languageQuery(c)}`, code === normalizePointCode(typed) ? 308 : 303);
  }
  // A link may name any service: only the page without one is worth keeping.
  return service
    ? await inlinePage(c, ratingPage(c, facts), WITH_SCRIPT)
    : await emptyPageAnswer(c, drawnPage(c.var.language, languageQuery(c), facts), WITH_SCRIPT);
}

/** The same page for a code as it is printed, without a service. Throws the first refusal. */
export async function freshRatingPage(
  platform: Platform,
  code: string,
  { link, accept }: Asked,
): Promise<EmptyPage> {
  const query = link ? `?lang=${link}` : "";
  const facts = await freshFacts(platform, code, "", query);
  return drawnPage(languageOf(link, accept, facts.speech.languages), query, facts);
}

function drawnPage(language: Language, query: string, facts: PageFacts): EmptyPage {
  const edition = facts.speech.languages.find(({ tag }) => tag === language)?.edition;
  return emptyPage(propsOf(language, query, facts), edition);
}

interface PageFacts
  extends Pick<RatingPageProps, "code" | "point" | "simulated" | "publishedOn" | "problem" | "drawn"> {
  readonly entry: RatingEntry;
  readonly speech: Speech;
}

export async function freshFacts(
  { db, now }: Platform,
  typed: string,
  service: string,
  query: string,
): Promise<PageFacts> {
  const today = dayInVietnam(now());
  const [point, { simulated }, speech] = await Promise.all([
    findOpenPoint(db, typed, today),
    readInstallation(db),
    readSpeech(db),
  ]);
  const { code } = point;
  // This page holds one person's id and receipt; at a kiosk the next person would find it.
  if (point.channel === "kiosk") throw new ApiError("rated-at-kiosk", { location: `/kiosk/${code}${query}` });
  const publishedOn = await publicationOfToday(db, point.agencyId, today);
  return {
    code,
    point,
    simulated,
    publishedOn,
    speech,
    drawn: drawnAt(now()),
    entry: { ...EMPTY_ENTRY, id: crypto.randomUUID(), day: today, service },
  };
}

export function drawnAt(now: Date): PageFacts["drawn"] {
  return { day: dayInVietnam(now), clock: clockInVietnam(now) };
}

export function ratingPage(c: AppContext, facts: PageFacts) {
  return (
    <RatingPage {...propsOf(c.var.language, languageQuery(c), facts)} receipt={receiptOf(facts.entry.id)} />
  );
}

export function propsOf(
  language: Language,
  query: string,
  { speech, ...facts }: PageFacts,
): Omit<RatingPageProps, "receipt"> {
  return {
    ...facts,
    language,
    inline: WITH_SCRIPT,
    query,
    languages: languageLinks(speech, language, (tag) => `/d/${facts.code}?lang=${tag}`),
    clips: clipsFor(speech, language),
  };
}

/** A form is sent as it is tapped. One that was left open for longer than a day may be late is of today. */
function onItsDay(message: RatingMessage, today: Day): RatingMessage {
  return message.day < addDays(today, -DAYS_BACK) ? { ...message, day: today } : message;
}

/**
 * POST /d/{code}: records and leads to the thanks page, so that a reload there sends nothing. The face goes along as a
 * cookie that the thanks page takes back: an address stays in the history for whoever has the phone next.
 */
export async function postRating(c: AppContext): Promise<Response> {
  const platform = c.get("platform");
  const code = normalizePointCode(c.req.param("code") ?? "");
  const entry = await readEntry(c);
  try {
    const today = dayInVietnam(platform.now());
    const message = onItsDay(messageOfEntry(entry, code), today);
    const accepted = await admitRating(platform.db, message, today);
    const outcome = await recorderOf(platform)(accepted);
    if (outcome === "repeated" && entry.first) throw new ApiError("other-answers");
    giveFace(c, code, message.answers.overall);
  } catch (error) {
    throw new RefusedForm(toApiError(error), entry);
  }
  return c.redirect(`/d/${code}/thanks?receipt=${receiptOf(entry.id)}${languageQuery(c, "&")}`, 303);
}
