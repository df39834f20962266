import type { AgencyKind } from "#contract/agencies.ts";
import { addCounts } from "#scoring/addCounts.ts";
import { compareMany } from "#scoring/compareMany.ts";
import type { LevelCounts } from "#scoring/levelCounts.ts";
import { subtractCounts } from "#scoring/subtractCounts.ts";
import { summarise } from "#scoring/summary.ts";
import type { NeedReason } from "../../web/desk/provinceView.ts";
import { kindGroup } from "./kindGroup.ts";

export interface UnitPeriods {
  readonly id: number;
  readonly kind: AgencyKind;
  /** Answers of the chosen months, and of those that they are compared with. */
  readonly now: LevelCounts;
  readonly before: LevelCounts;
}

/**
 * The units that need support, each with its reasons: the target is not met; it lies below the rest of its kind; it fell
 * since the previous period. Only what is more than chance counts, over all units of one look together, and there is no
 * order among them: a unit is here or it is not.
 * @param units every unit of the province that has a tile
 */
export function unitsInNeed(
  units: readonly UnitPeriods[],
  targetPercent: number,
): Map<number, readonly NeedReason[]> {
  const all = new Map<AgencyKind, LevelCounts>();
  for (const [kind, kin] of Map.groupBy(units, (unit) => kindGroup(unit.kind))) {
    all.set(kind, addCounts(...kin.map(({ now }) => now)));
  }
  const againstRest = units.map(({ id, kind, now }) => ({
    key: id,
    earlier: subtractCounts(all.get(kindGroup(kind)) ?? now, now),
    later: now,
  }));
  const sinceBefore = units.map(({ id, now, before }) => ({ key: id, earlier: before, later: now }));
  const lower = (pairs: typeof againstRest) =>
    new Set(
      compareMany(pairs)
        .filter(({ comparison }) => comparison.claim === "decreased")
        .map(({ key }) => key),
    );
  const [below, fallen] = [lower(againstRest), lower(sinceBefore)];
  const needs = new Map<number, readonly NeedReason[]>();
  for (const { id, now } of units) {
    const summary = summarise(now, targetPercent);
    const reasons: NeedReason[] = [
      ...("verdict" in summary && summary.verdict.kind === "notMet" ? (["notMet"] as const) : []),
      ...(below.has(id) ? (["belowRest"] as const) : []),
      ...(fallen.has(id) ? (["fallen"] as const) : []),
    ];
    if (reasons.length > 0) needs.set(id, reasons);
  }
  return needs;
}
