import type { Summary } from "./summary.ts";

/**
 * The one group that may be called the lowest, as the factor that drags the index down; null: none may.
 *
 * Formula: the group whose interval lies wholly below every other group's. A group without an interval could be the lower
 * one, so beside it none is called lowest.
 * Source: Wilson (1927), JASA 22:209–212; intervals that do not overlap differ at more than 95 %.
 * Refuses: fewer than two groups.
 *
 * @example
 * clearlyLowest([{ key: "officer", summary: summarise([0, 0, 10, 45, 45]) }, { key: "feedback", summary: summarise([20, 20, 10, 25, 25]) }]); // → "feedback"
 * clearlyLowest([{ key: "officer", summary: summarise([0, 0, 10, 45, 45]) }, { key: "feedback", summary: summarise([0, 0, 15, 45, 40]) }]); // → null
 * clearlyLowest([{ key: "officer", summary: summarise([0, 0, 10, 45, 45]) }]); // → RangeError
 */
export function clearlyLowest<K>(
  groups: readonly { readonly key: K; readonly summary: Summary }[],
): K | null {
  if (groups.length < 2) throw new RangeError("clearlyLowest needs at least two groups");
  const intervals = groups.flatMap(({ key, summary }) =>
    "interval" in summary ? [{ key, ...summary.interval }] : [],
  );
  if (intervals.length < groups.length) return null;
  const lowest = intervals.find((one) =>
    intervals.every((other) => other === one || one.upper < other.lower),
  );
  return lowest?.key ?? null;
}
