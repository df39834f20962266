import { figureCells } from "#scoring/figureCells.ts";
import type { ReportEdition } from "../../database/reports.ts";
import type { OpenDataRow } from "./columns.ts";
import { modelRows } from "./modelRows.ts";

/** The rows of a frozen edition in their fixed order: what it is, what it was worked out from, what it claims. */
export function openDataRows(edition: ReportEdition): OpenDataRow[] {
  const { input, questionnaire } = edition;
  const nameOf = new Map(questionnaire.criteria.map(({ code, name }) => [code, name]));
  return [
    ...reportRows(edition),
    ...input.criteria.map((criterion) => ({
      record: "criterion",
      criterion,
      name: nameOf.get(criterion) ?? null,
    })),
    ...input.fields.map(({ code, name }) => ({ record: "field", field: code, name })),
    ...input.units.map(({ key, validTo, ...unit }) => ({
      record: "unit",
      unit: key,
      valid_to: validTo,
      ...unit,
    })),
    ...input.tallies.map(({ counts: [n1, n2, n3, n4, n5], ...tally }) => ({
      record: "tally",
      ...tally,
      n1,
      n2,
      n3,
      n4,
      n5,
    })),
    ...input.dossiers.map((dossiers) => ({ record: "dossiers", ...dossiers })),
    ...(input.marked ?? []).map(({ rules, counts: [n1, n2, n3, n4, n5], ...marked }) => ({
      record: "marked",
      item: rules,
      ...marked,
      n1,
      n2,
      n3,
      n4,
      n5,
    })),
    ...input.comments.map(({ about, count }) => ({ record: "comment", item: about, count })),
    ...(input.models ? modelRows(input.models) : []),
    ...input.officialFigures.map(({ territory, measure, rankedOf, ...figure }) => ({
      record: "official",
      ...figure,
      name: territory,
      item: measure,
      ranked_of: rankedOf,
    })),
    ...figureRows(edition),
  ];
}

function reportRows(edition: ReportEdition): OpenDataRow[] {
  const items = {
    year: edition.year,
    edition: edition.edition,
    frozen_on: edition.frozenOn,
    simulated: String(edition.simulated),
    early: String(edition.isEarly),
    province_name: edition.provinceName,
    target_percent: edition.input.targetPercent,
    questionnaire: edition.input.questionnaire,
    scoring_version: edition.scoringVersion,
    counts_sha256: edition.countsSha256,
    changes: edition.changes,
  };
  return Object.entries(items).map(([item, value]) => ({ record: "report", item, value }));
}

/** What others published is given, not worked out: it stands in its own rows. */
function figureRows({ figures: { officialFigures: _, ...figures } }: ReportEdition): OpenDataRow[] {
  return figureCells(figures).map(([item, value]) => ({ record: "figure", item, value }));
}
