import type { Day } from "#contract/day.ts";
import { desk as words } from "../messages/desk.ts";
import type { Language } from "../messages/dictionary.ts";
import { unitName } from "../ui/unitName.ts";

/** A unit that the reader may choose. */
export interface ChoosableUnit {
  readonly code: string;
  readonly name: string;
  /** Last day; null: still there. */
  readonly validTo: Day | null;
}

/** The value by which the address names a unit: its code, and its last day when it has ended. */
export function unitValue({ code, validTo }: Pick<ChoosableUnit, "code" | "validTo">): string {
  return validTo === null ? code : `${code}@${validTo}`;
}

/** Another unit, by a plain form: those of today, then those that have ended. */
export function UnitChooser({
  units,
  chosen,
  hidden,
  language,
}: {
  units: readonly ChoosableUnit[];
  chosen: Pick<ChoosableUnit, "code" | "validTo">;
  /** What of the address stays as it is. */
  hidden: Readonly<Record<string, string>>;
  language: Language;
}) {
  if (units.length < 2) return null;
  const w = words[language];
  const groups = [
    { label: w.unitsNow, units: units.filter(({ validTo }) => validTo === null) },
    { label: w.unitsEnded, units: units.filter(({ validTo }) => validTo !== null) },
  ].filter((group) => group.units.length > 0);
  return (
    <form method="get" action="/dashboard" class="range-form">
      {Object.entries(hidden).map(([name, value]) => (
        <input type="hidden" name={name} value={value} key={name} />
      ))}
      <label>
        {w.unit}
        <select name="unit">
          {groups.map((group) => (
            <optgroup label={group.label} key={group.label}>
              {group.units.map((unit) => (
                <option
                  value={unitValue(unit)}
                  selected={unitValue(unit) === unitValue(chosen)}
                  key={unitValue(unit)}
                >
                  {unitName(unit, language)}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
      <button type="submit">{w.show}</button>
    </form>
  );
}
