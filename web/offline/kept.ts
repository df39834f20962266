import type { Day } from "#contract/day.ts";
import type { RatingMessage } from "#contract/rating.ts";

/** What waits on the phone until the server has answered: a rating, or a comment's form. */
export interface Kept {
  /** By which it counts once, however often it is sent. */
  readonly id: string;
  /** Day of the tap in Viet Nam, for whoever reads later what became of it. */
  readonly day: Day;
  readonly rating?: RatingMessage;
  readonly comment?: KeptComment;
  /** The problem's code with which the server said that it never takes it. It stays until somebody has read it. */
  readonly refused?: string;
  /** Until then, by this phone's clock, somebody is sending it. */
  readonly busyUntil?: number;
}

/** A form for that address. */
export interface KeptComment {
  readonly address: string;
  readonly fields: Readonly<Record<string, string>>;
}

export function ratingToKeep(rating: RatingMessage): Kept {
  return { id: rating.id, day: rating.day, rating };
}

/** The words that a person wrote, "" when there are none. */
export function wordsOf({ rating, comment }: Kept): string {
  return rating?.comment || comment?.fields.comment || "";
}
