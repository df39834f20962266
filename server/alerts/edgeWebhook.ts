import type { Config } from "../config.ts";
import type { WebhookContent } from "../database/alertMessages.ts";
import type { Sender } from "./sender.ts";
import { signedHeaders } from "./signature.ts";
import { webhookOutcome } from "./webhookOutcome.ts";
import { webhookTarget } from "./webhookTarget.ts";

const WEBHOOK_LIMIT_MS = 15_000;

/** Sends webhooks from a Worker. Nothing private can be reached from there, so a private host is refused. */
export function edgeWebhook(config: Pick<Config, "webhooks">, now: () => Date): Sender {
  return async ({ id, address, content, secret }, stopped) => {
    const target = webhookTarget(address, { hosts: config.webhooks.hosts, privateHosts: [] });
    if (typeof target === "string") return { kind: "never", problem: target };
    if (secret === null) return { kind: "never", problem: "address-not-allowed" };
    const { body } = content as WebhookContent;
    const limit = AbortSignal.timeout(WEBHOOK_LIMIT_MS);
    try {
      const answer = await fetch(target.url, {
        method: "POST",
        headers: await signedHeaders({ id, body, secret }, now()),
        body,
        redirect: "manual",
        signal: AbortSignal.any([stopped, limit]),
      });
      await answer.body?.cancel();
      return webhookOutcome(answer.status);
    } catch {
      return { kind: "later", problem: limit.aborted ? "too-slow" : "not-reached" };
    }
  };
}
