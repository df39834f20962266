import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from "node:http";
import { refuse } from "../http/refused.ts";
import type { Fetch } from "./listen.ts";

/** What the app needs to word a refusal: in which language, for whom, and how it is packed. */
const READING = ["accept", "accept-language", "accept-encoding"] as const;

/** Whether the app could be asked about this request at all: its address begins with the host. */
export function namesHost({ host }: IncomingHttpHeaders): boolean {
  return host !== undefined && /^[\w.:[\]-]+$/.test(host);
}

/** Lets the app answer what a short way refused, in its words and on its log, without trying it again. */
export async function sayRefusal(
  app: Fetch,
  { method, url, headers }: IncomingMessage,
  response: ServerResponse,
  reason: unknown,
): Promise<void> {
  const kept = READING.flatMap((name) => {
    const value = headers[name];
    return typeof value === "string" ? [[name, value] as [string, string]] : [];
  });
  const request = new Request(`http://${headers.host}${url}`, { ...(method && { method }), headers: kept });
  const answer = await app(refuse(request, reason));
  const body = Buffer.from(await answer.arrayBuffer());
  response.writeHead(answer.status, {
    ...Object.fromEntries(answer.headers),
    "Content-Length": body.byteLength,
  });
  response.end(body);
}
