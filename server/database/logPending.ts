import { sql } from "kysely";
import type { Day } from "#contract/day.ts";
import type { Trx } from "./connect.ts";

/** A step that is to be sealed. */
export interface StepToSeal {
  readonly id: number;
  readonly agencyId: number;
  readonly agencyCode: string;
  readonly validFrom: Day;
  readonly agencyName: string;
  readonly kind: "window" | "year" | "before";
  readonly takes: "all" | "ample" | "shown" | "rest";
  readonly month: Day;
  readonly windowFrom: Day;
  readonly windowTo: Day;
  readonly publishedOn: Day;
}

const STEP_COLUMNS = sql`
  s.id, s.agency_id as "agencyId", a.code as "agencyCode", a.valid_from as "validFrom", a.name as "agencyName", s.kind,
  s.takes, s.month, s.window_from as "windowFrom", s.window_to as "windowTo", s.published_on as "publishedOn"
`;

/** Steps that the log does not hold, in the order in which they were published. */
export async function selectStepsToSeal(trx: Trx): Promise<StepToSeal[]> {
  const { rows } = await sql<StepToSeal>`
    select ${STEP_COLUMNS} from steps as s join agencies as a on a.id = s.agency_id
    left join log_entries as e on e.kind = 'step' and e.ref = s.id::text
    where e.index is null order by s.id
  `.execute(trx);
  return rows;
}

/** Steps by their numbers. */
export async function selectSealedSteps(trx: Trx, ids: readonly number[]): Promise<StepToSeal[]> {
  const { rows } = await sql<StepToSeal>`
    select ${STEP_COLUMNS} from steps as s join agencies as a on a.id = s.agency_id
    where s.id = any(${sql.val([...ids])}::int[]) order by s.id
  `.execute(trx);
  return rows;
}

/**
 * Digest of a rating: SHA-256 of "hai-long rating", its key, the point's code, the day and the levels (a hyphen for a blank),
 * joined by line feeds. The key is a digest of a number that only the citizen's page knew, so nobody guesses answers from
 * it; the page works the same digest out, see web/offline/ratingDigest.ts.
 */
const DIGEST = sql`encode(sha256(convert_to(
  concat_ws(e'\n', 'hai-long rating', r.id, p.code, to_char(r.rated_on, 'YYYY-MM-DD'), array_to_string(r.levels, ' ', '-')),
  'UTF8')), 'hex')`;

/**
 * Digests of the ratings of steps, sorted, by the step whose leaf holds them. A year's closing has them in one leaf, its last,
 * whatever unit they are of: a unit that left two over is not told by their number.
 */
export async function selectRatingDigests(
  trx: Trx,
  steps: readonly Pick<StepToSeal, "id">[],
): Promise<ReadonlyMap<number, readonly string[]>> {
  const { rows } = await sql<{ holder: number; digests: string }>`
    with held as (
      select id, agency_id, window_to as "to",
             -- Late ratings of an earlier week of the month are in it too, and what earlier quarters left over.
             date_trunc(case takes when 'rest' then 'year' else 'month' end, window_from)::date as "from",
             case kind when 'year' then max(id) over (partition by kind, window_from, published_on) else id end as holder
      from steps
    )
    select h.holder, string_agg(${DIGEST}, e'\n' order by ${DIGEST}) as digests
    from held as h
    join ratings as r on r.agency_id = h.agency_id and r.step = h.id
      and r.rated_on between h."from" and h."to"
    join rating_points as p on p.id = r.point_id
    where h.holder = any(${sql.val(steps.map(({ id }) => id))}::int[])
    group by h.holder
  `.execute(trx);
  return new Map(rows.map(({ holder, digests }) => [holder, digests.split("\n")]));
}

/** Something else that is sealed: which, and its lines. */
export interface LinesToSeal {
  readonly kind: "trail" | "report" | "form" | "cleared";
  readonly ref: string;
  readonly lines: string;
}

/** Forms, closed days of the trail, frozen reports and cleared years that the log does not hold. */
export async function selectLinesToSeal(trx: Trx): Promise<LinesToSeal[]> {
  const { rows } = await sql<LinesToSeal>`
    with lines as (${ALL_LINES})
    select l.kind, l.ref, l.lines from lines as l
    left join log_entries as e on e.kind = l.kind and e.ref = l.ref
    where e.index is null order by l.place, l.ref
  `.execute(trx);
  return rows;
}

/** The same of everything, as the database says it now. */
export async function selectAllLines(trx: Trx): Promise<LinesToSeal[]> {
  const { rows } = await sql<LinesToSeal>`select kind, ref, lines from (${ALL_LINES}) as l`.execute(trx);
  return rows;
}

const HASH_OF = (text: ReturnType<typeof sql>) => sql`encode(sha256(convert_to(${text}, 'UTF8')), 'hex')`;

const ALL_LINES = sql`
  select 1 as place, 'form' as kind, q.code as ref,
         concat_ws(e'\n', 'form ' || q.code, 'content ' || ${HASH_OF(sql`q.criteria::text`)}) as lines
  from questionnaires as q
  union all
  select 2, 'trail', to_char(d.day, 'YYYY-MM-DD'),
         concat_ws(e'\n', 'day ' || to_char(d.day, 'YYYY-MM-DD'), 'lines ' || d.rows, 'content ' || d.sha256)
  from trail_days as d
  union all
  select 3, 'report', r.year || '/' || r.edition,
         concat_ws(e'\n', 'year ' || r.year, 'edition ' || r.edition, 'frozen ' || to_char(r.frozen_on, 'YYYY-MM-DD'),
           'counts ' || r.counts_sha256, 'content ' || ${HASH_OF(sql`r.figures::text`)})
  from report_editions as r
  union all
  select 4, 'cleared', y.year::text,
         concat_ws(e'\n', 'year ' || y.year, 'cleared ' || to_char(y.cleared_on, 'YYYY-MM-DD'), 'ratings ' || y.ratings,
           'content ' || y.tallies_sha256)
  from year_clearings as y
`;
