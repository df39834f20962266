import type { VNode } from "preact";
import inline from "#build/inline.json" with { type: "json" };
import type { InlineText } from "../../web/rating/inlineText.ts";
import { renderDocument } from "../../web/ui/renderDocument.ts";
import type { ApiError } from "../http/ApiError.ts";
import type { AppContext } from "../http/env.ts";
import { allowInline } from "../http/securityHeaders.ts";

export const WITH_SCRIPT: InlineText = { style: inline.ratingStyle, script: inline.ratingScript };
export const WITHOUT_SCRIPT: InlineText = { style: inline.ratingStyle, script: "" };

/** Sends a page that carries everything inside itself. Never stored: a cached id would be a second citizen's too. */
export async function inlinePage(
  c: AppContext,
  page: VNode,
  text: InlineText,
  status: 200 | ApiError["status"] = 200,
): Promise<Response> {
  await allow(c, text);
  return c.html(renderDocument(page), status);
}

/** The same for a page that was drawn already. */
export async function inlinePageBytes(
  c: AppContext,
  page: Uint8Array<ArrayBuffer>,
  text: InlineText,
): Promise<Response> {
  await allow(c, text);
  return c.body(page, 200, { "Content-Type": "text/html; charset=UTF-8" });
}

async function allow(c: AppContext, text: InlineText): Promise<void> {
  await allowInline(c, { styles: [text.style], scripts: text.script ? [text.script] : [] });
  c.header("Cache-Control", "no-store");
}

/** The language that the link at the top leads to. */
export function otherLanguage(c: AppContext): "vi" | "en" {
  return c.get("language") === "vi" ? "en" : "vi";
}
