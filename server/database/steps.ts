import { sql } from "kysely";
import type { Day } from "#contract/day.ts";
import type { PointCell } from "#scoring/cutWindow.ts";
import type { Trx } from "./connect.ts";

export interface TallyCell {
  readonly agencyId: number;
  readonly pointId: number;
  readonly questionnaireId: number;
  readonly criterion: string;
  readonly field: string;
  readonly counts: readonly [number, number, number, number, number];
}
/** First day of the month in which it is counted. */
export type ReleasedCell = TallyCell & { readonly month: Day };
/** A released cell of a window that broke the named rules. */
export type MarkedCell = ReleasedCell & { readonly rules: string };
/** Answers of published ratings that found no company yet. */
export type CarriedCell = Omit<TallyCell, "pointId"> & { readonly year: number };

/** Answers that a step published under one name; `marks`: the rules that the window broke there, joined by "+". */
export type PublishedCell = PointCell & { readonly marks: string };

/** Days of an office of which a step takes what is unpublished: all, or some points' fields. */
export interface StepSpan {
  readonly from: Day;
  readonly to: Day;
  /** null: all. */
  readonly units: readonly { readonly pointId: number; readonly field: string }[] | null;
}

/** What an office publishes together. */
export interface NewStep {
  readonly agencyId: number;
  readonly id: number;
  readonly kind: "window" | "year";
  readonly month: Day;
  readonly windowFrom: Day;
  readonly windowTo: Day;
  readonly takes: "all" | "ample" | "shown" | "rest";
  readonly publishedOn: Day;
  /** Spans of days whose unpublished ratings it takes, what earlier steps of the office left of them. */
  readonly spans: readonly StepSpan[];
  /** How many ratings that are. */
  readonly ratings: number;
  readonly cells: readonly PublishedCell[];
}

/** Answers of ratings that rest and are not published, by office, point, field, day and place in the form. */
export interface UnpublishedCell {
  readonly agencyId: number;
  readonly pointId: number;
  readonly field: string;
  readonly day: Day;
  /** From 1. */
  readonly position: number;
  readonly counts: readonly [number, number, number, number, number];
}

/** Locks publishing and the night's rest against each other; returns until which day windows were published. */
export async function lockPublishing(trx: Trx): Promise<Day | null> {
  const select = trx.selectFrom("publishing").select("done_on").forUpdate();
  const row = await select.executeTakeFirst();
  if (row) return row.done_on;
  // Only once: what writes here makes public answers be made anew.
  await sql`insert into publishing default values on conflict (one) do nothing`.execute(trx);
  return (await select.executeTakeFirstOrThrow()).done_on;
}

export async function updatePublishedUntil(trx: Trx, doneOn: Day): Promise<void> {
  await trx.updateTable("publishing").set({ done_on: doneOn }).execute();
}

/** The offices are read along their index of unpublished ratings. */
export async function countUnpublished(trx: Trx, until: Day): Promise<UnpublishedCell[]> {
  const { rows } = await sql<UnpublishedCell>`
    select agency_id as "agencyId", point_id as "pointId", field, rated_on as day, a.position::int as position,
           array[count(*) filter (where level = 1), count(*) filter (where level = 2),
                 count(*) filter (where level = 3), count(*) filter (where level = 4),
                 count(*) filter (where level = 5)]::int[] as counts
    from ratings cross join unnest(levels) with ordinality as a (level, position)
    where step is null and rated_on <= ${until}::date and level is not null
    group by 1, 2, 3, 4, 5
    order by 1, 2, 3, 4, 5
  `.execute(trx);
  return rows;
}

/** Whether ratings of a year wait to be published, rested or not. */
export async function hasUnpublished(trx: Trx, year: number): Promise<boolean> {
  const span = sql`between make_date(${year}::int, 1, 1) and make_date(${year}::int, 12, 31)`;
  const { rows } = await sql<{ waits: boolean }>`
    select exists (select 1 from ratings where step is null and rated_on ${span})
        or exists (select 1 from inbox where rated_on ${span}) as waits
  `.execute(trx);
  return rows[0]?.waits === true;
}

export async function selectCarried(trx: Trx): Promise<CarriedCell[]> {
  const { rows } = await sql<CarriedCell>`
    select agency_id as "agencyId", year, questionnaire_id as "questionnaireId", criterion, field,
           array[n1, n2, n3, n4, n5] as counts
    from carried_answers order by 1, 2, 3, 4, 5
  `.execute(trx);
  return rows;
}

/** The number after the newest step's. */
export async function nextStepId(trx: Trx): Promise<number> {
  const { rows } = await sql<{ next: number }>`select coalesce(max(id), 0) + 1 as next from steps`.execute(
    trx,
  );
  return rows[0]?.next as number;
}

/**
 * Writes steps and gives each of their ratings its step, once.
 * @throws when a step would take other ratings than were counted for it
 */
export async function insertSteps(trx: Trx, steps: readonly NewStep[]): Promise<void> {
  if (steps.length === 0) return;
  await sql`
    insert into steps (agency_id, id, kind, month, window_from, window_to, takes, published_on)
    select "agencyId", id, kind, month, "windowFrom", "windowTo", takes, "publishedOn"
    from json_to_recordset(${JSON.stringify(steps.map(({ cells: _, spans: __, ...step }) => step))}::text::json)
      as s ("agencyId" int, id int, kind text, month date, "windowFrom" date, "windowTo" date, takes text, "publishedOn" date)
  `.execute(trx);
  let published = 0;
  for (const round of roundsOf(steps)) published += await updateSteps(trx, round);
  const counted = steps.reduce((sum, { ratings }) => sum + ratings, 0);
  if (published !== counted) throw new Error(`${counted} ratings counted, ${published} published`);
}

