import type { IncomingMessage } from "node:http";
import { BODY_LIMIT } from "#contract/rating.ts";
import { noteAnswer } from "../http/requestLog.ts";
import { securityHeadersOf } from "../http/securityHeaders.ts";
import type { Platform } from "../platform.ts";
import { rate } from "../ratings/rate.ts";
import type { Fetch, ShortWay } from "./listen.ts";
import { namesHost, sayRefusal } from "./sayRefusal.ts";

const PATH = "/api/ratings";

/**
 * The way of a plain rating as JSON past what is built for every other request: the router, a web Request and Response,
 * a chain of middleware took half of what the process spent on it. It goes through the same checks and the same commit,
 * and carries the same headers. Whatever is not plain, and every refusal, is the app's to answer.
 */
export function shortRating(platform: Platform, app: Fetch): ShortWay {
  const always = {
    ...securityHeadersOf(platform.config),
    Vary: "Accept-Encoding",
    "Cache-Control": "no-store",
  };
  return {
    takes: isPlain,
    async answer(request, response) {
      const requestId = crypto.randomUUID();
      const startedAt = performance.now();
      const text = await bodyOf(request);
      try {
        const { status, receipt } = await rate(platform, text);
        const body = JSON.stringify(receipt);
        response.writeHead(status, {
          ...always,
          "Content-Type": "application/json",
          "Content-Length": body.length,
          "X-Request-Id": requestId,
        });
        response.end(body);
        noteAnswer(platform, { route: PATH, status }, startedAt);
      } catch (reason) {
        await sayRefusal(app, request, response, reason);
      }
    },
  };
}

function isPlain({ method, url, headers }: IncomingMessage): boolean {
  return (
    method === "POST" &&
    url === PATH &&
    headers["content-type"] === "application/json" &&
    Number(headers["content-length"]) <= BODY_LIMIT &&
    headers["transfer-encoding"] === undefined &&
    namesHost(headers)
  );
}

const utf8 = new TextDecoder();

function bodyOf(request: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => resolve(utf8.decode(chunks.length === 1 ? chunks[0] : Buffer.concat(chunks))));
    // Who hangs up before the end of their request hears nothing any more.
    request.on("error", reject);
  });
}
