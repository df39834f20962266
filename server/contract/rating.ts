import { z } from "zod";
import { day } from "./day.ts";
import { CODE_LENGTH } from "./pointCode.ts";
import { FACTORS } from "./questionnaire.ts";

export const COMMENT_LIMIT = 2000;
/** A Vietnamese letter that is sent in parts has three at most: ế is e, circumflex, acute. */
const PARTS_PER_LETTER = 3;
export const DAYS_BACK = 7;
/** Bytes of one request body. */
export const BODY_LIMIT = 16 * 1024;

export const level = z.int().min(1).max(5);

export const answers = z.strictObject({
  overall: level,
  access: level.optional(),
  procedure: level.optional(),
  officer: level.optional(),
  result: level.optional(),
  feedback: level.optional(),
});

/** One citizen's rating as it crosses the wire: POST /api/ratings. */
export const ratingMessage = z.strictObject({
  id: z.uuidv4().describe("Random, made by the page; the same id counts once"),
  day: day.describe("The day of the rating in Viet Nam; at most 7 days back, never the future"),
  point: z.string().min(CODE_LENGTH).max(16).describe("Code of the rating point"),
  answers,
  comment: z
    .string()
    .max(COMMENT_LIMIT * PARTS_PER_LETTER)
    .optional()
    .describe("At most 2,000 letters, counted composed"),
  about: z.enum(FACTORS).optional().describe("The factor that the comment is about"),
  when: z
    .enum(["now", "window"])
    .optional()
    .describe(
      "When officials may read the comment: at once (they may then guess who wrote it), or with the figures of its time; left out: from the Monday after",
    ),
  urgent: z
    .boolean()
    .optional()
    .describe("As a phone without a network kept it before there was `when`: now"),
  revises: z
    .boolean()
    .optional()
    .describe("Whether this corrects what the same id said before; until the night after it was received"),
  service: z.string().max(64).optional().describe("Code of the service that was asked for"),
});
export type RatingMessage = z.infer<typeof ratingMessage>;

/** The answer: 201 when it was received now, 200 when it had been received before or was corrected. */
export const ratingReceipt = z.object({
  receipt: z.string(),
});
export type RatingReceipt = z.infer<typeof ratingReceipt>;
