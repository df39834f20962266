import type { RatingMessage } from "#contract/rating.ts";

export type Outcome =
  | { readonly kind: "sent"; readonly waiting: number }
  /** The server will never take it. */
  | { readonly kind: "refused" }
  /** No network, no server, or somebody else's answer in its place. */
  | { readonly kind: "away" };

/** A slow line gets this long; the id makes sending again harmless. */
const PATIENCE_MS = 20_000;

/** Only an answer of our own form decides: the sign-in page of an office's Wi-Fi also answers 200. */
async function post(message: RatingMessage): Promise<Outcome> {
  const answer = await fetch("/api/ratings", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(message),
    keepalive: true,
  });
  const body: unknown = await answer.json();
  const { receipt, waiting, code } = body as { receipt?: string; waiting?: number; code?: string };
  if (answer.ok && receipt) return { kind: "sent", waiting: Number(waiting) };
  return { kind: code && answer.status < 500 ? "refused" : "away" };
}

export async function send(message: RatingMessage): Promise<Outcome> {
  const away: Outcome = { kind: "away" };
  const late = new Promise<Outcome>((resolve) => setTimeout(resolve, PATIENCE_MS, away));
  return Promise.race([post(message).catch(() => away), late]);
}
