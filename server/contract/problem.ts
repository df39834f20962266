import { z } from "zod";
import { day } from "./day.ts";

/** Every way the server says no, with its HTTP status. Words for people are in web/messages, under the same code. */
export const PROBLEMS = {
  "unknown-address": 404,
  "not-signed-in": 401,
  "sign-in-not-set-up": 503,
  "not-allowed": 403,
  "foreign-form": 403,
  "unknown-code": 404,
  "misread-code": 404,
  "withdrawn-code": 410,
  "closed-agency": 410,
  "unknown-agency": 404,
  "unknown-account": 404,
  "last-administrator": 422,
  "unknown-receipt": 404,
  "unknown-case": 404,
  "case-changed": 409,
  "stale-comment": 409,
  "rated-at-kiosk": 409,
  "answer-holds-number": 422,
  "text-too-long": 422,
  "unknown-report": 404,
  "unknown-model": 404,
  "invalid-photo": 422,
  "too-many-photos": 422,
  "photos-elsewhere": 422,
  "invalid-document": 422,
  "too-many-documents": 422,
  "unknown-service": 422,
  "invalid-field": 422,
  "level-out-of-range": 422,
  "missing-level": 422,
  "comment-too-long": 422,
  "day-in-future": 422,
  "day-too-old": 422,
  "invalid-body": 400,
  "body-too-large": 413,
  "unsupported-content-type": 415,
  "method-not-allowed": 405,
  "split-refused": 422,
  "try-later": 429,
  "provider-away": 503,
  busy: 503,
  "database-away": 503,
  internal: 500,
} as const;
export type ProblemCode = keyof typeof PROBLEMS;

/** RFC 9457 problem details. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.enum(Object.keys(PROBLEMS) as [ProblemCode, ...ProblemCode[]]),
  detail: z.string().optional(),
  field: z.string().optional().describe("Name of the field that is wrong"),
  today: day.optional().describe("The day it is in Viet Nam, where a day was refused"),
});
export type Problem = z.infer<typeof problem>;
