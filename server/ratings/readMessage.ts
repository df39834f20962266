import { commentText } from "#contract/commentText.ts";
import { COMMENT_LIMIT, type RatingMessage, ratingMessage } from "#contract/rating.ts";
import { ApiError } from "../http/ApiError.ts";

/** Words of a problem repeat the name of a key that came from outside; it need not be a long one. */
const KEY_SHOWN = 64;

/** A rating of the agreed form, its comment cleaned; throws the first thing that is wrong with it. */
export function readMessage(value: unknown): RatingMessage {
  const read = ratingMessage.safeParse(value);
  if (!read.success) throw faultOf(read.error.issues[0], value);
  const { comment: written, ...message } = read.data;
  const comment = written === undefined ? "" : commentText(written);
  // Composing letters can, rarely, lengthen a text.
  if (comment.length > COMMENT_LIMIT) throw commentTooLong(comment.length);
  return comment ? { ...message, comment } : message;
}

export function commentTooLong(length: number): ApiError {
  return new ApiError("comment-too-long", { field: "comment", params: { length, limit: COMMENT_LIMIT } });
}

interface Issue {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly keys?: readonly string[];
}

function faultOf(issue: Issue | undefined, value: unknown): ApiError {
  if (!issue || (issue.path.length === 0 && issue.code !== "unrecognized_keys")) {
    return new ApiError("invalid-body");
  }
  const path = [...issue.path, ...(issue.keys ?? []).slice(0, 1)].map(String);
  const field = path.join(".").slice(0, KEY_SHOWN);
  const given = valueAt(value, path);
  if (issue.code === "unrecognized_keys") return new ApiError("invalid-field", { field });
  if (path[0] === "answers" && (path[1] === "overall" || path.length === 1) && given === undefined) {
    return new ApiError("missing-level", { field: "answers.overall" });
  }
  if (path[0] === "answers" && path.length === 2) return new ApiError("level-out-of-range", { field });
  if (path[0] === "comment" && typeof given === "string") return commentTooLong(commentText(given).length);
  return new ApiError("invalid-field", { field });
}

function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((at, key) => (Object(at) as Record<string, unknown>)[key], value);
}
