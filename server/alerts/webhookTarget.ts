import type { SendProblem } from "#contract/alerts.ts";
import type { Config } from "../config.ts";

export interface WebhookTarget {
  readonly url: URL;
  /** Whether the host was named as one inside: it may have a private address. */
  readonly mayBePrivate: boolean;
}

/**
 * Where a webhook may go: to https, at a host that the operator of this installation named. Nobody who only signed in can
 * make the server open doors of the network it stands in.
 * @returns what is wrong with the address, otherwise
 */
export function webhookTarget(
  address: string,
  { hosts, privateHosts }: Config["webhooks"],
): WebhookTarget | SendProblem {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url?.protocol !== "https:" || url.username !== "" || url.password !== "" || url.hash !== "") {
    return "address-not-allowed";
  }
  const mayBePrivate = privateHosts.includes(url.host);
  return mayBePrivate || hosts.includes(url.host) ? { url, mayBePrivate } : "host-not-allowed";
}
