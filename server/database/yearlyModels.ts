import { sql } from "kysely";
import type { LevelCounts } from "#scoring/levelCounts.ts";
import type {
  YearlyEarlierAnswers,
  YearlyModel,
  YearlyModels,
  YearlyPraisedModel,
} from "#scoring/yearlyRegister.ts";
import type { Database } from "./connect.ts";
import { finalSuccessors } from "./successions.ts";

/** So many years before the report's are looked back at by the models' effect; its tallies hold the last of them. */
const YEARS_BACK = 4;

/**
 * The register as it stood at the end of a year, and the answers from before the tallies' two years. A model of a unit
 * that is gone stands at the unit that took it over by then; one that was divided keeps its own key.
 */
export async function selectYearlyModels(
  db: Database,
  { year, questionnaireId }: { year: number; questionnaireId: number },
): Promise<YearlyModels> {
  const lastDay = `${year}-12-31`;
  const keyOf = await yearEndKeys(db, lastDay);
  const register = await selectRegister(db, lastDay, keyOf);
  const looksBack = register.some(({ startsIn, ties }) => startsIn !== null && ties.length > 0);
  return {
    register,
    praised: await selectPraised(db, year),
    earlier: looksBack ? await selectEarlier(db, { year, questionnaireId, keyOf }) : [],
  };
}

/** Key of the unit at which each unit's models and counts stand on a day. */
async function yearEndKeys(db: Database, lastDay: string): Promise<ReadonlyMap<number, string>> {
  const units = await db.selectFrom("agencies").select(["id", "code", "valid_from"]).execute();
  const ownKey = new Map(units.map(({ id, code, valid_from }) => [id, `${code}@${valid_from}`]));
  const steps = await db
    .selectFrom("successions")
    .select(["predecessor_id as predecessorId", "successor_id as successorId"])
    .where("on_date", "<=", lastDay)
    .execute();
  const final = finalSuccessors(steps);
  return new Map(units.map(({ id }) => [id, ownKey.get(final.get(id)?.agencyId ?? id) as string]));
}

async function selectRegister(
  db: Database,
  lastDay: string,
  keyOf: ReadonlyMap<number, string>,
): Promise<YearlyModel[]> {
  type Row = Omit<YearlyModel, "unit" | "ties"> & { agencyId: number; tied: number[] };
  const { rows } = await sql<Row>`
    select m.id::text as key, m.field, m.agency_id as "agencyId", m.registered_on::text as "registeredOn",
           max(s.on_date) filter (where s.step = 'recognise')::text as "recognisedOn",
           max(s.on_date) filter (where s.step = 'name-exemplary')::text as "exemplaryOn",
           max(s.on_date) filter (where s.step = 'stop')::text as "stoppedOn",
           to_char(m.starts_in, 'YYYY-MM') as "startsIn",
           (select coalesce(json_agg(a.agency_id), '[]') from model_agencies as a
            where a.model_id = m.id and m.field = 'administrative-reform') as tied
    from models as m left join model_steps as s on s.model_id = m.id and s.on_date <= ${lastDay}::date
    where m.registered_on <= ${lastDay}::date
    group by m.id
    order by m.id
  `.execute(db);
  return rows.map(({ agencyId, tied, ...model }) => ({
    ...model,
    unit: keyOf.get(agencyId) as string,
    ties: [...new Set(tied.map((id) => keyOf.get(id) as string))].sort(),
  }));
}

async function selectPraised(db: Database, year: number): Promise<YearlyPraisedModel[]> {
  const { rows } = await sql<YearlyPraisedModel>`
    select m.id::text as key, m.title, m.holder_kind as "holderKind",
           case when m.holder_kind = 'group' then m.holder_name end as holder, s.decision
    from models as m join model_steps as s on s.model_id = m.id and s.step = 'name-exemplary'
    where s.on_date between ${`${year}-01-01`}::date and ${`${year}-12-31`}::date
      and m.registered_on <= ${`${year}-12-31`}::date
    order by m.id
  `.execute(db);
  return rows;
}

/** Answers to the first question of the years before the tallies', by unit and month. */
async function selectEarlier(
  db: Database,
  asked: { year: number; questionnaireId: number; keyOf: ReadonlyMap<number, string> },
): Promise<YearlyEarlierAnswers[]> {
  const { year, questionnaireId, keyOf } = asked;
  type Row = { agencyId: number; month: string; counts: LevelCounts };
  const { rows } = await sql<Row>`
    select t.agency_id as "agencyId",
           to_char(least(t.month, date_trunc('month', a.valid_to)), 'YYYY-MM') as month,
           json_build_array(sum(n1), sum(n2), sum(n3), sum(n4), sum(n5)) as counts
    from tallies as t join agencies as a on a.id = t.agency_id
    where t.questionnaire_id = ${questionnaireId} and t.criterion = 'overall'
      and t.month between ${`${year - YEARS_BACK}-01-01`}::date and ${`${year - 2}-12-31`}::date
    group by 1, 2
    having sum(n1 + n2 + n3 + n4 + n5) > 0
  `.execute(db);
  const sums = new Map<string, YearlyEarlierAnswers>();
  for (const { agencyId, month, counts } of rows) {
    const unit = keyOf.get(agencyId) as string;
    const known = sums.get(`${unit} ${month}`)?.counts ?? [0, 0, 0, 0, 0];
    const [n1, n2, n3, n4, n5] = counts;
    const sum = [known[0] + n1, known[1] + n2, known[2] + n3, known[3] + n4, known[4] + n5] as const;
    sums.set(`${unit} ${month}`, { unit, month, counts: sum });
  }
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}
