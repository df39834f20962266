import { addCounts } from "#scoring/addCounts.ts";
import { answered } from "#scoring/answered.ts";
import { type LevelCounts, NO_ANSWERS } from "#scoring/levelCounts.ts";
import type { YearClearing } from "../database/clearings.ts";
import type { Difference } from "./verify.ts";

type Name = readonly [
  agencyId: number,
  period: string,
  pointId: number,
  criterion: string,
  field: string,
  marks: string,
];

/** A sum per named cell; the same names on both sides are compared. */
export class Ledger {
  readonly #cells = new Map<string, LevelCounts>();
  readonly #cleared: ReadonlySet<number>;

  constructor(clearings: readonly YearClearing[]) {
    this.#cleared = new Set(clearings.map(({ year }) => year));
  }

  get size(): number {
    return this.#cells.size;
  }

  add(
    agencyId: number,
    period: string,
    pointId: number,
    criterion: string,
    field: string,
    counts: LevelCounts,
    marks = "",
  ): void {
    if (this.#cleared.has(Number(period.slice(0, 4))) || answered(counts) === 0) return;
    const name = JSON.stringify([agencyId, period, pointId, criterion, field, marks] satisfies Name);
    this.#cells.set(name, addCounts(this.#cells.get(name) ?? NO_ANSWERS, counts));
  }

  /** Where this side, the tallies, says something else than a recount. */
  differences(recount: Ledger, names: ReadonlyMap<number, string>): Difference[] {
    const all = new Set([...this.#cells.keys(), ...recount.#cells.keys()]);
    return [...all].sort().flatMap((key) => {
      const [tally, counted] = [this.#cells.get(key) ?? NO_ANSWERS, recount.#cells.get(key) ?? NO_ANSWERS];
      if (tally.every((n, i) => n === counted[i])) return [];
      const [agencyId, period, pointId, criterion, field, marks] = JSON.parse(key) as Name;
      const place = pointId ? `point ${pointId}` : "agency";
      const what = [criterion, field, place, marks && `marked ${marks}`].filter(Boolean).join(", ");
      return [{ agency: names.get(agencyId) ?? String(agencyId), period, what, tally, recount: counted }];
    });
  }
}

/** All offices' sum of a year before windows: of what they had published and left over, and of what was rated. */
export function addWholeYear(ledger: Ledger, year: number, criterion: string, counts: LevelCounts): void {
  ledger.add(0, String(year), 0, `${criterion}, of all units before windows`, "", counts);
}
