import type { AgencyKind } from "#contract/agencies.ts";
import { searchName } from "#contract/searchName.ts";
import { addCounts } from "#scoring/addCounts.ts";
import type { LevelCounts } from "#scoring/levelCounts.ts";
import { type Summary, summarise } from "#scoring/summary.ts";
import { isWithin } from "../ui/resultsCells.ts";
import type { Filters, Sort } from "./filters.ts";
import type { UnitLink, View } from "./view.ts";

export interface UnitRow extends UnitLink {
  readonly kind: AgencyKind;
  /** What closed years released for the unit above as a whole, not for one of those below it. */
  readonly isWhole: boolean;
  readonly summary: Summary;
}

/** The units below this one in a range of months: all that are there, and those that have ended but have answers. */
export function unitRows(view: View, range: Pick<Filters, "from" | "to">): UnitRow[] {
  const { agencies, cells, targetPercent } = view.units;
  const counts = new Map<number, LevelCounts>();
  for (const cell of cells) {
    if (cell.agency === undefined || !isWithin(cell, range)) continue;
    const before = counts.get(cell.agency);
    counts.set(cell.agency, before ? addCounts(before, cell.counts) : cell.counts);
  }
  const rows: UnitRow[] = [];
  agencies.forEach(({ code, name, kind, validFrom, validTo }, place) => {
    const own = counts.get(place);
    const isWhole = code === view.unit.code && validFrom === view.unit.validFrom;
    const isCurrent = validTo === null || validTo === view.unit.validTo;
    if (own === undefined && (isWhole || !isCurrent)) return;
    const summary = summarise(own ?? [0, 0, 0, 0, 0], targetPercent);
    rows.push({ code, name, kind, validTo, isWhole, summary });
  });
  return rows;
}

/** The rows that match a name, with or without tone marks, and a kind, in the order asked for. */
export function shownRows(
  rows: readonly UnitRow[],
  { kind, name, sort }: Pick<Filters, "kind" | "name" | "sort">,
): UnitRow[] {
  const wanted = searchName(name);
  return rows
    .filter((row) => (kind === null || row.kind === kind) && searchName(row.name).includes(wanted))
    .sort((a, b) => compare(a, b, sort) || byName(a, b));
}

function compare(a: UnitRow, b: UnitRow, sort: Sort): number {
  if (sort === "attention") return attention(a.summary) - attention(b.summary);
  if (sort === "n") return size(b.summary) - size(a.summary);
  if (sort === "index") return tier(a.summary) - tier(b.summary) || share(a.summary) - share(b.summary);
  return 0;
}

function byName(a: UnitRow, b: UnitRow): number {
  return a.name.localeCompare(b.name, "vi") || (a.code < b.code ? -1 : 1);
}

const TIERS = { ranked: 0, index: 1, countsOnly: 2, withheld: 3, none: 4 } as const;
/** Units without enough answers to be compared come after those with enough, whatever their share. */
const tier = (summary: Summary): number => TIERS[summary.disclosure];

const VERDICTS = { notMet: 0, cannotTell: 1, met: 2 } as const;
function attention(summary: Summary): number {
  return "verdict" in summary ? VERDICTS[summary.verdict.kind] : 1 + tier(summary);
}

const size = (summary: Summary): number => ("n" in summary ? summary.n : 0);
const share = (summary: Summary): number => ("index" in summary ? summary.index : 0);

export interface VerdictTally {
  readonly met: number;
  readonly cannotTell: number;
  readonly notMet: number;
  /** Fewer than 30 answers, or none. */
  readonly few: number;
}

export function verdictTally(rows: readonly UnitRow[]): VerdictTally {
  const tally = { met: 0, cannotTell: 0, notMet: 0, few: 0 };
  for (const { summary } of rows) tally["verdict" in summary ? summary.verdict.kind : "few"] += 1;
  return tally;
}
