import { commentText } from "#contract/commentText.ts";
import { mondayOf } from "#contract/day.ts";
import { FACTORS } from "#contract/questionnaire.ts";
import { COMMENT_LIMIT } from "#contract/rating.ts";
import { findCommentByReceipt, type Words } from "../database/comments.ts";
import type { Trx } from "../database/connect.ts";
import type { FoundPoint } from "../database/ratingPoints.ts";
import { ApiError } from "../http/ApiError.ts";
import type { AppContext } from "../http/env.ts";
import { languageQuery } from "../http/languageQuery.ts";
import { toApiError } from "../http/onError.ts";
import { readForm } from "../http/readForm.ts";
import type { Platform } from "../platform.ts";
import { openingDay } from "./admitRating.ts";
import { findPoint } from "./findOpenPoint.ts";
import { RefusedComment } from "./Refused.ts";
import { commentTooLong } from "./readMessage.ts";
import { receivingOf } from "./receivingOf.ts";
import { keepWords, type Receiving } from "./record.ts";
import { receiptGiven } from "./thanksPage.tsx";

/** What the form of a later comment holds, as text. */
export interface LaterCommentForm {
  readonly comment: string;
  readonly about: string;
  /** When officials may read it: "" on Monday, "now" or "window". */
  readonly when: string;
}

/**
 * POST /d/{code}/thanks: adds a comment to a receipt, once. Nothing ties a receipt to a rating, so nothing checks
 * that there was one: whoever wants to write without rating could as well rate. At a kiosk the page may be one that
 * somebody else left open: there the kiosk answers, which knows no receipt of a page.
 */
export async function postLaterComment(c: AppContext): Promise<Response> {
  const form = await readForm(c, ["receipt", "comment", "about", "when"]);
  const receipt = receiptGiven(form.receipt);
  try {
    const point = await findPoint(c.var.platform.db, c.req.param("code") ?? "");
    if (point.channel === "kiosk") return c.redirect(`/kiosk/${point.code}/comment${languageQuery(c)}`, 307);
    await recordLaterComment(c.var.platform, point, receipt, form);
    // The stored code: what was typed may hold a line end, which no header may.
    return c.redirect(`/d/${point.code}/thanks?receipt=${receipt}${languageQuery(c, "&")}`, 303);
  } catch (error) {
    throw new RefusedComment(toApiError(error), receipt, form);
  }
}

/**
 * Keeps the words of a form under a receipt; throws the first thing that is wrong with them.
 * @returns false when the same words were kept before
 */
export async function recordLaterComment(
  platform: Platform,
  point: FoundPoint,
  receipt: string,
  form: LaterCommentForm,
): Promise<boolean> {
  const { db } = platform;
  const receiving = receivingOf(platform);
  const body = commentText(form.comment);
  if (!body) throw new ApiError("invalid-field", { field: "comment" });
  if (body.length > COMMENT_LIMIT) throw commentTooLong(body.length);
  const { today } = receiving;
  const when = whenGiven(form.when);
  const words = {
    agencyId: point.agencyId,
    pointId: point.id,
    receipt,
    body,
    about: aboutGiven(form.about),
    receivedWeek: mondayOf(today),
    openOn: when === "now" ? today : await openingDay(db, when, point.agencyId, today),
    isUrgent: when === "now",
  };
  return await db.transaction().execute((trx) => addComment(trx, words, receiving));
}

/** Adds the words unless the receipt has some: the same again is a repeat, others are never thanked and dropped. */
async function addComment(
  trx: Trx,
  words: Words & { readonly isUrgent: boolean },
  receiving: Receiving,
): Promise<boolean> {
  const known = await findCommentByReceipt(trx, words.receipt, receiving.secret);
  if (known?.body === words.body) return false;
  if (!known && (await keepWords(trx, [words], receiving))) return true;
  throw new ApiError("receipt-taken", { field: "comment" });
}

/** When officials may read it; left open, on Monday. */
function whenGiven(text: string): "" | "now" | "window" {
  if (text === "" || text === "now" || text === "window") return text;
  throw new ApiError("invalid-field", { field: "when" });
}

/** The factor named with the comment; nothing named is nothing said. */
function aboutGiven(text: string): (typeof FACTORS)[number] | null {
  if (text === "") return null;
  const about = FACTORS.find((factor) => factor === text);
  if (!about) throw new ApiError("invalid-field", { field: "about" });
  return about;
}
