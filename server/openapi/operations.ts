import type { z } from "zod";
import { agenciesQuery, agencyList } from "#contract/agencies.ts";
import { alive, readiness } from "#contract/health.ts";
import { officialFigures } from "#contract/officialFigures.ts";
import type { ProblemCode } from "#contract/problem.ts";
import { ratingMessage, ratingReceipt } from "#contract/rating.ts";
import { results, resultsQuery } from "#contract/results.ts";

/** One request of the machine face, in the schemas that the routes themselves use. */
export interface Operation {
  readonly method: "get" | "post";
  readonly path: string;
  readonly summary: string;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** Answers in JSON, by status. */
  readonly answers: Readonly<Record<number, { readonly description: string; readonly schema: z.ZodType }>>;
  /** Refusals as problem details; their statuses follow from the codes. */
  readonly problems: readonly ProblemCode[];
}

export const OPERATIONS: readonly Operation[] = [
  {
    method: "get",
    path: "/api/agencies",
    summary: "Units, found by any name that they ever had, with or without tone marks",
    query: agenciesQuery,
    answers: { 200: { description: "Units", schema: agencyList } },
    problems: ["invalid-field", "database-away"],
  },
  {
    method: "get",
    path: "/api/results",
    summary: "Released answers of a unit and of all below it, grouped as asked; never fewer than five",
    query: resultsQuery,
    answers: { 200: { description: "Counts, from which every figure is made", schema: results } },
    problems: ["unknown-agency", "invalid-field", "split-refused", "database-away"],
  },
  {
    method: "get",
    path: "/api/official-figures",
    summary: "What others have published, each with its instrument and source",
    answers: { 200: { description: "Figures", schema: officialFigures } },
    problems: ["database-away"],
  },
  {
    method: "post",
    path: "/api/ratings",
    summary: "One citizen's rating. The same id counts once, however often it is sent",
    body: ratingMessage,
    answers: {
      201: { description: "Counted now", schema: ratingReceipt },
      200: { description: "Had been counted before", schema: ratingReceipt },
    },
    problems: [
      "invalid-body",
      "misread-code",
      "unknown-code",
      "withdrawn-code",
      "closed-agency",
      "body-too-large",
      "unsupported-content-type",
      "invalid-field",
      "missing-level",
      "level-out-of-range",
      "comment-too-long",
      "day-in-future",
      "day-too-old",
      "unknown-service",
      "busy",
      "database-away",
    ],
  },
  {
    method: "get",
    path: "/healthz",
    summary: "Whether the process is alive",
    answers: { 200: { description: "Alive", schema: alive } },
    problems: [],
  },
  {
    method: "get",
    path: "/readyz",
    summary: "Whether requests can be sent here",
    answers: {
      200: { description: "Ready", schema: readiness },
      503: { description: "Not ready, and why", schema: readiness },
    },
    problems: [],
  },
];
