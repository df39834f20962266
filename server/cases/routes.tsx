import { Hono } from "hono";
import { isReceipt, normalizeReceipt, printedReceipt } from "#contract/receipt.ts";
import { ReceiptPage } from "../../web/cases/ReceiptPage.tsx";
import { renderDocument } from "../../web/ui/renderDocument.ts";
import { findCommentByReceipt } from "../database/comments.ts";
import { readInstallation } from "../database/settings.ts";
import { ApiError } from "../http/ApiError.ts";
import { anyone } from "../http/access.ts";
import { assetPath } from "../http/assets.ts";
import type { AppContext, AppEnv } from "../http/env.ts";
import { wantsJson } from "../http/onError.ts";

/** A receipt is 16 characters; what is typed may hold spaces and hyphens. */
const TYPED_LIMIT = 64;

/** What became of a comment. Only the receipt leads to it, and the receipt is only with the citizen. */
export const casesRoutes = new Hono<AppEnv>()
  .get("/r", anyone, async (c) => {
    const typed = normalizeReceipt((c.req.query("receipt") ?? "").slice(0, TYPED_LIMIT));
    if (!typed) return await receiptPage(c, "");
    const language = c.req.query("lang") ? `?lang=${c.var.language}` : "";
    return c.redirect(`/r/${encodeURIComponent(typed)}${language}`, 303);
  })
  .get("/r/:receipt", anyone, (c) => receiptPage(c, c.req.param("receipt").slice(0, TYPED_LIMIT)));

async function receiptPage(c: AppContext, typed: string): Promise<Response> {
  const { db } = c.var.platform;
  const { language } = c.var;
  const receipt = normalizeReceipt(typed);
  const found = isReceipt(receipt) ? await findCommentByReceipt(db, receipt) : undefined;
  const isUnknown = typed !== "" && !found;
  if (isUnknown && wantsJson(c)) throw new ApiError("unknown-receipt");
  const comment = found && { ...found, receivedWeek: found.receivedWeek.split("-").reverse().join("/") };
  const page = (
    <ReceiptPage
      language={language}
      installation={await readInstallation(db)}
      assets={{ styles: [assetPath("ui/page.css"), assetPath("cases/page.css")] }}
      otherLanguageHref={`${c.req.path}?lang=${language === "vi" ? "en" : "vi"}`}
      homeHref={c.req.query("lang") ? `/?lang=${language}` : "/"}
      receipt={printedReceipt(receipt)}
      comment={comment}
      keepsLanguage={c.req.query("lang") !== undefined}
    />
  );
  c.header("Cache-Control", "no-store");
  return c.html(renderDocument(page), isUnknown ? 404 : 200);
}
