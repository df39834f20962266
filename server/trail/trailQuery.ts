import { z } from "zod";
import { day } from "#contract/day.ts";
import { ROLES } from "#contract/rights.ts";
import { TRAIL_ACTIONS } from "#contract/trail.ts";

/** A field of the form that was left empty asks for nothing. */
const orEmpty = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .literal("")
    .transform(() => undefined)
    .or(schema)
    .optional();

/** What the page and its file can be asked for. */
export const trailQuery = z.object({
  from: orEmpty(day),
  to: orEmpty(day),
  account: orEmpty(z.string().trim().max(80)),
  role: orEmpty(z.enum(ROLES)),
  action: orEmpty(z.enum(TRAIL_ACTIONS)),
  /** Number of a unit: it and all below it. */
  unit: orEmpty(z.string().regex(/^[0-9]{1,9}$/)),
  subject: orEmpty(z.string().trim().max(80)),
  refused: orEmpty(z.literal("1")),
  before: orEmpty(z.string().regex(/^[0-9]{1,15}$/)),
  lang: z.string().optional(),
});
export type TrailQuery = z.infer<typeof trailQuery>;
