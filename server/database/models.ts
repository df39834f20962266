import { type ExpressionBuilder, sql } from "kysely";
import type { Day } from "#contract/day.ts";
import type { HolderKind, ModelField, ModelResult, ModelState, ModelStep } from "#contract/models.ts";
import type { Month } from "#contract/month.ts";
import type { Database } from "./connect.ts";
import type { Schema } from "./schema.ts";

/** A model as features see it, without its photos. */
export interface StoredModel {
  readonly id: number;
  readonly title: string;
  readonly field: ModelField;
  readonly holderKind: HolderKind;
  /** null: the agency itself, or a person who is not named. */
  readonly holderName: string | null;
  readonly consentOn: Day | null;
  readonly agencyId: number;
  readonly agencyCode: string;
  readonly agencyName: string;
  readonly registeredOn: Day;
  readonly aim: string;
  readonly dueOn: Day | null;
  readonly state: ModelState;
  readonly startsIn: Month | null;
  readonly tiedAgencies: readonly number[];
  readonly tiedPoints: readonly string[];
  readonly tiedFactors: readonly string[];
  readonly results: readonly ModelResult[];
  /** In the order of the way. */
  readonly steps: readonly StoredStep[];
}

export interface StoredStep {
  readonly step: ModelStep;
  readonly onDate: Day;
  readonly decision: string | null;
  readonly accountId: string | null;
  readonly accountName: string;
}

export interface ModelFilter {
  /** Parts of words, as searchName writes them; each has to be found. */
  readonly words?: readonly string[];
  readonly field?: ModelField | undefined;
  /** Every model registered, every one that was ever recognised or named exemplary, or those given up. */
  readonly reached?: ModelState | undefined;
  readonly year?: string | undefined;
  readonly agencyIds?: readonly number[] | undefined;
}

const STEP_OF = { recognised: "recognise", exemplary: "name-exemplary", stopped: "stop" } as const;

function matches(eb: ExpressionBuilder<Schema, "models">, filter: ModelFilter) {
  const { words = [], field, reached, year, agencyIds } = filter;
  return eb.and([
    ...words.map((word) => sql<boolean>`strpos(models.search_text, ${word}) > 0`),
    ...(field ? [eb("models.field", "=", field)] : []),
    ...(reached && reached !== "registered" ? [hasStep(STEP_OF[reached])] : []),
    ...(year ? [sql<boolean>`extract(year from models.registered_on) = ${Number(year)}::int`] : []),
    ...(agencyIds ? [sql<boolean>`models.agency_id = any(${`{${agencyIds.join(",")}}`}::int[])`] : []),
  ]);
}

const hasStep = (step: ModelStep) =>
  sql<boolean>`exists (select from model_steps s where s.model_id = models.id and s.step = ${step})`;

/** Models with all that is known of them, newest first. */
export async function listModels(
  db: Database,
  filter: ModelFilter,
  span: { limit?: number; offset?: number } = {},
): Promise<StoredModel[]> {
  let query = selectModels(db)
    .where((eb) => matches(eb as unknown as ExpressionBuilder<Schema, "models">, filter))
    .orderBy("models.registered_on", "desc")
    .orderBy("models.id", "desc");
  if (span.limit !== undefined) query = query.limit(span.limit).offset(span.offset ?? 0);
  return (await query.execute()) as StoredModel[];
}

export async function findModel(db: Database, id: number): Promise<StoredModel | undefined> {
  const row = await selectModels(db).where("models.id", "=", id).executeTakeFirst();
  return row as StoredModel | undefined;
}

function selectModels(db: Database) {
  return db
    .selectFrom("models")
    .innerJoin("agencies", "agencies.id", "models.agency_id")
    .select([
      "models.id",
      "models.title",
      "models.field",
      "models.holder_kind as holderKind",
      "models.holder_name as holderName",
      "models.consent_on as consentOn",
      "models.agency_id as agencyId",
      "agencies.code as agencyCode",
      "agencies.name as agencyName",
      "models.registered_on as registeredOn",
      "models.aim",
      "models.due_on as dueOn",
      "models.state",
      sql<Month | null>`to_char(models.starts_in, 'YYYY-MM')`.as("startsIn"),
      sql`(select coalesce(json_agg(agency_id order by agency_id), '[]') from model_agencies a
        where a.model_id = models.id)`.as("tiedAgencies"),
      sql`to_json(models.tied_points)`.as("tiedPoints"),
      sql`to_json(models.tied_factors)`.as("tiedFactors"),
      "models.results",
      sql`(select json_agg(json_build_object('step', step, 'onDate', on_date, 'decision', decision,
          'accountId', account_id, 'accountName', account_name) order by on_date, s.id)
        from model_steps s where s.model_id = models.id)`.as("steps"),
    ]);
}

/** How many models there are of one field, year and agency, and how far they came. */
export interface ModelCount {
  readonly field: ModelField;
  readonly year: number;
  readonly agencyId: number;
  readonly registered: number;
  readonly recognised: number;
  readonly exemplary: number;
  readonly stopped: number;
}

export async function countModels(db: Database, filter: ModelFilter): Promise<ModelCount[]> {
  const count = (step: ModelStep) => sql<number>`(count(*) filter (where ${hasStep(step)}))::int`;
  return await db
    .selectFrom("models")
    .select([
      "field",
      sql<number>`extract(year from registered_on)::int`.as("year"),
      "agency_id as agencyId",
      sql<number>`count(*)::int`.as("registered"),
      count("recognise").as("recognised"),
      count("name-exemplary").as("exemplary"),
      count("stop").as("stopped"),
    ])
    .where((eb) => matches(eb, filter))
    .groupBy(["field", sql`2`, "agency_id"])
    .orderBy("field")
    .orderBy(sql`2`)
    .execute();
}

/** Unit of each rating point, by its code. */
export async function listPointOwners(db: Database): Promise<Map<string, number>> {
  const rows = await db.selectFrom("rating_points").select(["code", "agency_id as agencyId"]).execute();
  return new Map(rows.map(({ code, agencyId }) => [code, agencyId]));
}

/** Models that mean to raise the index of one of these units, with the month in which they begin, earliest first. */
export async function listStartedModels(
  db: Database,
  agencyIds: readonly number[],
): Promise<{ id: number; title: string; startsIn: Month }[]> {
  return await db
    .selectFrom("models")
    .select(["id", "title", sql<Month>`to_char(starts_in, 'YYYY-MM')`.as("startsIn")])
    .where("starts_in", "is not", null)
    .where(
      sql<boolean>`exists (select from model_agencies a where a.model_id = models.id
        and a.agency_id = any(${`{${agencyIds.join(",")}}`}::int[]))`,
    )
    .orderBy("starts_in")
    .orderBy("id")
    .execute();
}
