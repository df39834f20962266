import type { IncomingMessage, ServerResponse } from "node:http";
import { languageOf } from "../http/language.ts";
import { noteAnswer } from "../http/requestLog.ts";
import { securityHeadersOf } from "../http/securityHeaders.ts";
import { findKept, versionOf } from "../kept/kept.ts";
import { leaving } from "../kept/keptAnswer.ts";
import type { KeptAnswer } from "../kept/shelf.ts";
import type { Platform } from "../platform.ts";
import type { Fetch, ShortWay } from "./listen.ts";
import { namesHost } from "./sayRefusal.ts";

/** A page without a question, and with the link to the other language. */
const PLAIN = /^\/[^?%]*(?:\?lang=(vi|en))?$/;

/**
 * The way of a public page that is kept past what is built for every other request, as shortRating.ts is for ratings: the
 * same bytes with the same headers. What is not kept, or no longer right, is the app's to answer.
 */
export function shortKept(platform: Platform, app: Fetch): ShortWay {
  return {
    takes: (request) => keptFor(platform, request) !== undefined,
    async answer(request, response) {
      const requestId = crypto.randomUUID();
      const startedAt = performance.now();
      // A database that is away is for the app to say.
      const version = await versionOf(platform).catch(() => undefined);
      const kept = keptFor(platform, request);
      if (kept === undefined || kept.version !== version) return await passOn(app, request, response);
      const { status, headers, body } = await leaving(kept, {
        accepted: request.headers["accept-encoding"]?.toString(),
        copies: request.headers["if-none-match"],
      });
      response.writeHead(status, {
        ...securityHeadersOf(platform.config, kept.inlineHashes),
        ...headers,
        "X-Request-Id": requestId,
      });
      response.end(body);
      noteAnswer(platform, { route: kept.route, status }, startedAt);
    },
  };
}

function keptFor(platform: Platform, { method, url = "", headers }: IncomingMessage): KeptAnswer | undefined {
  if (method !== "GET" || !namesHost(headers)) return undefined;
  const plain = PLAIN.exec(url);
  return plain ? findKept(platform, languageOf(plain[1], headers["accept-language"]), url) : undefined;
}

async function passOn(
  app: Fetch,
  { url, headers }: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const texts = Object.entries(headers).filter((one): one is [string, string] => typeof one[1] === "string");
  const answer = await app(new Request(`http://${headers.host}${url}`, { headers: texts }));
  const body = Buffer.from(await answer.arrayBuffer());
  response.writeHead(answer.status, {
    ...Object.fromEntries(answer.headers),
    ...(answer.status !== 304 && { "content-length": body.byteLength }),
  });
  response.end(body);
}
