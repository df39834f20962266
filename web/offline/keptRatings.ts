import type { Day } from "#contract/day.ts";
import type { RatingDigest } from "./ratingDigest.ts";
import { store, stored } from "./stored.ts";

/**
 * What a phone keeps of a rating when somebody asks for it, so that they find it in the public log. Never the page's id and
 * never the answers: the digest tells nobody how somebody rated. Never the receipt either: it opens a comment, and whoever
 * saw both would know how its writer rated. So only this phone can look, and none by the receipt.
 */
export interface KeptRating extends RatingDigest {
  readonly point: string;
  /** As it was called then. */
  readonly agency: string;
  readonly day: Day;
  /** When it is to be published; "": not known. */
  readonly publishedOn: Day | "";
}

const NAME = "hai-long-kept-ratings";
const MOST = 20;

/** Newest first. */
export function keptRatings(): readonly KeptRating[] {
  const kept = stored("localStorage", NAME);
  return Array.isArray(kept) ? kept : [];
}

/** Keeps it, in the place of what it corrects. false: this browser keeps nothing. */
export const keepRating = (one: KeptRating): boolean => write([one, ...others(one)]);

export const dropRating = (one: KeptRating): boolean => write(others(one));

const others = ({ mark }: KeptRating) => keptRatings().filter((one) => one.mark !== mark);
const write = (ratings: readonly KeptRating[]) => store("localStorage", NAME, ratings.slice(0, MOST));
