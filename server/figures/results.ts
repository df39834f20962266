import type { Day } from "#contract/day.ts";
import { type Month, monthOf } from "#contract/month.ts";
import { OUR_INSTRUMENT, QUESTIONNAIRE } from "#contract/questionnaire.ts";
import type { Results, ResultsQuery } from "#contract/results.ts";
import { type Cell, foldSmallCells } from "#scoring/foldSmallCells.ts";
import { countMarkedAnswers } from "../database/markedAnswers.ts";
import { type ReleasedQuestion, type ReleasedRow, readNewestStep } from "../database/results.ts";
import type { Platform } from "../platform.ts";
import { dimensionsOf } from "./dimensions.ts";
import { publicationOf } from "./publication.ts";
import { rangeOf } from "./range.ts";
import { refuseSplit } from "./refuseSplit.ts";
import { type Register, unitOf } from "./register.ts";
import { releasedAnswers } from "./releasedAnswers.ts";
import { territoryOf } from "./territory.ts";

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
  const ids = [...territory.groupOf.keys()];
  const step = await readNewestStep(platform.db, ids);
  const { dataUntil, nextOn } = await publicationOf(platform.db, ids, today);
  const [rows, marked] = await Promise.all([
    releasedAnswers(platform.db, question, step),
    query.marked === "yes" ? countMarkedAnswers(platform.db, question) : undefined,
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
      marked: onlyShown(marked, shown).map((row) => ({ ...cellOf(row), rules: [...row.rules] })),
    }),
    folded: [...folded],
    publication: { dataUntil, nextOn },
  };
}

function onlyShown<Row extends ReleasedRow>(rows: readonly Row[], shown: readonly Cell<RowKey>[]): Row[] {
  const keys = new Set(shown.map(({ key }) => String(key)));
  return rows.filter((row) => keys.has(String(new RowKey(row))));
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
