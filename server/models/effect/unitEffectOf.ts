import { addCounts } from "#scoring/addCounts.ts";
import { beforeAfter } from "#scoring/beforeAfter.ts";
import { NO_ANSWERS } from "#scoring/levelCounts.ts";
import type { UnitCounts } from "#scoring/unitCounts.ts";
import type { UnitEffect } from "../../../web/models/effectView.ts";
import type { TimedUnit } from "./unitCounts.ts";

/**
 * One unit before and after its first model; null: it has none yet.
 * @param counts of all units, in the same months
 */
export function unitEffectOf(
  { key, code, name, startsIn, counts: own }: TimedUnit,
  counts: readonly UnitCounts<string>[],
): UnitEffect | null {
  const unit = counts.find((one) => one.key === key);
  if (!unit || unit.start === null || startsIn === null) return null;
  return {
    code,
    name,
    startsIn,
    before: addCounts(NO_ANSWERS, ...own.slice(0, unit.start)),
    after: addCounts(NO_ANSWERS, ...own.slice(unit.start)),
    change: unit.start > 0 ? beforeAfter(unit, counts) : null,
  };
}
