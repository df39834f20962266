import { ApiError } from "../http/ApiError.ts";
import { type Metrics, metricsOf } from "../http/metrics.ts";
import type { Platform } from "../platform.ts";
import type { AcceptedRating, Recorded } from "./acceptedRating.ts";
import { floodNotes } from "./floodNotes.ts";
import { groupCommit } from "./groupCommit.ts";
import { PointAllowance } from "./pointAllowance.ts";
import { receivingOf } from "./receivingOf.ts";
import { recordRatings } from "./record.ts";

/** Resolves once the rating is received. @throws ApiError other-answers, too-late-to-revise */
export type Recorder = (rating: AcceptedRating) => Promise<Recorded>;

const recorders = new WeakMap<Platform, Recorder>();

/** How this platform records a rating: one queue for a process, or a commit of its own for a Worker's request. */
export function recorderOf(platform: Platform): Recorder {
  const known = recorders.get(platform);
  if (known) return known;
  const recorder = counted(platform, commitsOf(platform));
  recorders.set(platform, recorder);
  return recorder;
}

function commitsOf(platform: Platform): Recorder {
  const metrics = metricsOf(platform);
  const commit = (ratings: readonly AcceptedRating[]) =>
    timed(metrics, ratings.length, () => recordRatings(platform.db, ratings, receivingOf(platform)));
  return platform.commits === "together"
    ? groupCommit(commit)
    : async (rating) => (await commit([rating]))[0] as Recorded;
}

async function timed<T>(metrics: Metrics, ratings: number, commit: () => Promise<T>): Promise<T> {
  const startedAt = performance.now();
  const outcome = await commit();
  metrics.add("hailong_commit_ratings", {}, ratings);
  metrics.add("hailong_commit_seconds", {}, (performance.now() - startedAt) / 1000);
  return outcome;
}

/** Around every recorder: whether the point is flooded, and what became of the rating. */
function counted(platform: Platform, record: Recorder): Recorder {
  const metrics = metricsOf(platform);
  const allowance = new PointAllowance(platform.config.pointAllowance);
  const noteFlood = floodNotes(platform);
  return async (rating) => {
    const isWithin = allowance.take(rating.pointId, platform.now().getTime());
    metrics.queued += 1;
    let outcome: Recorded | "failed" = "failed";
    try {
      outcome = await record(rating);
      if (outcome === "other-answers") throw new ApiError("other-answers", { field: "id" });
      if (outcome === "too-late") throw new ApiError("too-late-to-revise", { field: "id" });
      // Only what counts: a phone that sends the same again floods nothing.
      if (outcome === "counted" && !isWithin) await noteFlood(rating);
      return outcome;
    } finally {
      metrics.queued -= 1;
      metrics.add("hailong_ratings_total", { outcome });
      if (isWithin && outcome !== "counted") allowance.giveBack(rating.pointId);
    }
  };
}
