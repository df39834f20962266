import type { Day } from "#contract/day.ts";
import type { Kept } from "./kept.ts";

export type Outcome =
  | {
      readonly kind: "sent";
      readonly receipt: string;
      readonly isNew: boolean;
      /** On which a rating was counted. */
      readonly day: Day | undefined;
    }
  /** The server will never take it as it is, and says why. */
  | { readonly kind: "refused"; readonly code: string; readonly today: Day | undefined }
  /** No network, no server, or somebody else's answer in its place. */
  | { readonly kind: "away" };

const AWAY: Outcome = { kind: "away" };
/** A slow line gets this long; the id makes sending again harmless. */
const PATIENCE_MS = 20_000;
/** The server asks for patience; neither is its last word. */
const LATER = [408, 429];

/** Sends it once. */
export function deliver(item: Kept): Promise<Outcome> {
  const late = new Promise<Outcome>((resolve) => setTimeout(resolve, PATIENCE_MS, AWAY));
  return Promise.race([post(item).catch(() => AWAY), late]);
}

async function post({ id, rating, comment }: Kept): Promise<Outcome> {
  const answer = rating
    ? await postRating(rating)
    : comment && (await postForm(comment.address, comment.fields));
  if (!answer || answer.status >= 500 || LATER.includes(answer.status)) return AWAY;
  const body: { receipt?: string; code?: string; today?: Day } = await answer.json().catch(() => ({}));
  // Only an answer of our own decides: the sign-in page of an office's Wi-Fi also answers 200.
  if (answer.ok)
    return isOurs(answer, body)
      ? { kind: "sent", receipt: body.receipt || id, isNew: answer.status === 201, day: rating?.day }
      : AWAY;
  return body.code ? { kind: "refused", code: body.code, today: body.today } : AWAY;
}

function isOurs(answer: Response, body: { receipt?: string }): boolean {
  return Boolean(body.receipt || (answer.redirected && answer.headers.get("X-Request-Id")));
}

function postRating(rating: object): Promise<Response> {
  return fetch("/api/ratings", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(rating),
    keepalive: true,
  });
}

function postForm(address: string, fields: Readonly<Record<string, string>>): Promise<Response> {
  const form = new FormData();
  for (const name of Object.keys(fields)) form.append(name, fields[name] as string);
  // Refusals come as JSON then; what was taken leads to a page.
  return fetch(address, { method: "POST", body: form, headers: { Accept: "application/json" } });
}
