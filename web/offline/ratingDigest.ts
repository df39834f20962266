import { CRITERIA } from "#contract/questionnaire.ts";
import type { RatingMessage } from "#contract/rating.ts";
import { uuidOf } from "./randomId.ts";
import { hexOf, sha256 } from "./sha256.ts";

/** By which a rating is found in the public log, and told from others on a phone. */
export interface RatingDigest {
  /**
   * Under which the log will hold it: as the database works it out (selectRatingDigests). Its key comes of the page's id,
   * which is chance: nobody finds answers to a digest by trying them, not even whoever has the phone.
   */
  readonly digest: string;
  /** The same for a correction of it, another for another person's. Leads neither to the digest nor to a receipt. */
  readonly mark: string;
}

/** @param rating as it was counted: its day may be another than that of the tap */
export async function ratingDigest({ id, point, day, answers }: RatingMessage): Promise<RatingDigest> {
  const key = uuidOf((await sha256(`hai-long/rating/${id}`)).slice(0, 16), 0x80);
  const levels = CRITERIA.map((criterion) => answers[criterion] || "-").join(" ");
  return {
    digest: hexOf(await sha256(["hai-long rating", key, point, day, levels].join("\n"))),
    mark: hexOf(await sha256(`hai-long/kept/${id}`)),
  };
}
