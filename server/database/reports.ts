import { sql } from "kysely";
import { addDays, type Day } from "#contract/day.ts";
import { DAYS_BACK } from "#contract/rating.ts";
import { canonicalCounts } from "#scoring/canonicalCounts.ts";
import type { YearlyFigures, YearlyInput } from "#scoring/yearlyReport.ts";
import { asJson } from "./asJson.ts";
import type { Database, Trx } from "./connect.ts";
import { type PackedInput, packInput, unpackInput } from "./packedInput.ts";

/** Units and who took over from whom, as they stood when a report was frozen; keys are code@validFrom. */
export interface FrozenBoundaries {
  readonly units: YearlyInput["units"];
  readonly successions: readonly {
    readonly predecessor: string;
    readonly successor: string;
    readonly onDate: string;
    readonly source: string | null;
  }[];
}

export interface FrozenQuestionnaire {
  readonly code: string;
  readonly criteria: readonly { readonly code: string; readonly name: string; readonly nameEn: string }[];
}

/** One frozen edition of a yearly report. */
export interface ReportEdition {
  readonly year: number;
  readonly edition: number;
  readonly frozenOn: string;
  readonly simulated: boolean;
  readonly provinceName: string;
  readonly scoringVersion: string;
  readonly countsSha256: string;
  /** Whether ratings of the year could still arrive when it was frozen. */
  readonly isEarly: boolean;
  /** What this edition changes against the one before; null: it is the first. */
  readonly changes: string | null;
  readonly figures: YearlyFigures;
  readonly input: YearlyInput;
  readonly questionnaire: FrozenQuestionnaire;
  readonly boundaries: FrozenBoundaries;
}

type StoredEdition = Omit<ReportEdition, "isEarly" | "input"> & { readonly input: PackedInput };

/** The first day on which no rating of a year can arrive any more. */
export function settledFrom(year: number): Day {
  return addDays(`${year + 1}-01-01`, DAYS_BACK);
}

/** The latest edition of a year, or the one asked for; undefined: none was frozen. */
export async function findReportEdition(
  db: Database,
  year: number,
  edition?: number,
): Promise<ReportEdition | undefined> {
  let query = db
    .selectFrom("report_editions")
    .select([
      "year",
      "edition",
      "frozen_on as frozenOn",
      "simulated",
      "province_name as provinceName",
      "scoring_version as scoringVersion",
      "counts_sha256 as countsSha256",
      "changes",
      "figures",
      "input",
      "questionnaire",
      "boundaries",
    ])
    .where("year", "=", year)
    .orderBy("edition", "desc")
    .limit(1);
  if (edition !== undefined) query = query.where("edition", "=", edition);
  const row = (await query.executeTakeFirst()) as StoredEdition | undefined;
  return row && { ...row, input: unpackInput(row.input), isEarly: row.frozenOn < settledFrom(year) };
}

/** Every edition there is, the newest year and edition first. */
export async function listReportEditions(
  db: Database,
): Promise<Pick<ReportEdition, "year" | "edition" | "frozenOn">[]> {
  return await db
    .selectFrom("report_editions")
    .select(["year", "edition", "frozen_on as frozenOn"])
    .orderBy("year", "desc")
    .orderBy("edition", "desc")
    .execute();
}

/** Lets one freeze at a time in; readers go on. The first statement of its transaction, before it sees any row. */
export async function lockReports(trx: Trx): Promise<void> {
  await sql`lock table report_editions in share row exclusive mode`.execute(trx);
}

/** @param counts the canonical text of its counts, when it is at hand */
export async function insertReportEdition(
  trx: Trx,
  one: ReportEdition,
  counts = canonicalCounts(one.input),
): Promise<void> {
  await trx
    .insertInto("report_editions")
    .values({
      year: one.year,
      edition: one.edition,
      frozen_on: one.frozenOn,
      simulated: one.simulated,
      province_name: one.provinceName,
      scoring_version: one.scoringVersion,
      questionnaire: asJson(one.questionnaire),
      boundaries: asJson(one.boundaries),
      // A megabyte, so it is read as JSON once and not once more for the column.
      input: sql`${JSON.stringify(packInput(one.input, counts))}::text::jsonb`,
      figures: asJson(one.figures),
      counts_sha256: one.countsSha256,
      changes: one.changes,
    })
    .execute();
}

/** The form of a questionnaire as citizens saw it. */
export async function findQuestionnaire(db: Database, id: number): Promise<FrozenQuestionnaire | undefined> {
  const form = await db
    .selectFrom("questionnaires")
    .select(["code", "criteria"])
    .where("id", "=", id)
    .executeTakeFirst();
  return form as FrozenQuestionnaire | undefined;
}

/** Successions up to a day, by the keys of their units. */
export async function listNamedSuccessions(
  db: Database,
  until: string,
): Promise<FrozenBoundaries["successions"]> {
  const { rows } = await sql<FrozenBoundaries["successions"][number]>`
    select a.code || '@' || a.valid_from as predecessor, b.code || '@' || b.valid_from as successor,
           on_date as "onDate", source
    from successions join agencies as a on a.id = predecessor_id join agencies as b on b.id = successor_id
    where on_date <= ${until}::date
    order by 1, 2
  `.execute(db);
  return rows;
}
