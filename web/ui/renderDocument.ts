import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import { markFallbacks } from "../messages/fallback.ts";
import { formsKeepLanguage } from "./formsKeepLanguage.ts";

/** A Page as the text of an HTML document. Runs on the server. */
export function renderDocument(page: VNode): string {
  return `<!doctype html>${markFallbacks(formsKeepLanguage(renderToString(page)))}`;
}

/** A part of a page, for a script to put in its place. */
export function renderPart(part: VNode): string {
  return renderToString(part);
}
