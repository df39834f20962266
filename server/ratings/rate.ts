import { dayInVietnam } from "#contract/day.ts";
import type { RatingReceipt } from "#contract/rating.ts";
import { ApiError } from "../http/ApiError.ts";
import type { Platform } from "../platform.ts";
import { admitRating } from "./admitRating.ts";
import { readMessage } from "./readMessage.ts";
import { receiptOf } from "./receipt.ts";
import { recorderOf } from "./recorder.ts";

/** A rating as JSON, from its text to its receipt; 201 when it was counted now, 200 when before. Throws the first refusal. */
export async function rate(
  platform: Platform,
  text: string,
): Promise<{ readonly status: 200 | 201; readonly receipt: RatingReceipt }> {
  const message = readMessage(parsed(text));
  const accepted = await admitRating(platform.db, message, dayInVietnam(platform.now()));
  const recorded = await recorderOf(platform)(accepted);
  return { status: recorded === "counted" ? 201 : 200, receipt: { receipt: receiptOf(message.id) } };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new ApiError("invalid-body", { cause });
  }
}