/** Each office's first steps, then each one's second, so that no two of a round can take the same rating. */
function roundsOf(steps: readonly NewStep[]): NewStep[][] {
  const rounds: NewStep[][] = [];
  const before = new Map<number, number>();
  for (const step of steps) {
    const at = before.get(step.agencyId) ?? 0;
    before.set(step.agencyId, at + 1);
    rounds[at] = [...(rounds[at] ?? []), step];
  }
  return rounds;
}

/** Gives unpublished ratings their step; returns how many. */
async function updateSteps(trx: Trx, steps: readonly NewStep[]): Promise<number> {
  const spans = steps.flatMap(({ agencyId, id, spans }) =>
    spans.flatMap(({ from, to, units }) =>
      (units ?? [{ pointId: null, field: null }]).map((unit) => ({ agencyId, id, from, to, ...unit })),
    ),
  );
  const { rows } = await sql<{ ratings: number }>`
    with published as (
      update ratings as r set step = k.id
      from json_to_recordset(${JSON.stringify(spans)}::text::json)
        as k ("agencyId" int, id int, "from" date, "to" date, "pointId" int, field text)
      where r.agency_id = k."agencyId" and r.rated_on between k."from" and k."to" and r.step is null
        and (k."pointId" is null or (r.point_id = k."pointId" and r.field = k.field))
      returning 1
    )
    select count(*)::int as ratings from published
  `.execute(trx);
  return rows[0]?.ratings as number;
}

/** Adds released and marked answers to the tallies. */
export async function addTallies(
  trx: Trx,
  { released, marked }: { released: readonly ReleasedCell[]; marked: readonly MarkedCell[] },
): Promise<void> {
  const counts = sql`counts[1], counts[2], counts[3], counts[4], counts[5]`;
  if (released.length > 0) {
    await sql`
      insert into tallies as t (agency_id, month, point_id, questionnaire_id, criterion, field, n1, n2, n3, n4, n5)
      select "agencyId", month, "pointId", "questionnaireId", criterion, field, ${counts}
      from json_to_recordset(${JSON.stringify(summed(released))}::text::json)
        as c ("agencyId" int, month date, "pointId" int, "questionnaireId" smallint, criterion text, field text, counts int[])
      order by 1, 2, 3, 4, 5, 6
      on conflict (agency_id, month, point_id, questionnaire_id, criterion, field)
      do update set n1 = t.n1 + excluded.n1, n2 = t.n2 + excluded.n2, n3 = t.n3 + excluded.n3,
                    n4 = t.n4 + excluded.n4, n5 = t.n5 + excluded.n5
    `.execute(trx);
  }
  if (marked.length > 0) {
    await sql`
      insert into marked_tallies as m (agency_id, month, point_id, questionnaire_id, criterion, field, rules, n1, n2, n3, n4, n5)
      select "agencyId", month, "pointId", "questionnaireId", criterion, field, rules, ${counts}
      from json_to_recordset(${JSON.stringify(summed(marked))}::text::json)
        as c ("agencyId" int, month date, "pointId" int, "questionnaireId" smallint, criterion text, field text,
              rules text, counts int[])
      order by 1, 2, 3, 4, 5, 6, 7
      on conflict (agency_id, month, point_id, questionnaire_id, criterion, field, rules)
      do update set n1 = m.n1 + excluded.n1, n2 = m.n2 + excluded.n2, n3 = m.n3 + excluded.n3,
                    n4 = m.n4 + excluded.n4, n5 = m.n5 + excluded.n5
    `.execute(trx);
  }
}

/** Puts what is carried now in the place of what was. */
export async function replaceCarried(trx: Trx, carried: readonly CarriedCell[]): Promise<void> {
  await sql`delete from carried_answers`.execute(trx);
  if (carried.length === 0) return;
  await sql`
    insert into carried_answers (agency_id, year, questionnaire_id, criterion, field, n1, n2, n3, n4, n5)
    select "agencyId", year, "questionnaireId", criterion, field, counts[1], counts[2], counts[3], counts[4], counts[5]
    from json_to_recordset(${JSON.stringify(summed(carried))}::text::json)
      as c ("agencyId" int, year smallint, "questionnaireId" smallint, criterion text, field text, counts int[])
    order by 1, 2, 3, 4, 5
  `.execute(trx);
}

/** One cell for each name: an upsert takes no row twice. */
function summed<T extends { readonly counts: TallyCell["counts"] }>(cells: readonly T[]): T[] {
  const byName = new Map<string, T>();
  for (const cell of cells) {
    const name = JSON.stringify({ ...cell, counts: 0 }, Object.keys(cell).sort());
    const before = byName.get(name);
    const counts = cell.counts.map(
      (n, i) => n + ((before?.counts[i] as number) ?? 0),
    ) as unknown as T["counts"];
    byName.set(name, { ...cell, counts });
  }
  return [...byName.values()];
}

export async function selectAgencyTree(trx: Trx): Promise<{ id: number; parentId: number | null }[]> {
  return await trx.selectFrom("agencies").select(["id", "parent_id as parentId"]).execute();
}
