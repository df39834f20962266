import { z } from "zod";
import type { FoundPoint } from "../database/ratingPoints.ts";
import { ApiError } from "../http/ApiError.ts";
import type { Platform } from "../platform.ts";
import { recordLaterComment } from "../ratings/laterComment.ts";
import { receiptOf } from "../ratings/receipt.ts";
import type { Turn } from "./turn.ts";

/** A form that stood longer than this is another person's by now: it goes back to the question after three minutes. */
const LONGEST_TURN_MS = 5 * 60_000;

/**
 * Keeps what somebody wrote at a kiosk under a receipt of its own, which is given out after it was kept and never before.
 * A form of somebody else's turn is refused: one that stood for long, one of an ordinary page, and one whose id has
 * carried other words.
 * @returns false when the same words were kept before
 */
export async function recordKioskComment(
  platform: Platform,
  point: FoundPoint,
  turn: Turn,
  isOfScript: boolean,
): Promise<boolean> {
  if (!z.uuidv4().safeParse(turn.turn).success) throw new ApiError("stale-comment");
  // A script's comment may have waited for a network; how long a turn lasts is the script's to know.
  const standsFor = platform.now().getTime() - Number(turn.drawn || Number.NaN);
  if (!isOfScript && !(standsFor >= 0 && standsFor <= LONGEST_TURN_MS)) throw new ApiError("stale-comment");
  const receipt = receiptOf(turn.turn);
  return await recordLaterComment(platform, point, receipt, turn).catch((error: unknown) => {
    if (error instanceof ApiError && error.code === "receipt-taken") throw new ApiError("stale-comment");
    throw error;
  });
}
