import { edgeWebhook } from "../alerts/edgeWebhook.ts";
import type { Senders } from "../alerts/sender.ts";
import type { Platform } from "../platform.ts";

/** The ways out of a Worker: no e-mail. */
export function edgeSenders({ config, now }: Platform): Senders {
  return { webhook: edgeWebhook(config, now) };
}
