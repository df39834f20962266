import { sql } from "kysely";
import type { Day } from "#contract/day.ts";
import type { Month } from "#contract/month.ts";
import { asJson } from "./asJson.ts";
import type { Database, Trx } from "./connect.ts";

/** Dossiers of one unit, month and service field. */
export interface Dossiers {
  readonly agencyId: number;
  readonly month: Month;
  readonly fieldCode: string;
  readonly received: number;
  readonly resolved: number;
}

/** Figures that a newer file replaces. */
export interface DossierCorrection {
  readonly before: Dossiers;
  readonly after: Dossiers;
}

const monthOfRow = sql<Month>`to_char(dossiers.month, 'YYYY-MM')`;

/** Keeps other imports out until the transaction ends; readers are not held up. */
export async function lockDossiers(trx: Trx): Promise<void> {
  await sql`lock table dossiers in share row exclusive mode`.execute(trx);
}

/** What is stored of these units, all their months. */
export async function findDossiersOfAgencies(
  db: Database,
  agencyIds: readonly number[],
): Promise<Dossiers[]> {
  if (agencyIds.length === 0) return [];
  return await db
    .selectFrom("dossiers")
    .select([
      "agency_id as agencyId",
      monthOfRow.as("month"),
      "field_code as fieldCode",
      "received",
      "resolved",
    ])
    .where("agency_id", "in", agencyIds)
    .execute();
}

/** Adds dossiers that are not there yet; what is there stays. */
export async function insertDossiers(db: Database, dossiers: readonly Dossiers[]): Promise<void> {
  await sql`
    insert into dossiers (agency_id, month, field_code, received, resolved)
    select * from ${asRecords(dossiers)}
    on conflict do nothing
  `.execute(db);
}

/** Replaces stored figures and keeps what they were. */
export async function correctDossiers(
  trx: Trx,
  corrections: readonly DossierCorrection[],
  correctedOn: Day,
): Promise<void> {
  if (corrections.length === 0) return;
  await trx
    .insertInto("dossier_corrections")
    .values(
      corrections.map(({ before, after }) => ({
        agency_id: after.agencyId,
        month: `${after.month}-01`,
        field_code: after.fieldCode,
        received_before: before.received,
        resolved_before: before.resolved,
        received_after: after.received,
        resolved_after: after.resolved,
        corrected_on: correctedOn,
      })),
    )
    .execute();
  await sql`
    update dossiers set received = given.received, resolved = given.resolved
    from ${asRecords(corrections.map(({ after }) => after))}
    where dossiers.agency_id = given.agency_id and dossiers.month = given.month
      and dossiers.field_code = given.field_code
  `.execute(trx);
}

function asRecords(dossiers: readonly Dossiers[]) {
  const rows = dossiers.map(({ agencyId, month, fieldCode, received, resolved }) => ({
    agency_id: agencyId,
    month: `${month}-01`,
    field_code: fieldCode,
    received,
    resolved,
  }));
  return sql`json_to_recordset(${asJson(rows)})
    as given (agency_id int, month date, field_code text, received int, resolved int)`;
}

/** What is stored of these units in a span of months, both included. */
export async function listDossiersBetween(
  db: Database,
  { agencyIds, from, to }: { agencyIds: readonly number[]; from: Month; to: Month },
): Promise<Dossiers[]> {
  if (agencyIds.length === 0) return [];
  return await db
    .selectFrom("dossiers")
    .select([
      "agency_id as agencyId",
      monthOfRow.as("month"),
      "field_code as fieldCode",
      "received",
      "resolved",
    ])
    .where("agency_id", "in", agencyIds)
    .where("month", ">=", `${from}-01`)
    .where("month", "<=", `${to}-01`)
    .execute();
}
