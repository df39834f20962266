import type { Outcome } from "./sender.ts";

/** What a receiver's status means. Only a redirect and "gone" are final: a receiver that is being set up answers 404. */
export function webhookOutcome(status: number): Outcome {
  if (status >= 200 && status < 300) return { kind: "sent" };
  if (status >= 300 && status < 400) return { kind: "never", problem: "redirected", status };
  if (status === 410) return { kind: "never", problem: "refused", status };
  return { kind: "later", problem: "refused-for-now", status };
}
