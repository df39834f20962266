import { createHmac } from "node:crypto";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { getCACertificates, setDefaultCACertificates } from "node:tls";
import { selfSigned } from "./selfSigned.ts";

export interface ArrivedWebhook {
  readonly path: string;
  readonly id: string;
  readonly timestamp: string;
  readonly signature: string;
  readonly body: string;
}

export interface WebhookReceiver {
  /** https://localhost:… */
  readonly url: string;
  /** localhost:…, as WEBHOOK_PRIVATE_HOSTS names it. */
  readonly host: string;
  /** The certificate that a sender has to trust, as PEM. */
  readonly cert: string;
  readonly arrived: ArrivedWebhook[];
  /** What the next ones are answered: a status, a redirect to an address, or nothing ever. */
  answer(how: number | { readonly location: string } | "stall"): void;
  close(): Promise<void>;
}

/** A real https server on a free port of this machine that takes webhooks. */
export async function openWebhookReceiver(): Promise<WebhookReceiver> {
  const { key, cert } = selfSigned();
  const arrived: ArrivedWebhook[] = [];
  let how: Parameters<WebhookReceiver["answer"]>[0] = 204;
  const server = createServer({ key, cert }, (request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      const header = (name: string) => String(request.headers[name] ?? "");
      arrived.push({
        path: request.url ?? "",
        id: header("webhook-id"),
        timestamp: header("webhook-timestamp"),
        signature: header("webhook-signature"),
        body: Buffer.concat(parts).toString(),
      });
      if (how === "stall") return;
      if (typeof how === "number") response.writeHead(how).end();
      else response.writeHead(302, { Location: how.location }).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `https://localhost:${port}`,
    host: `localhost:${port}`,
    cert,
    arrived,
    answer: (next) => {
      how = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** As a receiver checks it, by what the README says and no code of ours. */
export function isGenuine({ id, timestamp, body, signature }: ArrivedWebhook, secret: string): boolean {
  const key = Buffer.from(secret.replace("whsec_", ""), "base64");
  return (
    signature === `v1,${createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest("base64")}`
  );
}

/** Lets this process trust a receiver, and none from before: their certificates have one name and different keys. */
export function trust({ cert }: Pick<WebhookReceiver, "cert">): void {
  setDefaultCACertificates([...getCACertificates("bundled"), cert]);
}
