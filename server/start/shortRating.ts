import type { IncomingMessage, ServerResponse } from "node:http";
import { BODY_LIMIT } from "#contract/rating.ts";
import { noteAnswer } from "../http/requestLog.ts";
import { securityHeadersOf } from "../http/securityHeaders.ts";
import type { Platform } from "../platform.ts";
import { refuse } from "../ratings/api.ts";
import { rate } from "../ratings/rate.ts";
import type { ShortWay } from "./listen.ts";

const PATH = "/api/ratings";

/**
 * The way of a plain rating as JSON past what is built for every other request: the router, a web Request and Response,
 * a chain of middleware took half of what the process spent on it. It goes through the same checks and the same commit,
 * and carries the same headers. Whatever is not plain, and every refusal, is the app's to answer.
 */
export function shortRating(
  platform: Platform,
  app: (request: Request) => Response | Promise<Response>,
): ShortWay {
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
        noteAnswer(platform, { requestId, method: "POST", route: PATH, status }, startedAt);
      } catch (reason) {
        await passOn(response, await app(refuse(webRequest(request), reason)));
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
    /^[\w.:[\]-]+$/.test(headers.host ?? "")
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

/** What the app needs to word a refusal: the address, and in which language. */
function webRequest({ headers }: IncomingMessage): Request {
  return new Request(`http://${headers.host}${PATH}`, {
    method: "POST",
    headers: {
      "Content-Length": "0",
      ...(headers.accept && { Accept: headers.accept }),
      ...(headers["accept-language"] && { "Accept-Language": headers["accept-language"] }),
    },
  });
}

async function passOn(response: ServerResponse, answer: Response): Promise<void> {
  const body = Buffer.from(await answer.arrayBuffer());
  response.writeHead(answer.status, {
    ...Object.fromEntries(answer.headers),
    "Content-Length": body.byteLength,
  });
  response.end(body);
}
