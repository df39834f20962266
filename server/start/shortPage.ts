import type { IncomingMessage } from "node:http";
import { normalizePointCode } from "#contract/pointCode.ts";
import { inlineHashes } from "../http/inlineHashes.ts";
import { noteAnswer } from "../http/requestLog.ts";
import { securityHeadersOf } from "../http/securityHeaders.ts";
import type { Platform } from "../platform.ts";
import { emptyPageBody, inlineOf, WITH_SCRIPT } from "../ratings/inlinePage.ts";
import { freshRatingPage } from "../ratings/ratingPage.tsx";
import type { Fetch, ShortWay } from "./listen.ts";
import { namesHost, sayRefusal } from "./sayRefusal.ts";

const ROUTE = "/d/:code";
/** As posters have it, and with the link to the other language. */
const PLAIN = /^\/d\/([0-9A-Z]+)(?:\?lang=(vi|en))?$/;

/**
 * The way of the page behind a QR past what is built for every other request, as shortRating.ts is for ratings: the same
 * page with the same headers. What is not plain, and every refusal, is the app's to answer.
 */
export function shortPage(platform: Platform, app: Fetch): ShortWay {
  const always = inlineHashes(inlineOf(WITH_SCRIPT)).then((hashes) => ({
    ...securityHeadersOf(platform.config, hashes),
    Vary: "Accept-Encoding",
  }));
  return {
    takes: isPlain,
    async answer(request, response) {
      const requestId = crypto.randomUUID();
      const startedAt = performance.now();
      const [, code = "", lang] = PLAIN.exec(request.url ?? "") ?? [];
      try {
        const page = await freshRatingPage(platform, code, {
          link: lang,
          accept: request.headers["accept-language"],
        });
        const { body, headers } = emptyPageBody(page, String(request.headers["accept-encoding"] ?? ""));
        response.writeHead(200, {
          ...(await always),
          ...headers,
          "Content-Length": body.length,
          "X-Request-Id": requestId,
        });
        response.end(body);
        noteAnswer(platform, { route: ROUTE, status: 200 }, startedAt);
      } catch (reason) {
        await sayRefusal(app, request, response, reason);
      }
    },
  };
}

function isPlain({ method, url = "", headers }: IncomingMessage): boolean {
  if (method !== "GET" || !url.startsWith("/d/") || !namesHost(headers)) return false;
  const code = PLAIN.exec(url)?.[1];
  return code !== undefined && normalizePointCode(code) === code;
}
