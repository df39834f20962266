import { z } from "zod";
import { agencyKey, agencyKind } from "./agencies.ts";
import { day, month } from "./day.ts";
import { MARK_RULES } from "./markRules.ts";
import { CRITERIA } from "./questionnaire.ts";

export const PERIODS = ["month", "quarter", "year"] as const;
export const BOUNDARIES = ["new", "old"] as const;
export const DIMENSIONS = ["agency", "period", "criterion", "field", "point"] as const;
export type Dimension = (typeof DIMENSIONS)[number];
export type Boundaries = (typeof BOUNDARIES)[number];
export type PeriodLength = (typeof PERIODS)[number];

/** GET /api/results: released tallies of an agency and all below it, grouped as asked. */
export const resultsQuery = z.object({
  agency: z.string().max(16).optional().describe("Code; without it the province"),
  on: day.optional().describe("Which unit of that code; without it the one of today, else the last"),
  from: month.optional(),
  to: month.optional(),
  period: z.enum(PERIODS).default("month"),
  by: z
    .string()
    .default("agency,criterion")
    .describe("Comma list of agency, period, criterion, field, point"),
  boundaries: z.enum(BOUNDARIES).default("new"),
  criterion: z.enum(CRITERIA).optional(),
  marked: z
    .enum(["yes", "no"])
    .default("no")
    .describe("Whether to list which of the answers look like ballot stuffing"),
});
export type ResultsQuery = z.infer<typeof resultsQuery>;

export const counts = z.tuple([z.int(), z.int(), z.int(), z.int(), z.int()]);

export const resultsCell = z.object({
  agency: z.int().optional().describe("Index into agencies"),
  period: z.string().optional().describe("2025-03, 2025-Q1 or 2025"),
  criterion: z.enum(CRITERIA).optional(),
  field: z.string().optional().describe("Service field; 'unstated' or 'mixed'"),
  point: z
    .string()
    .nullable()
    .optional()
    .describe("Code of the rating point; null: released for the agency at the end of a year"),
  counts: counts.describe("Answers at levels 1 to 5"),
});

export const markedCell = resultsCell.extend({
  rules: z
    .array(z.enum(MARK_RULES))
    .describe("Every rule that these answers broke; each answer is in one cell only"),
});

export const results = z.object({
  instrument: z.string(),
  questionnaire: z.string(),
  aggregate: z.literal("pooled-answers"),
  provisional: z.boolean(),
  simulated: z.boolean(),
  targetPercent: z.number(),
  boundaries: z.enum(BOUNDARIES),
  from: month,
  to: month,
  agency: agencyKey.extend({ name: z.string() }),
  agencies: z.array(agencyKey.extend({ name: z.string(), kind: agencyKind, validTo: day.nullable() })),
  cells: z.array(resultsCell),
  marked: z
    .array(markedCell)
    .optional()
    .describe("The part of cells that is marked; cells minus these is the figure without them"),
  folded: counts.describe("Answers of cells too small to show, together; they belong to the total"),
  publication: z
    .object({
      dataUntil: day.nullable().describe("Last day that is covered; null: nothing was published yet"),
      nextOn: day.describe("Day on which figures move next; until then they stay as they are"),
    })
    .describe("Told by the calendar alone"),
});
export type Results = z.infer<typeof results>;
