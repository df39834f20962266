import { sql } from "kysely";
import type { AgencyKey, AgencyKind } from "#contract/agencies.ts";
import type { Day } from "#contract/day.ts";
import { searchName } from "#contract/searchName.ts";
import { asJson } from "./asJson.ts";
import type { Trx } from "./connect.ts";
import type { Channel } from "./ratingPoints.ts";

/*
 * Writes units, what they do and where they are rated, each kind in one statement however many rows. Rows that are
 * there already are left as they are, so that loading twice changes nothing. Units are named by code and first day.
 */

export interface NewAgency extends AgencyKey {
  readonly validTo: Day | null;
  readonly name: string;
  readonly kind: AgencyKind;
  readonly parent: AgencyKey | null;
}

/** The last day of a unit that had none. */
export interface AgencyEnd extends AgencyKey {
  readonly validTo: Day;
}

/** The closing day of a point that was open. */
export interface PointEnd {
  readonly code: string;
  readonly closedOn: Day;
}

export interface NewSuccession {
  readonly predecessor: AgencyKey;
  readonly successor: AgencyKey;
  readonly onDate: Day;
  readonly source: string | null;
}

export interface NewPoint {
  readonly code: string;
  readonly agency: AgencyKey;
  readonly name: string;
  readonly channel: Channel;
  readonly fieldCode: string | null;
  readonly openedOn: Day;
  readonly closedOn: Day | null;
  /** Who decides what is handed in there; null: the unit itself. */
  readonly deciding: AgencyKey | null;
}

/** Units may come in any order: all are written first, then each is put under its parent. */
export async function insertAgencies(trx: Trx, agencies: readonly NewAgency[]): Promise<void> {
  await sql`
    insert into agencies (code, valid_from, valid_to, name, kind, search_name)
    select * from json_to_recordset(${asJson(
      agencies.map(({ code, validFrom, validTo, name, kind }) => ({
        code,
        valid_from: validFrom,
        valid_to: validTo,
        name,
        kind,
        search_name: searchName(name),
      })),
    )}) as given (code text, valid_from date, valid_to date, name text, kind text, search_name text)
    on conflict (code, valid_from) do nothing
  `.execute(trx);
  await sql`
    update agencies set parent_id = parents.id
    from json_to_recordset(${asJson(
      agencies.map(({ code, validFrom, parent }) => ({
        code,
        valid_from: validFrom,
        parent_code: parent?.code,
        parent_from: parent?.validFrom,
      })),
    )}) as given (code text, valid_from date, parent_code text, parent_from date)
    join agencies parents on parents.code = given.parent_code and parents.valid_from = given.parent_from
    where agencies.code = given.code and agencies.valid_from = given.valid_from and agencies.parent_id is null
  `.execute(trx);
}

export async function insertSuccessions(trx: Trx, successions: readonly NewSuccession[]): Promise<void> {
  await sql`
    insert into successions (predecessor_id, successor_id, on_date, source)
    select before.id, after.id, given.on_date, given.source
    from json_to_recordset(${asJson(
      successions.map(({ predecessor, successor, onDate, source }) => ({
        before_code: predecessor.code,
        before_from: predecessor.validFrom,
        after_code: successor.code,
        after_from: successor.validFrom,
        on_date: onDate,
        source,
      })),
    )}) as given (before_code text, before_from date, after_code text, after_from date, on_date date, source text)
    join agencies before on before.code = given.before_code and before.valid_from = given.before_from
    join agencies after on after.code = given.after_code and after.valid_from = given.after_from
    on conflict do nothing
  `.execute(trx);
}

export async function insertPoints(trx: Trx, points: readonly NewPoint[]): Promise<void> {
  await sql`
    insert into rating_points (code, agency_id, name, channel, field_code, opened_on, closed_on, deciding_agency_id)
    select given.code, agencies.id, given.name, given.channel, given.field_code, given.opened_on, given.closed_on,
           deciding.id
    from json_to_recordset(${asJson(
      points.map(({ code, agency, name, channel, fieldCode, openedOn, closedOn, deciding }) => ({
        code,
        agency_code: agency.code,
        agency_from: agency.validFrom,
        name,
        channel,
        field_code: fieldCode,
        opened_on: openedOn,
        closed_on: closedOn,
        deciding_code: deciding?.code,
        deciding_from: deciding?.validFrom,
      })),
    )}) as given (code text, agency_code text, agency_from date, name text, channel text, field_code text,
      opened_on date, closed_on date, deciding_code text, deciding_from date)
    join agencies on agencies.code = given.agency_code and agencies.valid_from = given.agency_from
    left join agencies as deciding
      on deciding.code = given.deciding_code and deciding.valid_from = given.deciding_from
    on conflict do nothing
  `.execute(trx);
}

/** Ends units that have no last day yet; others are left as they are. */
export async function endAgencies(trx: Trx, ends: readonly AgencyEnd[]): Promise<void> {
  await sql`
    update agencies set valid_to = given.valid_to
    from json_to_recordset(${asJson(
      ends.map(({ code, validFrom, validTo }) => ({ code, valid_from: validFrom, valid_to: validTo })),
    )}) as given (code text, valid_from date, valid_to date)
    where agencies.code = given.code and agencies.valid_from = given.valid_from and agencies.valid_to is null
  `.execute(trx);
}

/** Closes points that are open; others are left as they are. */
export async function closePoints(trx: Trx, ends: readonly PointEnd[]): Promise<void> {
  await sql`
    update rating_points set closed_on = given.closed_on
    from json_to_recordset(${asJson(ends.map(({ code, closedOn }) => ({ code, closed_on: closedOn })))})
      as given (code text, closed_on date)
    where rating_points.code = given.code and rating_points.closed_on is null
  `.execute(trx);
}
