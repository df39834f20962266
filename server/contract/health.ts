import { z } from "zod";

/** The process is alive; says nothing about its database. */
export const alive = z.object({ alive: z.literal(true) });
export type Alive = z.infer<typeof alive>;

/** Whether requests can be sent here, and if not, why. */
export const readiness = z.object({
  ready: z.boolean(),
  database: z.enum(["reachable", "away"]),
  migrations: z.enum(["current", "pending", "unknown"]).describe("unknown: the database is away"),
});
export type Readiness = z.infer<typeof readiness>;
