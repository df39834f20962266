import { sql } from "kysely";
import type { AgencyKey } from "#contract/agencies.ts";
import type { Day } from "#contract/day.ts";
import { AGENCY_COLUMNS, type StoredAgency } from "./agencies.ts";
import type { Database } from "./connect.ts";

/*
 * Who took over from whom. Results in new boundaries: readFinalSuccessors(db) says for each unit where its counts
 * belong today, or that it was divided.
 */

export interface SuccessionStep {
  readonly predecessorId: number;
  readonly successorId: number;
}

/** A relative of a unit, with the day of the step that leads to it. */
export interface Relative extends StoredAgency {
  readonly onDate: Day;
  /** 1: directly; 2: through one other unit; … */
  readonly steps: number;
}

/** Where a unit's past counts belong in the newest boundaries. */
export type FinalSuccessor =
  | { readonly kind: "whole"; readonly agencyId: number }
  /** Somewhere down its chain, `agencyId` was divided among several units: the counts go no further than that unit. */
  | { readonly kind: "divided"; readonly agencyId: number };

/**
 * Follows each predecessor for as long as it went over whole. A unit that is not named is its own final successor.
 * A ring in the records, which import refuses, ends where it began.
 */
export function finalSuccessors(steps: readonly SuccessionStep[]): Map<number, FinalSuccessor> {
  const next = new Map<number, SuccessionStep[]>();
  for (const step of steps) next.set(step.predecessorId, [...(next.get(step.predecessorId) ?? []), step]);
  const final = new Map<number, FinalSuccessor>();
  for (const start of next.keys()) {
    const seen = new Set<number>();
    let agencyId = start;
    let onward = next.get(start);
    while (onward?.length === 1 && !seen.has(agencyId)) {
      seen.add(agencyId);
      agencyId = (onward[0] as SuccessionStep).successorId;
      onward = next.get(agencyId);
    }
    const isDivided = onward !== undefined && onward.length > 1;
    final.set(start, { kind: isDivided ? "divided" : "whole", agencyId });
  }
  return final;
}

export async function listSuccessions(db: Database): Promise<SuccessionStep[]> {
  return await db
    .selectFrom("successions")
    .select(["predecessor_id as predecessorId", "successor_id as successorId"])
    .execute();
}

/** What is known of every succession, by the keys of its units. */
export async function listSuccessionKeys(
  db: Database,
): Promise<{ predecessor: AgencyKey; successor: AgencyKey; onDate: Day }[]> {
  const rows = await db
    .selectFrom("successions")
    .innerJoin("agencies as before", "before.id", "successions.predecessor_id")
    .innerJoin("agencies as after", "after.id", "successions.successor_id")
    .select([
      "before.code as beforeCode",
      "before.valid_from as beforeFrom",
      "after.code as afterCode",
      "after.valid_from as afterFrom",
      "successions.on_date as onDate",
    ])
    .execute();
  return rows.map(({ beforeCode, beforeFrom, afterCode, afterFrom, onDate }) => ({
    predecessor: { code: beforeCode, validFrom: beforeFrom },
    successor: { code: afterCode, validFrom: afterFrom },
    onDate,
  }));
}

export async function readFinalSuccessors(db: Database): Promise<Map<number, FinalSuccessor>> {
  return finalSuccessors(await listSuccessions(db));
}

/** Every unit that this one was made of, however far back; nearest first. */
export async function findPredecessors(db: Database, agencyId: number): Promise<Relative[]> {
  return await findRelatives(db, agencyId, "backward");
}

/** Every unit that took over from this one, however far on; nearest first. */
export async function findSuccessors(db: Database, agencyId: number): Promise<Relative[]> {
  return await findRelatives(db, agencyId, "forward");
}

async function findRelatives(
  db: Database,
  agencyId: number,
  way: "forward" | "backward",
): Promise<Relative[]> {
  const [from, to] =
    way === "forward"
      ? (["predecessor_id", "successor_id"] as const)
      : (["successor_id", "predecessor_id"] as const);
  return await db
    .withRecursive("walk", (cte) =>
      cte
        .selectFrom("successions")
        .select([`${to} as id`, "on_date", sql<number>`1`.as("steps")])
        .where(from, "=", agencyId)
        .unionAll(
          cte
            .selectFrom("successions")
            .innerJoin("walk", "walk.id", `successions.${from}`)
            .select([
              `successions.${to} as id`,
              "successions.on_date",
              sql<number>`walk.steps + 1`.as("steps"),
            ])
            .where("walk.steps", "<", 20),
        ),
    )
    .selectFrom("walk")
    .innerJoin("agencies", "agencies.id", "walk.id")
    .distinctOn("agencies.id")
    .select([...AGENCY_COLUMNS, "walk.on_date as onDate", "walk.steps"])
    .orderBy("agencies.id")
    .orderBy("walk.steps")
    .execute()
    .then((relatives) => relatives.sort((a, b) => a.steps - b.steps || (a.code < b.code ? -1 : 1)));
}
