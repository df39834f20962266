import { urgentCaseClock } from "#contract/caseClock.ts";
import { commentText } from "#contract/commentText.ts";
import { type Day, dayInVietnam, mondayOf } from "#contract/day.ts";
import { FACTORS } from "#contract/questionnaire.ts";
import { COMMENT_LIMIT } from "#contract/rating.ts";
import { openUrgentCases } from "../database/caseOpenings.ts";
import { insertLaterComment, type LaterComment } from "../database/comments.ts";
import type { Trx } from "../database/connect.ts";
import type { FoundPoint } from "../database/ratingPoints.ts";
import { receiptKey } from "../database/storedKeys.ts";
import { ApiError } from "../http/ApiError.ts";
import type { AppContext } from "../http/env.ts";
import { languageQuery } from "../http/languageQuery.ts";
import { toApiError } from "../http/onError.ts";
import { readForm } from "../http/readForm.ts";
import type { Platform } from "../platform.ts";
import { findPoint } from "./findOpenPoint.ts";
import { RefusedComment } from "./Refused.ts";
import { commentTooLong } from "./readMessage.ts";
import { receiptGiven } from "./thanksPage.tsx";

/** What the form of a later comment holds, as text. */
export interface LaterCommentForm {
  readonly comment: string;
  readonly about: string;
  readonly urgent: string;
}

/**
 * POST /d/{code}/thanks: adds a comment to a receipt, once. Nothing ties a receipt to a rating, so nothing checks
 * that there was one: whoever wants to write without rating could as well rate. At a kiosk the page may be one that
 * somebody else left open: there the kiosk answers, which knows no receipt of a page.
 */
export async function postLaterComment(c: AppContext): Promise<Response> {
  const form = await readForm(c, ["receipt", "comment", "about", "urgent"]);
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
 * @returns false when the receipt has a comment already: the first one stands
 */
export async function recordLaterComment(
  { db, now }: Platform,
  point: FoundPoint,
  receipt: string,
  form: LaterCommentForm,
): Promise<boolean> {
  const body = commentText(form.comment);
  if (!body) throw new ApiError("invalid-field", { field: "comment" });
  if (body.length > COMMENT_LIMIT) throw commentTooLong(body.length);
  const today = dayInVietnam(now());
  const comment = {
    agencyId: point.agencyId,
    pointId: point.id,
    receipt,
    year: Number(today.slice(0, 4)),
    body,
    about: aboutGiven(form.about),
    receivedWeek: mondayOf(today),
    urgent: form.urgent !== "",
  };
  return await db.transaction().execute((trx) => addComment(trx, comment, today));
}

async function addComment(trx: Trx, comment: LaterComment, today: Day): Promise<boolean> {
  const isNew = await insertLaterComment(trx, comment);
  if (!isNew || !comment.urgent) return isNew;
  const key = { agencyId: comment.agencyId, receiptKey: receiptKey(comment.receipt) };
  await openUrgentCases(trx, [key], urgentCaseClock(today));
  return true;
}

/** The factor named with the comment; nothing named is nothing said. */
function aboutGiven(text: string): (typeof FACTORS)[number] | null {
  if (text === "") return null;
  const about = FACTORS.find((factor) => factor === text);
  if (!about) throw new ApiError("invalid-field", { field: "about" });
  return about;
}
