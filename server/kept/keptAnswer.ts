import { routePath } from "hono/route";
import type { AppContext } from "../http/env.ts";
import { bodyFor, packBodies } from "./packedBodies.ts";
import type { Bytes, KeptAnswer } from "./shelf.ts";

/**
 * A browser asks each time whether its copy is still right, which costs a line each way. What stands between may give its
 * copy for a minute without asking: the register can be corrected on any day, and a correction shows within a minute.
 */
const KEEP = "public, max-age=0, s-maxage=60";

/** Set by whatever stands around every answer. */
const NOT_OF_THE_ANSWER = new Set(["vary", "x-request-id", "content-length"]);

/** The answer that a handler has made, to be sent as often as wanted. */
export async function madeAnswer(c: AppContext, version: string): Promise<KeptAnswer> {
  const plain = new Uint8Array(await c.res.arrayBuffer());
  const own = [...c.res.headers].filter(([name]) => !NOT_OF_THE_ANSWER.has(name));
  const type = c.res.headers.get("Content-Type") ?? "";
  return {
    version,
    route: routePath(c),
    headers: {
      "cache-control": KEEP,
      ...Object.fromEntries(own),
      etag: `W/"${await digestOf(plain)}"`,
      // An address that names the language says the same to every reader.
      vary: c.req.query("lang") ? "Accept-Encoding" : "Accept-Encoding, Accept-Language",
    },
    inlineHashes: c.var.inlineHashes,
    bodies: c.var.compresses ? await packBodies(plain, type) : { plain },
  };
}

/** What leaves for one reader: the answer as they take it, or only that their copy is still right. */
export async function leaving(
  answer: KeptAnswer,
  { accepted, copies }: { accepted: string | undefined; copies: string | undefined },
): Promise<{ status: 200 | 304; headers: Record<string, string>; body: Bytes | null }> {
  const { etag = "", vary = "", "cache-control": keep = "" } = answer.headers;
  if (isOneOf(copies, etag)) {
    return { status: 304, headers: { etag, vary, "cache-control": keep }, body: null };
  }
  const { body, encoding } = await bodyFor(answer, accepted ?? "");
  const packed = encoding && { "content-encoding": encoding };
  const headers = { ...answer.headers, ...packed, "content-length": String(body.byteLength) };
  return { status: 200, headers, body };
}

export async function sendAnswer(c: AppContext, answer: KeptAnswer): Promise<Response> {
  c.set("inlineHashes", answer.inlineHashes);
  const asked = { accepted: c.req.header("Accept-Encoding"), copies: c.req.header("If-None-Match") };
  const { status, headers, body } = await leaving(answer, asked);
  return answered(c, new Response(body, { status, headers }));
}

function answered(c: AppContext, response: Response): Response {
  // Else the headers of what the handler made would be put on it as well.
  c.res = undefined;
  c.res = response;
  return response;
}

function isOneOf(given: string | undefined, etag: string): boolean {
  return (given ?? "").split(",").some((one) => one.trim() === etag || one.trim() === "*");
}

async function digestOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest.subarray(0, 16), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
