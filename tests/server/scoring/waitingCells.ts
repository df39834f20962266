import fc from "fast-check";
import { addCounts } from "#scoring/addCounts.ts";
import type { LevelCounts } from "#scoring/levelCounts.ts";
import type { WaitingCell } from "#scoring/release.ts";
import { someCounts } from "./arbitraries.ts";

/** Waiting cells of few criteria and fields, so that they often meet. */
export const someWaiting: fc.Arbitrary<WaitingCell[]> = fc.array(
  fc.record({
    criterion: fc.constantFrom("overall", "access", "staff"),
    field: fc.constantFrom("land", "civil", "business", "mixed", "unstated"),
    counts: someCounts(2),
  }),
  { maxLength: 14 },
);

/** All answers to a criterion. */
export function totalOf(criterion: string, cells: readonly WaitingCell[]): LevelCounts {
  return addCounts(...cells.filter((cell) => cell.criterion === criterion).map((cell) => cell.counts));
}
