import type { AlertChannel, SendProblem } from "#contract/alerts.ts";
import type { ClaimedMessage } from "../database/alertMessages.ts";

/** What became of one attempt. "later": worth another one; "never": the other side will not take it. */
export type Outcome =
  | { readonly kind: "sent" }
  | { readonly kind: "later" | "never"; readonly problem: SendProblem; readonly status?: number | undefined };

/** One way out of the house. It answers within SEND_LIMIT_MS, or is left alone once the signal comes. */
export type Sender = (message: ClaimedMessage, signal: AbortSignal) => Promise<Outcome>;
export type Senders = Readonly<Partial<Record<AlertChannel, Sender>>>;

/** What one attempt may take; a claim holds twice as long. */
export const SEND_LIMIT_MS = 30_000;
