import { type Day, dayInVietnam } from "#contract/day.ts";
import { type Month, monthOf } from "#contract/month.ts";
import { OUR_INSTRUMENT, QUESTIONNAIRE } from "#contract/questionnaire.ts";
import type { Results, ResultsQuery } from "#contract/results.ts";
import { foldSmallCells } from "#scoring/foldSmallCells.ts";
import { isThere, listAgencies, type StoredAgency } from "../database/agencies.ts";
import { countMarkedAnswers } from "../database/markedAnswers.ts";
import {
  countReleasedAnswers,
  countWaitingRatings,
  type ReleasedQuestion,
  type ReleasedRow,
} from "../database/results.ts";
import { type Installation, readInstallation } from "../database/settings.ts";
import { listSuccessions, type SuccessionStep } from "../database/successions.ts";
import { ApiError } from "../http/ApiError.ts";
import type { Platform } from "../platform.ts";
import { dimensionsOf } from "./dimensions.ts";
import { rangeOf } from "./range.ts";
import { refuseSplit } from "./refuseSplit.ts";
import { territoryOf } from "./territory.ts";

/** What several questions about one unit share: read once a request. */
export interface Register {
  readonly installation: Installation;
  readonly agencies: readonly StoredAgency[];
  readonly steps: readonly SuccessionStep[];
  readonly today: Day;
}

export async function readRegister(platform: Platform): Promise<Register> {
  const [installation, agencies, steps] = await Promise.all([
    readInstallation(platform.db),
    listAgencies(platform.db),
    listSuccessions(platform.db),
  ]);
  return { installation, agencies, steps, today: dayInVietnam(platform.now()) };
}

/** The unit of a code on a day; without a day the one of today, else the last. Without a code the province. */
export function unitOf(register: Register, code: string | undefined, on: Day | undefined): StoredAgency {
  const wanted = code ?? register.installation.rootCode;
  const units = register.agencies.filter((agency) => agency.code === wanted);
  const unit =
    units.find((candidate) => isThere(candidate, on ?? register.today)) ?? (on ? undefined : units.at(-1));
  if (!unit) throw new ApiError("unknown-agency", { field: "agency" });
  return unit;
}

/** Released tallies of a unit and all below it, grouped as asked. */
export async function resultsOf(
  platform: Platform,
  register: Register,
  query: ResultsQuery,
): Promise<Results> {
  const { installation, agencies, steps, today } = register;
  const unit = unitOf(register, query.agency, query.on);
  const dimensions = dimensionsOf(query.by);
  const range = rangeOf(query, unit, today);
  const territory = territoryOf(unit.id, agencies, steps, query.boundaries);
  refuseSplit({ unit, range, asked: query.to, territory, register });
  const members = agencies.filter(({ id }) => territory.groupOf.has(id));
  const question: ReleasedQuestion = {
    placements: members.map(({ id, validTo }) => ({
      agencyId: id,
      groupId: territory.groupOf.get(id) ?? id,
      lastMonth: validTo && firstDay(monthOf(validTo)),
    })),
    questionnaireId: QUESTIONNAIRE.id,
    from: firstDay(range.from),
    to: firstDay(range.to),
    periodLength: query.period,
    dimensions,
    criterion: query.criterion,
  };
  const [rows, marked, waiting] = await Promise.all([
    countReleasedAnswers(platform.db, question),
    query.marked === "yes" ? countMarkedAnswers(platform.db, question) : undefined,
    countWaitingRatings(platform.db, [...territory.groupOf.keys()]),
  ]);
  const groups = new Set(territory.groupOf.values());
  const listed = dimensions.includes("agency") ? agencies.filter(({ id }) => groups.has(id)) : [];
  const place = new Map(listed.map(({ id }, index) => [id, index]));
  const cellOf = (row: ReleasedRow): Results["cells"][number] => ({
    ...(row.groupId !== null && { agency: place.get(row.groupId) }),
    ...(row.period !== null && { period: row.period }),
    ...(row.criterion !== null && { criterion: row.criterion }),
    ...(row.field !== null && { field: row.field }),
    ...(dimensions.includes("point") && { point: row.point }),
    counts: [...row.counts],
  });
  const { shown, folded } = foldSmallCells(rows.map((row) => ({ key: new RowKey(row), counts: row.counts })));
  const shownKeys = new Set(shown.map(({ key }) => String(key)));
  const isShown = (row: ReleasedRow) => shownKeys.has(String(new RowKey(row)));
  return {
    instrument: OUR_INSTRUMENT,
    questionnaire: QUESTIONNAIRE.code,
    aggregate: "pooled-answers",
    provisional: true,
    simulated: installation.simulated,
    targetPercent: installation.targetPercent,
    boundaries: query.boundaries,
    ...range,
    agency: { code: unit.code, validFrom: unit.validFrom, name: unit.name },
    agencies: listed.map(({ code, validFrom, validTo, name, kind }) => ({
      code,
      validFrom,
      validTo,
      name,
      kind,
    })),
    cells: shown.map(({ key: { row } }) => cellOf(row)),
    ...(marked && {
      marked: marked.filter(isShown).map((row) => ({ ...cellOf(row), rules: [...row.rules] })),
    }),
    folded: [...folded],
    waiting,
  };
}

/** A row's key that says itself as text, by which folding breaks ties. */
class RowKey {
  constructor(readonly row: ReleasedRow) {}
  toString(): string {
    const { groupId, period, criterion, field, point } = this.row;
    return [groupId, period, criterion, field, point].join(" ");
  }
}

function firstDay(month: Month): Day {
  return `${month}-01`;
}
