import { addCounts } from "./addCounts.ts";
import { answered } from "./answered.ts";
import { compareMany } from "./compareMany.ts";
import type { Cell } from "./foldSmallCells.ts";
import type { LevelCounts } from "./levelCounts.ts";
import { satisfied } from "./satisfied.ts";
import { subtractCounts } from "./subtractCounts.ts";
import { type Interval, wilsonInterval } from "./wilsonInterval.ts";

/** `alike`: none of the groups is lower beyond chance. `tooFew`: none has enough answers to say so. */
export type CostliestGroup<K> =
  | { readonly kind: "alike" | "tooFew" }
  | {
      readonly kind: "named";
      readonly key: K;
      /** Satisfied answers in this group and in all the others together, percent, with 95 % Wilson intervals. */
      readonly index: number;
      readonly n: number;
      readonly interval: Interval;
      readonly othersIndex: number;
      readonly othersN: number;
      readonly othersInterval: Interval;
      /** How far the pooled index of all groups lies below what it would be if this one went like the others. */
      readonly points: number;
    };

/**
 * The group that costs most: the factor whose dissatisfied answers pull the index of all factors down furthest, if
 * that is more than chance.
 *
 * Formula: with nₖ answers in group k, dₖ of them not satisfied, and dᵣ of nᵣ in all the other groups together, its cost is
 * the answers lost beyond the others' share, 100·(dₖ − nₖ·dᵣ/nᵣ)/(nₖ + nᵣ) points of the pooled index. The one with the
 * highest cost is named among those whose difference from the others (Newcombe, adjusted by Benjamini–Hochberg over
 * all groups) lies below 0; both sides need 100 answers. So a low factor that few answer can cost less than a middling
 * one that everybody answers. The same people answer several factors and tend to agree with themselves, so the
 * interval is rather too wide than too narrow.
 * Source: Kitagawa (1955), JASA 50:1168–1194, for a group's part in a difference of rates; compareMany for the claim.
 * Refuses: fewer than two groups; counts that are not whole numbers of 0 or more.
 *
 * @example
 * costliestGroup([{ key: "procedure", counts: [0, 0, 50, 50, 0] }, { key: "officer", counts: [0, 0, 10, 90, 0] }, { key: "result", counts: [0, 0, 10, 90, 0] }]).key; // → "procedure"
 * roundHalfUp(costliestGroup([{ key: "procedure", counts: [0, 0, 50, 50, 0] }, { key: "officer", counts: [0, 0, 10, 90, 0] }, { key: "result", counts: [0, 0, 10, 90, 0] }]).points); // → 13.33
 * costliestGroup([{ key: "officer", counts: [0, 0, 10, 90, 0] }, { key: "result", counts: [0, 0, 11, 89, 0] }]); // → { kind: "alike" }
 * costliestGroup([{ key: "officer", counts: [0, 0, 10, 9, 0] }, { key: "result", counts: [0, 0, 1, 89, 0] }]); // → { kind: "tooFew" }
 * costliestGroup([{ key: "officer", counts: [0, 0, 10, 90, 0] }]); // → RangeError
 */
export function costliestGroup<K>(groups: readonly Cell<K>[]): CostliestGroup<K> {
  if (groups.length < 2) throw new RangeError("costliestGroup needs at least two groups");
  const all = addCounts(...groups.map(({ counts }) => counts));
  const pairs = groups.map((group) => ({
    key: group,
    earlier: subtractCounts(all, group.counts),
    later: group.counts,
  }));
  const compared = compareMany(pairs).filter(({ comparison }) => comparison.comparable);
  if (compared.length === 0) return { kind: "tooFew" };
  const lower = compared.filter(({ comparison }) => comparison.claim === "decreased");
  const costs = lower.map(({ key: { key, counts } }) => {
    const others = subtractCounts(all, counts);
    const [n, rest] = [answered(counts), answered(others)];
    const [lost, restLost] = [n - satisfied(counts), rest - satisfied(others)];
    return {
      kind: "named" as const,
      key,
      index: (100 * satisfied(counts)) / n,
      n,
      interval: percentInterval(counts),
      othersIndex: (100 * satisfied(others)) / rest,
      othersN: rest,
      othersInterval: percentInterval(others),
      points: (100 * (lost - (n * restLost) / rest)) / (n + rest),
    };
  });
  const [most] = costs.sort((a, b) => b.points - a.points);
  return most ?? { kind: "alike" };
}

function percentInterval(counts: LevelCounts): Interval {
  const { lower, upper } = wilsonInterval(satisfied(counts), answered(counts));
  return { lower: 100 * lower, upper: 100 * upper };
}
