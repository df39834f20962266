import { ROLES } from "#contract/rights.ts";
import type { Language } from "../../messages/dictionary.ts";
import { manageAccounts } from "../../messages/manageAccounts.ts";
import { officials } from "../../messages/officials.ts";
import { Select } from "./Select.tsx";

export interface GrantTyped {
  readonly role: string;
  readonly unit: string;
  readonly from: string;
  readonly to: string;
  readonly unmasks: string;
}

export interface UnitChoice {
  readonly value: string;
  readonly label: string;
}

interface GrantFieldsProps {
  readonly language: Language;
  readonly typed: GrantTyped;
  readonly units: readonly UnitChoice[];
  readonly today: string;
}

/** Role, unit, days: what a right is made of. */
export function GrantFields({ language, typed, units, today }: GrantFieldsProps) {
  const words = manageAccounts[language];
  const roles = ROLES.map((role) => ({ value: role, label: officials[language].roles[role] }));
  return (
    <>
      <Select id="role" label={words.role} value={typed.role} choices={roles} empty="—" required />
      <Select id="unit" label={words.unit} value={typed.unit} choices={units} empty="—" required />
      <label for="from">{words.from}</label>
      <input id="from" name="from" type="date" min={today} value={typed.from || today} />
      <label for="to">{words.to}</label>
      <p id="to-hint" class="hint">
        {words.toHint}
      </p>
      <input id="to" name="to" type="date" min={today} value={typed.to} aria-describedby="to-hint" />
      <p class="check">
        <input id="unmasks" name="unmasks" type="checkbox" value="yes" checked={typed.unmasks !== ""} />
        <label for="unmasks">{words.unmasks}</label>
      </p>
    </>
  );
}
