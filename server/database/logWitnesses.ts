import { sql } from "kysely";
import type { Day } from "#contract/day.ts";
import type { Database } from "./connect.ts";

export interface LogWitness {
  readonly name: string;
  /** As the witness's program prints it. */
  readonly publicKey: string;
}

/** Whose cosignatures are taken. */
export async function selectLogWitnesses(db: Database): Promise<LogWitness[]> {
  return await db
    .selectFrom("log_witnesses")
    .select(["name", "public_key as publicKey"])
    .orderBy("name")
    .execute();
}

/** Takes a witness in; one of that name keeps the key it has. @returns whether it is new */
export async function insertLogWitness(db: Database, { name, publicKey }: LogWitness): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto("log_witnesses")
    .values({ name, public_key: publicKey })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** What witnesses signed of a head, as lines of its note. */
export async function selectCosignatures(
  db: Database,
  size: number,
): Promise<{ witness: string; line: string }[]> {
  return await db
    .selectFrom("log_cosignatures")
    .select(["witness", "line"])
    .where("size", "=", size)
    .orderBy("witness")
    .execute();
}

/** Keeps what a witness signed first of a head. */
export async function insertCosignature(
  db: Database,
  one: { readonly size: number; readonly witness: string; readonly line: string },
): Promise<void> {
  await db
    .insertInto("log_cosignatures")
    .values(one)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** The note of a head that was signed, newest or not. */
export async function findHeadNote(db: Database, size: number): Promise<string | undefined> {
  const row = await db.selectFrom("log_heads").select("note").where("size", "=", size).executeTakeFirst();
  return row?.note;
}

/** A leaf in which somebody may find their rating. */
export interface CandidateLeaf {
  readonly index: number;
  readonly kind: "window" | "year" | "before";
  readonly from: Day;
  readonly to: Day;
  readonly publishedOn: Day;
}

/**
 * Leaves that may hold a rating of a point in a month: its unit's steps that reach into it, what a later quarter of the year
 * took along, and the year's closing, whose digests are in one leaf.
 * @param month YYYY-MM
 */
export async function selectCandidateLeaves(
  db: Database,
  agencyId: number,
  month: string,
): Promise<CandidateLeaf[]> {
  const { rows } = await sql<CandidateLeaf>`
    with asked as (select ${`${month}-01`}::date as first, (${`${month}-01`}::date + interval '1 month - 1 day')::date as last)
    select e.index, s.kind, s.window_from as "from", s.window_to as "to", s.published_on as "publishedOn"
    from steps as s join log_entries as e on e.kind = 'step' and e.ref = s.id::text, asked
    where case s.kind
        when 'year' then extract(year from s.window_from) = extract(year from asked.first)
        else s.agency_id = ${agencyId} and s.window_to >= asked.first and (
          s.window_from <= asked.last
          or s.takes = 'rest' and extract(year from s.window_from) = extract(year from asked.first)
        )
      end
    order by e.index
  `.execute(db);
  return rows;
}
