import { z } from "zod";
import { PERIODS, resultsQuery } from "#contract/results.ts";
import { unitQuery } from "./askedUnit.ts";

/** The address of a unit's screen: period and boundaries as on the public page. */
export const deskQuery = unitQuery.extend({
  ...resultsQuery.pick({ from: true, to: true, boundaries: true }).shape,
  period: z.enum(PERIODS).optional(),
});
export type DeskQuery = z.infer<typeof deskQuery>;
