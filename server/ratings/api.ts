import { Hono } from "hono";
import { dayInVietnam } from "#contract/day.ts";
import type { RatingReceipt } from "#contract/rating.ts";
import { ApiError } from "../http/ApiError.ts";
import { anyone } from "../http/access.ts";
import type { AppContext, AppEnv } from "../http/env.ts";
import { limitBody } from "../http/limitBody.ts";
import { admitRating } from "./admitRating.ts";
import { readMessage } from "./readMessage.ts";
import { receiptOf } from "./receipt.ts";
import { recorderOf } from "./recorder.ts";

async function readJson(c: AppContext): Promise<unknown> {
  const kind = (c.req.header("Content-Type") ?? "").split(";")[0]?.trim().toLowerCase();
  if (kind !== "application/json") throw new ApiError("unsupported-content-type");
  const text = await c.req.text();
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new ApiError("invalid-body", { cause });
  }
}

/** POST /api/ratings: the same rating as the form sends, for the page's script and for kiosks. */
export const ratingsApi = new Hono<AppEnv>()
  .post("/api/ratings", anyone, limitBody, async (c) => {
    const platform = c.get("platform");
    const message = readMessage(await readJson(c));
    const accepted = await admitRating(platform.db, message, dayInVietnam(platform.now()));
    const { counted, waiting } = await recorderOf(platform)(accepted);
    const answer: RatingReceipt = { receipt: receiptOf(message.id), waiting };
    c.header("Cache-Control", "no-store");
    return c.json(answer, counted ? 201 : 200);
  })
  .all("/api/ratings", anyone, (c) => {
    c.header("Allow", "POST");
    throw new ApiError("method-not-allowed");
  });
