import type { Platform } from "../platform.ts";
import type { AcceptedRating, Recorded } from "./acceptedRating.ts";
import { groupCommit } from "./groupCommit.ts";
import { recordRatings } from "./record.ts";

export type Recorder = (rating: AcceptedRating) => Promise<Recorded>;

const recorders = new WeakMap<Platform, Recorder>();

/** How this platform records a rating: one queue for a process, or a commit of its own for a Worker's request. */
export function recorderOf(platform: Platform): Recorder {
  const known = recorders.get(platform);
  if (known) return known;
  const recorder: Recorder =
    platform.commits === "together"
      ? groupCommit((ratings: readonly AcceptedRating[]) => recordRatings(platform.db, ratings))
      : async (rating) => (await recordRatings(platform.db, [rating]))[0] as Recorded;
  recorders.set(platform, recorder);
  return recorder;
}
