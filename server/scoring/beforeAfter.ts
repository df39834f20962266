import { combinedDifference, type DifferencePart } from "./combinedDifference.ts";
import type { Claim } from "./compare.ts";
import { FLOOR_PUBLISH, FLOOR_RANK } from "./disclosure.ts";
import { newcombeInterval } from "./newcombeInterval.ts";
import { type Change, spreadOfChanges } from "./spreadOfChanges.ts";
import { studentQuantile } from "./studentQuantile.ts";
import type { UnitCounts } from "./unitCounts.ts";
import type { Interval } from "./wilsonInterval.ts";

/** A change in percentage points. Withheld: fewer than five answers on a side. No claim below 100 on either side. */
export type ShownChange =
  | { readonly withheld: true; readonly claim: "cannotTell" }
  | {
      readonly withheld: false;
      readonly claim: Claim;
      readonly difference: number;
      readonly interval: Interval;
    };

/** One unit before and after its model began, beside the units of its kind that have none. */
export interface BeforeAfter {
  readonly own: ShownChange;
  /** The mean change of the others in the same periods; null: fewer than two others with answers before and after. */
  readonly others: (ShownChange & { readonly units: number }) | null;
  /** By how much the unit changed more than the others: season and campaign are gone from it. */
  readonly beyond: ShownChange | null;
}

/**
 * One unit before and after the start of its model, and how much of the change the others of its kind share.
 *
 * Formula: own: all periods from the start on against all before, difference and Newcombe interval. Others: units of the
 * same kind without a model in these periods, each against itself, with the weights b·a/(b + a) of its answers before
 * and after (Mantel and Haenszel), so that a town that is rated more often later does not lift the mean; intervals
 * combined by combinedDifference. Beyond: own minus others, its interval widened by what one unit and the mean of the
 * others move for reasons of their own, t·τ·√(1 + Σ w²/(Σ w)²) with τ from spreadOfChanges: without it the change of a
 * single head would be laid to the model.
 * It is one unit: "beyond" says that it rose more than its like, not why. Before and after should hold the same months of
 * the year; a season that all share falls out of "beyond" only.
 * Source: Newcombe (1998), Statistics in Medicine 17:873–890; S. Greenland and J. Robins (1985), Biometrics 41:55–68, for
 * the weights; T. Conley and C. Taber (2011), Review of Economics and Statistics 93:113–125, for judging a single unit
 * by how far the others move.
 * Refuses: a unit without a start or with one in the first period or after the last, units with different numbers of
 * periods.
 *
 * @example
 * beforeAfter({ key: "a", kind: "commune", start: 1, satisfied: [48, 56], answered: [80, 70] }, []).own; // → { withheld: false, claim: "cannotTell", difference: 20.000000000000007, interval: { lower: 100 * newcombeInterval(48, 80, 56, 70).lower, upper: 100 * newcombeInterval(48, 80, 56, 70).upper } }
 * beforeAfter({ key: "a", kind: "commune", start: 1, satisfied: [4, 50], answered: [4, 70] }, []).own; // → { withheld: true, claim: "cannotTell" }
 * beforeAfter({ key: "a", kind: "commune", start: 0, satisfied: [4, 50], answered: [4, 70] }, []); // → RangeError
 */
export function beforeAfter<K>(unit: UnitCounts<K>, units: readonly UnitCounts<K>[]): BeforeAfter {
  const periods = unit.answered.length;
  const start = unit.start ?? 0;
  if (!(start > 0 && start < periods)) throw new RangeError(`no before and after a start of ${unit.start}`);
  if (units.some(({ answered }) => answered.length !== periods)) {
    throw new RangeError("all units need the same number of periods");
  }
  const own = changeOf(unit, start);
  const others = units
    .filter(({ key, kind }) => key !== unit.key && kind === unit.kind)
    .filter((other) => other.start === null || other.start >= periods)
    .map((other) => changeOf(other, start))
    .filter(({ before, after }) => before.answered > 0 && after.answered > 0);
  const ownPart = own.before.answered > 0 && own.after.answered > 0 ? partOf(own) : null;
  if (others.length < 2) return { own: shown(ownPart, [own]), others: null, beyond: null };

  const weights = others.map(({ before, after }) => 1 / (1 / before.answered + 1 / after.answered));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const mean = combinedDifference(
    others.map((other, place) => ({ ...partOf(other), factor: (weights[place] ?? 0) / all })),
  );
  const squares = weights.reduce((sum, weight) => sum + (weight / all) ** 2, 0);
  const byItself = spreadOfChanges(others) * Math.sqrt(1 + squares) * studentQuantile(others.length - 1);
  const beyond =
    ownPart &&
    combinedDifference([
      ownPart,
      { ...mean, factor: -1 },
      { factor: 1, difference: 0, interval: { lower: -byItself, upper: byItself } },
    ]);
  const pooled = {
    before: sumOf(others.map(({ before }) => before)),
    after: sumOf(others.map(({ after }) => after)),
  };
  return {
    own: shown(ownPart, [own]),
    others: { ...shown(mean, [pooled]), units: others.length },
    beyond: shown(beyond, [own, pooled]),
  };
}

function changeOf({ satisfied, answered }: UnitCounts<unknown>, start: number): Change {
  const side = (from: number, to?: number) => ({
    satisfied: satisfied.slice(from, to).reduce((sum, x) => sum + x, 0),
    answered: answered.slice(from, to).reduce((sum, n) => sum + n, 0),
  });
  return { before: side(0, start), after: side(start) };
}

function sumOf(sides: readonly Change["before"][]): Change["before"] {
  return {
    satisfied: sides.reduce((sum, { satisfied }) => sum + satisfied, 0),
    answered: sides.reduce((sum, { answered }) => sum + answered, 0),
  };
}

function partOf({ before, after }: Change): DifferencePart {
  return {
    factor: 1,
    difference: after.satisfied / after.answered - before.satisfied / before.answered,
    interval: newcombeInterval(before.satisfied, before.answered, after.satisfied, after.answered),
  };
}

/** What of a change may be shown, by the smallest number of answers that it rests on. */
function shown(part: Omit<DifferencePart, "factor"> | null, changes: readonly Change[]): ShownChange {
  const least = Math.min(...changes.flatMap(({ before, after }) => [before.answered, after.answered]));
  if (part === null || least < FLOOR_PUBLISH) return { withheld: true, claim: "cannotTell" };
  const { lower, upper } = part.interval;
  const claim = lower > 0 ? "increased" : upper < 0 ? "decreased" : "cannotTell";
  return {
    withheld: false,
    claim: least < FLOOR_RANK ? "cannotTell" : claim,
    difference: 100 * part.difference,
    interval: { lower: Math.max(-100, 100 * lower), upper: Math.min(100, 100 * upper) },
  };
}
