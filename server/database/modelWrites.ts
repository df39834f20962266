import { sql } from "kysely";
import type { Day } from "#contract/day.ts";
import type { HolderKind, ModelField, ModelResult, ModelState } from "#contract/models.ts";
import type { Month } from "#contract/month.ts";
import { searchName } from "#contract/searchName.ts";
import { asJson } from "./asJson.ts";
import type { Trx } from "./connect.ts";
import type { StoredStep } from "./models.ts";

/** What is entered of a model. */
export interface ModelEntry {
  readonly title: string;
  readonly field: ModelField;
  readonly holderKind: HolderKind;
  readonly holderName: string | null;
  readonly consentOn: Day | null;
  readonly agencyId: number;
  /** For search only. */
  readonly agencyName: string;
  readonly registeredOn: Day;
  readonly aim: string;
  readonly dueOn: Day | null;
  readonly startsIn: Month | null;
  readonly tiedAgencies: readonly number[];
  readonly tiedPoints: readonly string[];
  readonly tiedFactors: readonly string[];
  readonly results: readonly ModelResult[];
}

/** A model with the way it has gone, as a file brings it. */
export interface NewModel extends ModelEntry {
  readonly state: ModelState;
  readonly steps: readonly StoredStep[];
}

function columnsOf(entry: ModelEntry) {
  return {
    title: entry.title,
    field: entry.field,
    holder_kind: entry.holderKind,
    holder_name: entry.holderName,
    consent_on: entry.consentOn,
    agency_id: entry.agencyId,
    registered_on: entry.registeredOn,
    aim: entry.aim,
    due_on: entry.dueOn,
    starts_in: entry.startsIn && `${entry.startsIn}-01`,
    tied_points: entry.tiedPoints,
    tied_factors: entry.tiedFactors,
    results: entry.results,
    title_key: searchName(entry.title),
    search_text: searchName([entry.title, entry.holderName ?? "", entry.agencyName].join(" ")),
  };
}

const RECORD = sql`(title text, field text, holder_kind text, holder_name text, consent_on date, agency_id int,
  registered_on date, aim text, due_on date, starts_in date, tied_points text[], tied_factors text[], results jsonb,
  title_key text, search_text text, state text, place int)`;

/**
 * Adds models with their steps, however many, in three statements.
 * @returns their ids, in the same order; undefined for one that is registered already, which is left as it is
 */
export async function insertModels(trx: Trx, models: readonly NewModel[]): Promise<(number | undefined)[]> {
  const records = models.map((model, place) => ({ ...columnsOf(model), state: model.state, place }));
  const { rows } = await sql<{ id: number; place: number }>`
    with given as (select * from json_to_recordset(${asJson(records)}) as given ${RECORD}), added as (
      insert into models (title, field, holder_kind, holder_name, consent_on, agency_id, registered_on, aim, due_on,
        starts_in, tied_points, tied_factors, results, title_key, search_text, state)
      select title, field, holder_kind, holder_name, consent_on, agency_id, registered_on, aim, due_on, starts_in,
        tied_points, tied_factors, results, title_key, search_text, state
      from given order by place
      on conflict (agency_id, registered_on, title_key) do nothing
      returning id, agency_id, registered_on, title_key
    )
    select added.id, given.place from added join given using (agency_id, registered_on, title_key)
  `.execute(trx);
  const ids: (number | undefined)[] = models.map(() => undefined);
  for (const { id, place } of rows) ids[place] = id;
  const added = models.flatMap((model, at) => (ids[at] === undefined ? [] : [{ ...model, id: ids[at] }]));
  await insertTies(
    trx,
    added.flatMap(({ id, tiedAgencies }) => tiedAgencies.map((agencyId) => ({ id, agencyId }))),
  );
  await insertSteps(
    trx,
    added.flatMap(({ id, steps }) => steps.map((step) => ({ ...step, modelId: id }))),
  );
  return ids;
}

async function insertTies(trx: Trx, ties: readonly { id: number; agencyId: number }[]): Promise<void> {
  await sql`
    insert into model_agencies (model_id, agency_id)
    select model_id, agency_id from json_to_recordset(${asJson(
      ties.map(({ id, agencyId }) => ({ model_id: id, agency_id: agencyId })),
    )}) as given (model_id int, agency_id int)
  `.execute(trx);
}

/** Adds steps; which may follow which is decided before. */
export async function insertSteps(
  trx: Trx,
  steps: readonly (StoredStep & { readonly modelId: number })[],
): Promise<void> {
  await sql`
    insert into model_steps (model_id, step, on_date, decision, account_id, account_name)
    select model_id, step, on_date, decision, account_id, account_name
    from json_to_recordset(${asJson(
      steps.map(({ modelId, step, onDate, decision, accountId, accountName }) => ({
        model_id: modelId,
        step,
        on_date: onDate,
        decision,
        account_id: accountId,
        account_name: accountName,
      })),
    )}) as given (model_id int, step text, on_date date, decision text, account_id text, account_name text)
  `.execute(trx);
}

/** Keeps others from changing the model until the transaction ends. */
export async function lockModel(trx: Trx, id: number): Promise<void> {
  await sql`select 1 from models where id = ${id} for update`.execute(trx);
}

/** Keeps other imports out until the transaction ends; readers are not held up. */
export async function lockModels(trx: Trx): Promise<void> {
  await sql`lock table models in share row exclusive mode`.execute(trx);
}

export async function updateModelStates(
  trx: Trx,
  states: readonly { id: number; state: ModelState }[],
): Promise<void> {
  await sql`
    update models set state = given.state
    from json_to_recordset(${asJson(states)}) as given (id int, state text) where models.id = given.id
  `.execute(trx);
}

/** Whether another model of that place and day has the same title. */
export async function hasTwin(trx: Trx, id: number, entry: ModelEntry): Promise<boolean> {
  const twin = await trx
    .selectFrom("models")
    .select("id")
    .where("agency_id", "=", entry.agencyId)
    .where("registered_on", "=", entry.registeredOn)
    .where("title_key", "=", searchName(entry.title))
    .where("id", "<>", id)
    .executeTakeFirst();
  return twin !== undefined;
}

/** Writes what was entered anew; the way it has gone stays. */
export async function updateModel(trx: Trx, id: number, entry: ModelEntry): Promise<void> {
  const { tied_points, tied_factors, results, ...plain } = columnsOf(entry);
  await trx
    .updateTable("models")
    .set({
      ...plain,
      tied_points: sql`(select coalesce(array_agg(v), '{}') from json_array_elements_text(${asJson(tied_points)}) v)`,
      tied_factors: sql`(select coalesce(array_agg(v), '{}') from json_array_elements_text(${asJson(tied_factors)}) v)`,
      results: asJson(results),
    })
    .where("id", "=", id)
    .execute();
  await trx.deleteFrom("model_agencies").where("model_id", "=", id).execute();
  await insertTies(
    trx,
    entry.tiedAgencies.map((agencyId) => ({ id, agencyId })),
  );
}
