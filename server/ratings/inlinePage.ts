import type { VNode } from "preact";
import inline from "#build/inline.json" with { type: "json" };
import type { InlineText } from "../../web/rating/inlineText.ts";
import { renderDocument } from "../../web/ui/renderDocument.ts";
import type { ApiError } from "../http/ApiError.ts";
import type { AppContext } from "../http/env.ts";
import { allowInline } from "../http/securityHeaders.ts";
import type { EmptyPage } from "./emptyPage.ts";

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
export async function emptyPageAnswer(c: AppContext, page: EmptyPage, text: InlineText): Promise<Response> {
  await allow(c, text);
  const { body, headers } = emptyPageBody(page, c.get("compresses") ? c.req.header("Accept-Encoding") : "");
  return c.body(body, 200, headers);
}

/**
 * Whoever opens the address gets a page and an id of their own; only the way Back finds the old one again, so that
 * without a script, too, a form that has been sent is known by its id.
 */
const ONE_VISIT = "private, no-cache";
const READS_GZIP = /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/;

/** As bytes, packed for whoever reads gzip. */
export function emptyPageBody(page: EmptyPage, acceptEncoding: string | undefined) {
  const type = { "Content-Type": "text/html; charset=UTF-8", "Cache-Control": ONE_VISIT };
  return READS_GZIP.test(acceptEncoding ?? "")
    ? { body: page.gzipped(), headers: { ...type, "Content-Encoding": "gzip" } }
    : { body: page.plain, headers: type };
}

async function allow(c: AppContext, text: InlineText): Promise<void> {
  await allowInline(c, inlineOf(text));
  c.header("Cache-Control", "no-store");
}

/** What such a page runs and applies. */
export function inlineOf({ style, script }: InlineText) {
  return { styles: [style], scripts: script ? [script] : [] };
}
