import { zValidator } from "@hono/zod-validator";
import type { ValidationTargets } from "hono";
import type { z } from "zod";
import { ApiError } from "./ApiError.ts";

/** Checks a part of the request against its schema; the first wrong field is named. */
export function validate<Target extends keyof ValidationTargets, Schema extends z.ZodType>(
  target: Target,
  schema: Schema,
) {
  return zValidator(target, schema, (result) => {
    if (result.success) return;
    const issue = result.error.issues[0];
    const field = issue?.path.join(".") ?? "";
    throw new ApiError("invalid-field", { field, params: { field, reason: issue ? reasonOf(issue) : "" } });
  });
}

/** What would have been right, where a list says it. The library's own words are a programmer's, in English. */
function reasonOf(issue: z.core.$ZodIssue): string {
  return issue.code === "invalid_value" ? issue.values.join(", ") : "";
}
