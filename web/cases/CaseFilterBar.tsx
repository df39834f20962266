import { FACTORS } from "#contract/questionnaire.ts";
import { dayText } from "../format.ts";
import { common } from "../messages/common.ts";
import type { Language } from "../messages/dictionary.ts";
import { officialCases } from "../messages/officialCases.ts";

export interface CaseFilterBarProps {
  readonly language: Language;
  readonly state: string;
  readonly keepsLanguage: boolean;
  /** What is chosen, as the address says it. */
  readonly chosen: Readonly<Record<"unit" | "about" | "assignee" | "week" | "code", string>>;
  readonly units: readonly { readonly id: number; readonly name: string }[];
  readonly weeks: readonly string[];
  readonly officials: readonly { readonly id: string; readonly name: string }[];
}

/** Narrows the list. A plain form; what is chosen stands in the address. */
export function CaseFilterBar(props: CaseFilterBarProps) {
  const { language, state, keepsLanguage, chosen, units, weeks, officials } = props;
  const words = officialCases[language];
  const choice = (
    name: "unit" | "about" | "assignee" | "week",
    label: string,
    options: readonly (readonly [string, string])[],
  ) => (
    <label>
      <span>{label}</span>
      <select name={name}>
        <option value="">{words.all}</option>
        {options.map(([value, text]) => (
          <option value={value} selected={value === chosen[name]} key={value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <form method="get" action="/cases" class="case-filter">
      <input type="hidden" name="state" value={state} />
      {keepsLanguage && <input type="hidden" name="lang" value={language} />}
      {units.length > 1 &&
        choice(
          "unit",
          words.unit,
          units.map(({ id, name }) => [String(id), name]),
        )}
      {choice("about", words.about, [
        ...FACTORS.map((factor) => [factor, common[language].criteria[factor]] as const),
        ["unsaid", words.notSaid],
      ])}
      {officials.length > 0 &&
        choice("assignee", words.assignee, [
          ["nobody", words.nobody],
          ...officials.map(({ id, name }) => [id, name] as const),
        ])}
      {choice(
        "week",
        words.week,
        weeks.map((week) => [week, words.weekOf({ day: dayText(week) })]),
      )}
      <label>
        <span>{words.code}</span>
        <input name="code" value={chosen.code} maxlength={12} spellcheck={false} autocomplete="off" />
      </label>
      <button type="submit">{words.filter}</button>
    </form>
  );
}
