import { z } from "zod";
import { CASE_STATES } from "#contract/cases.ts";
import { day } from "#contract/day.ts";
import { FACTORS } from "#contract/questionnaire.ts";
import type { CaseFilter } from "../database/caseLists.ts";

const blank = z.literal("").transform(() => undefined);

/** What the address of the list chooses. An empty choice is none. */
export const caseQuery = z.object({
  state: z.enum(CASE_STATES).default("new"),
  unit: z.coerce.number().int().positive().max(2_147_483_647).optional().or(blank),
  about: z
    .enum([...FACTORS, "unsaid"])
    .optional()
    .or(blank),
  assignee: z
    .string()
    .max(64)
    .regex(/^[0-9A-Za-z_-]+$/)
    .optional()
    .or(blank),
  week: day.optional().or(blank),
  code: z
    .string()
    .max(12)
    .transform((typed) => typed.toLowerCase().replace(/[^0-9a-f]/g, ""))
    .optional(),
  page: z.coerce.number().int().min(1).max(100_000).optional().or(blank),
  lang: z.string().optional(),
});
export type CaseQuery = z.infer<typeof caseQuery>;

/** The same as the database is asked. A code that is no whole one is not looked for. */
export function filterOf({ unit, about, assignee, week, code }: CaseQuery): CaseFilter {
  return {
    ...(unit && { units: [unit] }),
    ...(about && { about: about === "unsaid" ? "" : about }),
    ...(assignee && { assignee: assignee === "nobody" ? "" : assignee }),
    ...(week && { week }),
    ...(code?.length === 8 && { code }),
  };
}
