import { ROLES } from "#contract/rights.ts";
import { TRAIL_ACTIONS } from "#contract/trail.ts";
import type { Language } from "../messages/dictionary.ts";
import { officials } from "../messages/officials.ts";
import { trailActions } from "../messages/trail.ts";
import { trailPage } from "../messages/trailPage.ts";

export interface Chosen {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly account?: string | undefined;
  readonly role?: string | undefined;
  readonly action?: string | undefined;
  readonly unit?: string | undefined;
  readonly subject?: string | undefined;
  readonly refused?: string | undefined;
}

export interface UnitChoice {
  readonly id: number;
  readonly name: string;
  readonly code: string;
}

interface TrailFilterFormProps {
  readonly language: Language;
  readonly keepsLanguage: boolean;
  readonly chosen: Chosen;
  readonly units: readonly UnitChoice[];
}

type Choice = readonly [value: string, label: string];

/** What of the trail is shown: a form that only asks, so that every view has an address. */
export function TrailFilterForm({ language, keepsLanguage, chosen, units }: TrailFilterFormProps) {
  const words = trailPage[language];
  const select = (name: "role" | "action" | "unit", empty: string, choices: readonly Choice[]) => (
    <label>
      {words[name]}
      <select name={name}>
        <option value="">{empty}</option>
        {choices.map(([value, label]) => (
          <option key={value} value={value} selected={value === chosen[name]}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
  const text = (name: "account" | "subject") => (
    <label>
      {words[name]}
      <input name={name} type="search" maxLength={80} value={chosen[name] ?? ""} />
    </label>
  );
  const day = (name: "from" | "to") => (
    <label>
      {words[name]}
      <input name={name} type="date" value={chosen[name] ?? ""} />
    </label>
  );
  return (
    <form method="get" action="/trail" class="trail-filter">
      {keepsLanguage && <input type="hidden" name="lang" value={language} />}
      {day("from")}
      {day("to")}
      {text("account")}
      {select(
        "role",
        words.anyRole,
        ROLES.map((role) => [role, officials[language].roles[role]] as const),
      )}
      {select(
        "action",
        words.anyAction,
        TRAIL_ACTIONS.map((action) => [action, trailActions[language][action]] as const),
      )}
      {select(
        "unit",
        words.anyUnit,
        units.map(({ id, name, code }) => [String(id), `${name} (${code})`] as const),
      )}
      {text("subject")}
      <label class="trail-check">
        <input type="checkbox" name="refused" value="1" checked={chosen.refused === "1"} />{" "}
        {words.refusedOnly}
      </label>
      <button type="submit">{words.filter}</button>
    </form>
  );
}
