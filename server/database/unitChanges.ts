import { sql } from "kysely";
import type { Day } from "#contract/day.ts";
import type { Role } from "#contract/rights.ts";
import { searchName } from "#contract/searchName.ts";
import type { Database, Trx } from "./connect.ts";

/** A digest of all units and successions: whoever confirms a change confirms it upon what they were shown. */
export async function digestUnits(db: Database): Promise<string> {
  const { rows } = await sql<{ digest: string }>`
    select md5(
      coalesce((select string_agg(a::text, ';' order by a.id) from agencies as a), '') || '|' ||
      coalesce((select string_agg(s::text, ';' order by s.predecessor_id, s.successor_id) from successions as s), '')
    ) as digest
  `.execute(db);
  return (rows[0] as { digest: string }).digest;
}

/** Lets one change of units at a time in until the transaction ends; readers and ratings go on. */
export async function lockUnits(trx: Trx): Promise<void> {
  await sql`lock table agencies, successions in share row exclusive mode`.execute(trx);
}

export interface UnitFacts {
  readonly name: string;
  readonly validFrom: Day;
  readonly validTo: Day | null;
  readonly parentId: number | null;
}

export async function updateAgency(trx: Trx, id: number, facts: UnitFacts): Promise<void> {
  await trx
    .updateTable("agencies")
    .set({
      name: facts.name,
      search_name: searchName(facts.name),
      valid_from: facts.validFrom,
      valid_to: facts.validTo,
      parent_id: facts.parentId,
    })
    .where("id", "=", id)
    .execute();
}

/** Closes every point of these units that would be open on or after a day. */
export async function closePointsOfAgencies(
  trx: Trx,
  agencyIds: readonly number[],
  closedOn: Day,
): Promise<void> {
  if (agencyIds.length === 0) return;
  await trx
    .updateTable("rating_points")
    .set({ closed_on: sql<Day>`greatest(opened_on, ${closedOn}::date)` })
    .where("agency_id", "in", agencyIds)
    .where((eb) => eb.or([eb("closed_on", "is", null), eb("closed_on", ">", closedOn)]))
    .execute();
}

export interface GrantAtUnit {
  readonly id: number;
  readonly agencyId: number;
  readonly accountName: string;
  readonly role: Role;
}

/** Grants at these units that would still hold after a day. */
export async function listGrantsAfter(
  db: Database,
  agencyIds: readonly number[],
  lastDay: Day,
): Promise<GrantAtUnit[]> {
  if (agencyIds.length === 0) return [];
  return await db
    .selectFrom("grants as g")
    .innerJoin("accounts as a", "a.id", "g.account_id")
    .select(["g.id", "g.agency_id as agencyId", "a.name as accountName", "g.role"])
    .where("g.agency_id", "in", agencyIds)
    .where((eb) => eb.or([eb("g.valid_to", "is", null), eb("g.valid_to", ">", lastDay)]))
    .orderBy("a.name")
    .orderBy("g.id")
    .execute();
}
