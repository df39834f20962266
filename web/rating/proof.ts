import type { RatingMessage } from "#contract/rating.ts";
import { type KeptRating, keepRating, keptRatings } from "../offline/keptRatings.ts";
import { ratingDigest } from "../offline/ratingDigest.ts";
import { store, stored } from "../offline/stored.ts";
import { lastRated, type Proof, remember } from "./rated.ts";
import { leave } from "./show.ts";

const NAME = "hai-long-asked";

/** By which a rating is found in the public log. undefined: this browser cannot work it out, or nobody knows its day. */
export async function proofOf(message: RatingMessage, day: string | undefined): Promise<Proof | undefined> {
  const { point } = message;
  const found = day && (await ratingDigest({ ...message, day }).catch(() => undefined));
  return found && day ? { ...found, point, day } : undefined;
}

const placeOf = () => document.querySelector("#page [data-published-on]") as HTMLElement | null;

/** Offers to keep it; of a correction, keeps it in the place of what was kept before. */
export function offerProof(proof: Proof | undefined): void {
  const place = placeOf();
  const last = lastRated();
  if (!place || !proof || !last?.receipt) return;
  remember({ ...last, proof });
  place.hidden = false;
  if (keptRatings().some(({ mark }) => mark === proof.mark)) keepProof();
}

/** Unasked the phone keeps nothing: phones are lent. Nothing either once it went on to the next person. */
export function keepProof(): void {
  const place = placeOf() as HTMLElement;
  const last = lastRated();
  const { agency, publishedOn } = place.dataset as Record<string, string>;
  if (last?.proof && keepRating({ ...last.proof, agency, publishedOn } as KeptRating)) showKept(place);
}

function showKept(place: HTMLElement): void {
  const kept = place.lastElementChild as HTMLElement;
  kept.hidden = false;
  leave(place.firstElementChild as HTMLElement, kept);
}

/** The server asks whose the rating is, on a page without a script: what it is if it corrects this page's. */
export function rememberAsked(receipt: string | undefined, proof: Proof | undefined): void {
  store("sessionStorage", NAME, { receipt, proof });
}

/** The same, if the thanks with that receipt followed. */
export function askedProof(receipt: string): Proof | undefined {
  const asked = stored<{ receipt: string; proof?: Proof }>("sessionStorage", NAME);
  return asked && asked.receipt === receipt ? asked.proof : undefined;
}
