import { Hono } from "hono";
import { REOPENINGS_LIMIT } from "#contract/cases.ts";
import { commentText } from "#contract/commentText.ts";
import { dayInVietnam } from "#contract/day.ts";
import { firstLetters } from "#contract/firstLetters.ts";
import { COMMENT_LIMIT } from "#contract/rating.ts";
import { isReceipt, normalizeReceipt, receiptsTyped } from "#contract/receipt.ts";
import { type ReceiptDraft, ReceiptPage } from "../../web/cases/ReceiptPage.tsx";
import { renderDocument } from "../../web/ui/renderDocument.ts";
import { type FoundComment, findCommentByReceipt } from "../database/comments.ts";
import { findCaseOfReceipt } from "../database/receipts.ts";
import { readInstallation } from "../database/settings.ts";
import { ApiError } from "../http/ApiError.ts";
import { anyone } from "../http/access.ts";
import { assetPath } from "../http/assets.ts";
import type { AppContext, AppEnv } from "../http/env.ts";
import { refuseNamedForeignForm } from "../http/foreignForm.ts";
import { languageQuery } from "../http/languageQuery.ts";
import { limitBody } from "../http/limitBody.ts";
import { wantsJson } from "../http/onError.ts";
import { publicOrigin } from "../http/publicOrigin.ts";
import { readForm } from "../http/readForm.ts";
import { languageLinks } from "../speech/languageLinks.ts";
import { afterMiss } from "./receiptMisses.ts";
import { type Reply, replyToCase } from "./replyToCase.ts";

/** A receipt is 16 characters; what is typed may hold spaces and hyphens. */
const TYPED_LIMIT = 64;

/** What became of a comment. Only the receipt leads to it, and the receipt is only with the citizen. */
export const receiptRoutes = new Hono<AppEnv>()
  .get("/r", anyone, async (c) => {
    const typed = firstLetters((c.req.query("receipt") ?? "").trim(), TYPED_LIMIT);
    if (!typed) return await receiptPage(c, "", undefined);
    const receipt = normalizeReceipt(typed);
    // What is no receipt yet comes back as it was typed.
    return c.redirect(
      `/r/${isReceipt(receipt) ? receipt : encodeURIComponent(typed)}${languageQuery(c)}`,
      303,
    );
  })
  .get("/r/:receipt", anyone, async (c) => {
    const typed = receiptIn(c);
    const found = await findComment(c, typed);
    if (!found && wantsJson(c)) throw new ApiError("unknown-receipt");
    if (found && normalizeReceipt(typed) !== found.receipt) {
      return c.redirect(`/r/${found.receipt}${languageQuery(c)}`, 303);
    }
    return await receiptPage(c, found?.receipt ?? typed, found?.comment);
  })
  .post("/r/:receipt", anyone, limitBody, async (c) => {
    refuseNamedForeignForm(c);
    const found = await findComment(c, receiptIn(c));
    if (!found) throw new ApiError("unknown-receipt");
    const { receipt, comment } = found;
    const form = await readForm(c, ["message", "verdict"]);
    const message = commentText(form.message);
    const problem = faultOf(message, form.verdict);
    if (problem) return await receiptPage(c, receipt, comment, { text: form.message, problem });
    const { db, now } = c.var.platform;
    const reply = { message, verdict: form.verdict as Reply["verdict"] };
    const today = dayInVietnam(now());
    await db
      .transaction()
      .execute((trx) => replyToCase(trx, { agencyId: comment.agencyId, receipt }, reply, today));
    return c.redirect(`/r/${receipt}${languageQuery(c)}`, 303);
  });

function receiptIn(c: AppContext): string {
  return (c.req.param("receipt") ?? "").slice(0, TYPED_LIMIT);
}

function faultOf(message: string, verdict: string): ReceiptDraft["problem"] | undefined {
  if (message.length > COMMENT_LIMIT) return "too-long";
  if (!["resolved", "unresolved", ""].includes(verdict)) return "empty";
  return message || verdict ? undefined : "empty";
}

/** The comment of the first receipt that was given out, of those that may have been meant. */
async function findComment(
  c: AppContext,
  typed: string,
): Promise<{ receipt: string; comment: FoundComment } | undefined> {
  const { db, config } = c.var.platform;
  const receipts = receiptsTyped(typed);
  for (const receipt of receipts) {
    const comment = await findCommentByReceipt(db, receipt, config.authSecret ?? "");
    if (comment) return { receipt, comment };
  }
  if (receipts.length > 0) await afterMiss(c.var.platform);
  return undefined;
}

async function receiptPage(
  c: AppContext,
  receipt: string,
  comment: FoundComment | undefined,
  draft?: ReceiptDraft,
): Promise<Response> {
  const { db, now } = c.var.platform;
  const { language } = c.var;
  const progress = comment && (await findCaseOfReceipt(db, comment.agencyId, receipt));
  const page = (
    <ReceiptPage
      language={language}
      installation={await readInstallation(db)}
      assets={assetsOf(receipt)}
      languages={languageLinks(c.var.speech, language, (tag) => `${c.req.path}?lang=${tag}`)}
      homeHref={`/${languageQuery(c)}`}
      receipt={comment ? receipt : ""}
      typed={receipt}
      address={`${publicOrigin(c)}/r/${receipt}`}
      comment={comment}
      progress={progress && { ...progress, mayReopen: progress.reopenings < REOPENINGS_LIMIT }}
      draft={draft}
      action={`/r/${receipt}${languageQuery(c)}`}
      keepsLanguage={c.req.query("lang") !== undefined}
      today={dayInVietnam(now())}
    />
  );
  c.header("Cache-Control", "no-store");
  return c.html(renderDocument(page), draft ? 422 : receipt !== "" && !comment ? 404 : 200);
}

/** What lists and checks kept ratings is on the page without a receipt only. */
function assetsOf(receipt: string) {
  const rooms = receipt ? ["cases"] : ["cases", "proof"];
  return {
    styles: rooms.map((room) => assetPath(`${room}/page.css`)),
    scripts: rooms.map((room) => assetPath(`${room}/client.js`)),
  };
}
