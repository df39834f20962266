import { lookup } from "node:dns/promises";
import { request } from "node:https";
import { isIP } from "node:net";
import type { Config } from "../config.ts";
import type { WebhookContent } from "../database/alertMessages.ts";
import { connectionFault } from "../http/connectionFault.ts";
import { isReachable } from "./reachableAddress.ts";
import type { Outcome, Sender } from "./sender.ts";
import { signedHeaders } from "./signature.ts";
import { webhookOutcome } from "./webhookOutcome.ts";
import { webhookTarget } from "./webhookTarget.ts";

const WEBHOOK_LIMIT_MS = 15_000;

/** Sends webhooks from Node. The name is looked up once, judged, and that very address is connected to. */
export function nodeWebhook(config: Pick<Config, "webhooks">, now: () => Date): Sender {
  return async ({ id, address, content, secret }, stopped) => {
    const target = webhookTarget(address, config.webhooks);
    if (typeof target === "string") return { kind: "never", problem: target };
    if (secret === null) return { kind: "never", problem: "address-not-allowed" };
    const { body } = content as WebhookContent;
    const { url, mayBePrivate } = target;
    const ip = await addressOf(url.hostname);
    if (ip === undefined) return { kind: "later", problem: "not-reached" };
    if (!isReachable(ip, mayBePrivate)) return { kind: "never", problem: "address-not-allowed" };
    const headers = await signedHeaders({ id, body, secret }, now());
    return await post(url, ip, { body, headers, stopped });
  };
}

async function addressOf(hostname: string): Promise<string | undefined> {
  const bare = hostname.replace(/^\[|\]$/g, "");
  if (isIP(bare)) return bare;
  try {
    return (await lookup(bare)).address;
  } catch {
    return undefined;
  }
}

function post(
  url: URL,
  ip: string,
  { body, headers, stopped }: { body: string; headers: Record<string, string>; stopped: AbortSignal },
): Promise<Outcome> {
  const limit = AbortSignal.timeout(WEBHOOK_LIMIT_MS);
  return new Promise((resolve) => {
    const family = isIP(ip);
    const sending = request(
      url,
      {
        method: "POST",
        headers: { ...headers, "content-length": Buffer.byteLength(body) },
        signal: AbortSignal.any([stopped, limit]),
        agent: false,
        lookup: (_, options, found) =>
          options.all ? found(null, [{ address: ip, family }]) : found(null, ip, family),
      },
      (answer) => {
        // What it says beside the status is of no interest, and may be endless.
        answer.destroy();
        resolve(webhookOutcome(answer.statusCode ?? 0));
      },
    );
    sending.on("error", (error) => {
      const problem = connectionFault(error) === "untrusted" ? "not-trusted" : "not-reached";
      resolve({ kind: "later", problem: limit.aborted ? "too-slow" : problem });
    });
    sending.end(body);
  });
}
