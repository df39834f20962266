import type { KeptRating } from "../offline/keptRatings.ts";
import { store, stored } from "../offline/stored.ts";

/**
 * What was rated last in this tab, for as long as the tab is open. None of it leaves the phone, and the next rating takes
 * its place: the level and half-written words are nobody else's to see.
 */
export interface Rated {
  /** The page's id; "": known from the address of its thanks only. */
  readonly id: string;
  readonly point: string;
  readonly receipt: string;
  /** 0: not known, or the phone went on to the next person. */
  readonly level: number;
  /** Whether a comment went with it. */
  readonly said: boolean;
  /** A comment half written: what each field holds. */
  readonly draft?: Readonly<Record<string, string | boolean>>;
  /** For whoever wants to keep it, until the next person. */
  readonly proof?: Proof | undefined;
}

/** What finds a rating in the public log. */
export type Proof = Pick<KeptRating, "digest" | "mark" | "point" | "day">;

const NAME = "hai-long-rated";

export const lastRated = (): Rated | undefined => stored("sessionStorage", NAME);

/** Where a browser keeps nothing the thanks have no face after a reload, and that is all. */
export const remember = (one: Rated): boolean => store("sessionStorage", NAME, one);
