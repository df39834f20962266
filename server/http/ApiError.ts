import { PROBLEMS, type ProblemCode } from "#contract/problem.ts";

export interface ProblemDetails {
  /** Name of the field that is wrong. */
  readonly field?: string;
  /** What the words of the error fill in: names, limits, days. Never what a citizen wrote. */
  readonly params?: Readonly<Record<string, string | number>>;
  /** The day it is, where another day was refused: a phone may be wrong about it. */
  readonly today?: string;
  /** Seconds after which trying again makes sense. */
  readonly retryAfter?: number;
  /** Where a page leads instead: the door for whoever is not signed in. */
  readonly location?: string;
  readonly cause?: unknown;
}

/** A refusal with a stable code. Pages and JSON say it in words from one dictionary. */
export class ApiError extends Error {
  override readonly name = "ApiError";
  readonly code: ProblemCode;
  readonly status: (typeof PROBLEMS)[ProblemCode];
  readonly details: ProblemDetails;

  constructor(code: ProblemCode, details: ProblemDetails = {}) {
    super(code, { cause: details.cause });
    this.code = code;
    this.status = PROBLEMS[code];
    this.details = details;
  }
}
