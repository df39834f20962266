import { AGENCY_KINDS } from "#contract/agencies.ts";
import { dashboard } from "../messages/dashboard.ts";
import type { Language } from "../messages/dictionary.ts";
import { units as words } from "../messages/units.ts";
import type { UnitForm } from "./view.ts";

interface UnitFormProps {
  readonly form: UnitForm;
  readonly problems: readonly string[];
  readonly parents: readonly { readonly code: string; readonly name: string }[];
  readonly query: string;
  readonly language: Language;
}

/** A new unit, another name, days or parent, or a succession. Nothing is written before its preview was confirmed. */
export function UnitFormPart({ form, problems, parents, query, language }: UnitFormProps) {
  const w = words[language];
  const isSuccession = form.change === "succession";
  return (
    <>
      <h1>
        {w.forms[form.change as keyof typeof w.forms]}
        {form.change === "change" && `: ${form.name}`}
      </h1>
      {problems.length > 0 && (
        <div class="notice problem" role="alert">
          <p>{w.problems}</p>
          <ul>
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </div>
      )}
      <form method="post" action={`/units/preview${query}`} class="form">
        <input type="hidden" name="change" value={form.change} />
        {isSuccession ? (
          <>
            <p class="hint">{w.successionHint}</p>
            <Text name="predecessors" form={form} label={w.predecessors} hint={w.codesHint} />
            <Text name="successors" form={form} label={w.successors} hint={w.codesHint} />
            <Text name="onDate" form={form} label={w.onDate} hint={w.onDateHint} type="date" />
            <Text name="source" form={form} label={w.source} hint={w.sourceHint} />
          </>
        ) : (
          <>
            {form.change === "change" ? (
              <>
                <input type="hidden" name="id" value={form.id} />
                <p class="hint">
                  {w.code}: {form.code}
                </p>
              </>
            ) : (
              <>
                <Text name="code" form={form} label={w.code} hint={w.codeHint} />
                <label>
                  {w.kind}
                  <select name="unitKind">
                    {AGENCY_KINDS.map((kind) => (
                      <option value={kind} selected={kind === (form.unitKind || "commune")} key={kind}>
                        {dashboard[language].kinds[kind]}
                      </option>
                    ))}
                  </select>
                </label>
              </>
            )}
            <Text name="name" form={form} label={w.unitName} />
            <Text name="validFrom" form={form} label={w.validFrom} type="date" />
            <Text name="validTo" form={form} label={w.validTo} hint={w.validToHint} type="date" />
            <Text name="parentCode" form={form} label={w.parentCode} hint={w.parentHint} list="parents" />
            <datalist id="parents">
              {parents.map(({ code, name }) => (
                <option value={code} key={code}>
                  {name}
                </option>
              ))}
            </datalist>
          </>
        )}
        <button type="submit">{w.preview}</button>
      </form>
      <p>
        {form.change === "change" && (
          <a href={`/units/succession?${new URLSearchParams({ unit: form.code })}${query.replace("?", "&")}`}>
            {w.forms.succession}
          </a>
        )}{" "}
        <a href={`/units${query}`}>{w.back}</a>
      </p>
    </>
  );
}

interface TextProps {
  readonly name: keyof UnitForm;
  readonly form: UnitForm;
  readonly label: string;
  readonly hint?: string;
  readonly type?: "text" | "date";
  readonly list?: string;
}

function Text({ name, form, label, hint, type = "text", list }: TextProps) {
  return (
    <>
      <label for={name}>{label}</label>
      {hint && (
        <p class="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      <input
        id={name}
        name={name}
        type={type}
        value={form[name]}
        autocomplete="off"
        {...(list && { list })}
        {...(hint && { "aria-describedby": `${name}-hint` })}
      />
    </>
  );
}
