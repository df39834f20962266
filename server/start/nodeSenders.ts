import { nodeMail } from "../alerts/nodeMail.ts";
import { nodeWebhook } from "../alerts/nodeWebhook.ts";
import type { Senders } from "../alerts/sender.ts";
import type { Platform } from "../platform.ts";

/** The ways out of a Node process. */
export function nodeSenders({ config, now }: Platform): Senders {
  return { ...(config.mail && { mail: nodeMail(config.mail) }), webhook: nodeWebhook(config, now) };
}
