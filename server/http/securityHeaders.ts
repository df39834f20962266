import { createMiddleware } from "hono/factory";
import type { Platform } from "../platform.ts";
import type { AppContext, AppEnv } from "./env.ts";
import { type InlineHashes, type InlineText, inlineHashes } from "./inlineHashes.ts";

/** Nothing from elsewhere, nothing inline unless its hash is named, no framing: there is no outside origin to allow. */
function contentSecurityPolicy(hashes: InlineHashes, records: boolean): string {
  return [
    "default-src 'none'",
    ["script-src 'self'", ...hashes.scripts].join(" "),
    ["style-src 'self'", ...hashes.styles].join(" "),
    "img-src 'self' data:",
    "connect-src 'self'",
    "manifest-src 'self'",
    // What was just recorded is listened to from memory.
    `media-src 'self'${records ? " blob:" : ""}`,
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** A file that other sites may show says so itself. */
export const RESOURCE_POLICY = "Cross-Origin-Resource-Policy";

const FIXED: Readonly<Record<string, string>> = {
  [RESOURCE_POLICY]: "same-origin",
  // Not no-referrer: with that a browser sends "Origin: null" with our own forms. Outside nobody learns an address.
  "Referrer-Policy": "same-origin",
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
};

/** Without https a browser ignores these, and complains of the first on the console of every page. */
const OVER_HTTPS: Readonly<Record<string, string>> = {
  "Cross-Origin-Opener-Policy": "same-origin",
  "Strict-Transport-Security": "max-age=31536000",
};

const NOTHING_INLINE: InlineHashes = { scripts: [], styles: [] };

/** What every answer carries. */
export function securityHeadersOf(
  config: Platform["config"] | undefined,
  inline: InlineHashes = NOTHING_INLINE,
  records = false,
): Readonly<Record<string, string>> {
  return {
    "Content-Security-Policy": contentSecurityPolicy(inline, records),
    "Permissions-Policy": `camera=(), geolocation=(), microphone=(${records ? "self" : ""}), payment=(), usb=()`,
    ...FIXED,
    ...(config?.publicUrl?.startsWith("https:") && OVER_HTTPS),
  };
}

/** Puts the headers on every answer, refusals too; outermost, so that nothing leaves without them. */
export const securityHeaders = createMiddleware<AppEnv>(async (c, next) => {
  await next();
  const wanted = securityHeadersOf(c.get("platform")?.config, c.get("inlineHashes"), c.get("records"));
  // Not c.header: on an answer that is there already it makes a new one, and its body a stream, for every header.
  const { headers } = c.res;
  const isForOthers = headers.get(RESOURCE_POLICY) === "cross-origin";
  for (const name in wanted) headers.set(name, wanted[name] as string);
  if (isForOthers) headers.set(RESOURCE_POLICY, "cross-origin");
});

/**
 * Lets this answer carry the given scripts and styles inside its page, by their hash. The text must be, byte for byte,
 * what stands between the tags. A JSON data block needs no leave: it does not run.
 */
export async function allowInline(c: AppContext, text: InlineText): Promise<void> {
  c.set("inlineHashes", await inlineHashes(text));
}

/** Lets this page open the microphone and play what it recorded. */
export function allowRecording(c: AppContext): void {
  c.set("records", true);
}
