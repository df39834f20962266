import { HOLDER_KINDS, MODEL_FIELDS, MODEL_LIMITS } from "#contract/models.ts";
import type { Language } from "../messages/dictionary.ts";
import { modelDesk } from "../messages/modelDesk.ts";
import { models } from "../messages/models.ts";
import { Field, type FieldProblem, type Tie } from "./Field.tsx";
import type { Choice } from "./view.ts";

export interface EntryFormView {
  readonly language: Language;
  readonly query: string;
  /** Where the form goes, and where its reader goes without it. */
  readonly action: string;
  readonly back: string;
  readonly isNew: boolean;
  readonly values: Readonly<Record<string, string>>;
  readonly problems: readonly (FieldProblem & { readonly column: string })[];
  readonly units: readonly Choice[];
}

type Name = keyof (typeof modelDesk)["vi"]["entry"]["labels"];

/** A model as it is entered. What was typed comes back with what is wrong beside it. */
export function EntryForm({ view }: { view: EntryFormView }) {
  const { language, values, problems, isNew } = view;
  const w = modelDesk[language].entry;
  const hints: Partial<Record<Name, string>> = w.hints;
  const field = (name: Name, control: (tie: Tie, value: string) => preact.JSX.Element) => (
    <Field
      name={name}
      label={w.labels[name]}
      hint={hints[name]}
      problems={problems.filter(({ column }) => column === name)}
    >
      {(tie) => control(tie, values[name] ?? "")}
    </Field>
  );
  const line = (name: Name, longest = 200) =>
    field(name, (tie, value) => <input {...tie} type="text" maxLength={longest} value={value} />);
  const area = (name: Name, longest: number) =>
    field(name, (tie, value) => (
      <textarea {...tie} maxLength={longest} rows={4}>
        {value}
      </textarea>
    ));
  const choice = (name: Name, choices: readonly Choice[]) =>
    field(name, (tie, value) => (
      <select {...tie}>
        {choices.map((one) => (
          <option key={one.value} value={one.value} selected={one.value === value}>
            {one.label}
          </option>
        ))}
      </select>
    ));
  const none = { value: "", label: w.choose };
  return (
    <form method="post" action={view.action} class="entry">
      {problems.length > 0 && (
        <p class="tell tell-problem" role="alert">
          {w.wrong}
        </p>
      )}
      <fieldset>
        <legend>{w.what}</legend>
        {line("title", MODEL_LIMITS.title)}
        {choice("field", [
          none,
          ...MODEL_FIELDS.map((value) => ({ value, label: models[language].fields[value] })),
        ])}
        {area("aim", MODEL_LIMITS.aim)}
        {area("results", 2000)}
      </fieldset>
      <fieldset>
        <legend>{w.who}</legend>
        {choice(
          "holder_kind",
          HOLDER_KINDS.map((value) => ({ value, label: models[language].holders[value] })),
        )}
        {line("holder", MODEL_LIMITS.holder)}
        {line("consent_on", 10)}
      </fieldset>
      <fieldset>
        <legend>{w.where}</legend>
        {isNew ? (
          <>
            {choice("unit_code", view.units.length === 1 ? view.units : [none, ...view.units])}
            {line("registered_on", 10)}
          </>
        ) : (
          <p class="hint">
            {values.unit_name}, {values.registered_on}. {w.fixed}
          </p>
        )}
        {line("due_on", 10)}
      </fieldset>
      <fieldset>
        <legend>{w.tie}</legend>
        <p class="hint">{w.tieHint}</p>
        {line("starts_in", 10)}
        {line("tied_units")}
        {line("tied_points")}
        {line("tied_factors")}
      </fieldset>
      <div class="entry-go">
        <button type="submit">{isNew ? w.send : w.save}</button>
        <a href={view.back}>{w.cancel}</a>
      </div>
    </form>
  );
}
