import { sql } from "kysely";
import type { Database } from "./connect.ts";

export interface PointToSimulate {
  readonly pointId: number;
  readonly code: string;
  readonly fieldCode: string | null;
  readonly openedOn: string;
  readonly closedOn: string | null;
  readonly agencyId: number;
  readonly agencyKey: string;
  readonly agencyKind: string;
}

/** Every rating point, in an order that does not depend on how the database was filled. */
export async function selectPointsToSimulate(db: Database): Promise<PointToSimulate[]> {
  return await db
    .selectFrom("rating_points as p")
    .innerJoin("agencies as a", "a.id", "p.agency_id")
    .select([
      "p.id as pointId",
      "p.code",
      "p.field_code as fieldCode",
      "p.opened_on as openedOn",
      "p.closed_on as closedOn",
      "a.id as agencyId",
      "a.kind as agencyKind",
      sql<string>`a.code || '@' || a.valid_from`.as("agencyKey"),
    ])
    .orderBy("a.code")
    .orderBy("a.valid_from")
    .orderBy("p.code")
    .execute();
}

export async function selectPredecessorKeys(
  db: Database,
): Promise<{ successor: string; predecessor: string; kind: string }[]> {
  return await db
    .selectFrom("successions as s")
    .innerJoin("agencies as p", "p.id", "s.predecessor_id")
    .innerJoin("agencies as n", "n.id", "s.successor_id")
    .select([
      sql<string>`n.code || '@' || n.valid_from`.as("successor"),
      sql<string>`p.code || '@' || p.valid_from`.as("predecessor"),
      "p.kind",
    ])
    .orderBy("successor")
    .orderBy("predecessor")
    .execute();
}

export async function selectServicesByField(db: Database): Promise<{ id: number; fieldCode: string }[]> {
  return await db.selectFrom("services").select(["id", "field_code as fieldCode"]).orderBy("code").execute();
}

export async function hasRatings(db: Database): Promise<boolean> {
  const found = [
    await db.selectFrom("ratings").select("id").limit(1).execute(),
    await db.selectFrom("inbox").select("id").limit(1).execute(),
  ];
  return found.flat().length > 0;
}
