import { effectFindings } from "#scoring/effectFindings.ts";
import type { EffectView } from "../../../web/models/effectView.ts";
import { countsOf, type TimedUnits } from "./unitCounts.ts";
import { unitEffectOf } from "./unitEffectOf.ts";

export type WorkedOut = Pick<EffectView, "sentence" | "effect" | "placebo" | "units">;

/** Everything the page says, from released counts alone. */
export function effectOf(timed: TimedUnits): WorkedOut {
  const counts = countsOf(timed);
  const compare = new Intl.Collator("vi").compare;
  const units = timed.units.flatMap((unit) => unitEffectOf(unit, counts) ?? []);
  return {
    ...effectFindings(counts),
    units: units.sort((a, b) => compare(a.name, b.name)),
  };
}

const kept = new WeakMap<object, { readonly key: string; readonly worked: WorkedOut }>();

/** The same counts and starts are worked out once: a thousand shuffles take their time. */
export function effectOnce(owner: object, timed: TimedUnits): WorkedOut {
  const key = JSON.stringify(timed);
  const known = kept.get(owner);
  if (known?.key === key) return known.worked;
  const worked = effectOf(timed);
  kept.set(owner, { key, worked });
  return worked;
}
