import { z } from "zod";
import { day } from "./day.ts";

export const AGENCY_KINDS = ["province", "district", "commune", "ward", "town", "department"] as const;
export const agencyKind = z.enum(AGENCY_KINDS);
export type AgencyKind = z.infer<typeof agencyKind>;

/** What names a unit: its code says which only together with a day. */
export const agencyKey = z.object({ code: z.string(), validFrom: day });
export type AgencyKey = z.infer<typeof agencyKey>;

export const agency = agencyKey.extend({
  validTo: day.nullable().describe("Last day of the unit; null: still there"),
  name: z.string(),
  kind: agencyKind,
  parent: agencyKey.nullable(),
  predecessors: z.array(agencyKey.extend({ name: z.string() })),
  successors: z.array(agencyKey.extend({ name: z.string() })),
});
export type Agency = z.infer<typeof agency>;

/** GET /api/agencies?search=&on=&kind= */
export const agenciesQuery = z.object({
  search: z.string().max(100).optional(),
  on: day.optional().describe("Only units of that day; without it, of every time"),
  kind: agencyKind.optional(),
});
export const agencyList = z.object({ agencies: z.array(agency) });
export type AgencyList = z.infer<typeof agencyList>;
