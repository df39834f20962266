/**
 * The form: overall satisfaction first, then the five SIPAS factors. The order is the order of a stored rating's
 * levels, so it may only grow at the end, under a new id.
 */
export const CRITERIA = ["overall", "access", "procedure", "officer", "result", "feedback"] as const;
export type Criterion = (typeof CRITERIA)[number];

export const FACTORS = CRITERIA.slice(1) as readonly Exclude<Criterion, "overall">[];

export const QUESTIONNAIRE = { id: 1, code: "sipas-qr-1", criteria: CRITERIA } as const;

/** How our own figures are measured: every figure that leaves the server names it. */
export const OUR_INSTRUMENT = "hai-long-qr";

/** Levels 1–5, from "Rất không hài lòng" to "Rất hài lòng". */
export const LEVELS = [1, 2, 3, 4, 5] as const;
export type Level = (typeof LEVELS)[number];
