import type { Problem } from "#contract/problem.ts";
import { errors } from "../../web/messages/errors.ts";
import type { ApiError } from "./ApiError.ts";
import type { Language } from "./env.ts";

/** An error as RFC 9457 problem details, in the reader's language. */
export function problemOf(error: ApiError, language: Language): Problem {
  const words = errors[language][error.code];
  const { field, params, today } = error.details;
  return {
    type: `urn:hai-long:problem:${error.code}`,
    title: words.title,
    status: error.status,
    code: error.code,
    detail: words.detail({ ...params, ...(field && { field }) }),
    ...(field && { field }),
    ...(today && { today }),
  };
}
