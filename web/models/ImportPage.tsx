import { countText } from "../format.ts";
import type { Language } from "../messages/dictionary.ts";
import { modelDesk } from "../messages/modelDesk.ts";
import { ListTable } from "../ui/ListTable.tsx";
import { Field } from "./Field.tsx";

interface ImportPageProps {
  readonly language: Language;
  readonly query: string;
  readonly columns: readonly {
    readonly name: string;
    readonly aliases: readonly string[];
    readonly about: string;
    readonly optional?: boolean;
  }[];
  readonly outcome?: ShownOutcome;
}

interface ShownOutcome {
  readonly state: "refused" | "warned" | "tried" | "written";
  readonly refusals: readonly { readonly line: number; readonly reason: string; readonly remedy: string }[];
  readonly notes: readonly string[];
  readonly summary: readonly string[];
}

/** More than anybody mends before trying again. */
const SHOWN = 200;

/** A file is tried first, then written whole or not at all. */
export function ImportPage({ language, query, columns, outcome }: ImportPageProps) {
  const w = modelDesk[language].import;
  return (
    <>
      <h1>{w.title}</h1>
      <p class="quiet">{w.lead}</p>
      {outcome && <Outcome language={language} outcome={outcome} />}
      <form method="post" action={`/models/import${query}`} encType="multipart/form-data" class="entry">
        <Field name="file" label={w.file} hint={w.fileHint}>
          {(tie) => <input {...tie} type="file" accept=".csv,.xlsx" required />}
        </Field>
        <label class="tick">
          <input type="checkbox" name="apply" value="yes" /> {w.apply}
        </label>
        <div class="entry-go">
          <button type="submit">{w.tryIt}</button>
        </div>
      </form>
      <h2>{w.columns}</h2>
      <ListTable label={w.columns} language={language} heads={[w.column, w.also, w.about]} kind="model-table">
        {columns.map(({ name, aliases, about, optional }) => (
          <tr key={name} lang="vi">
            <th scope="row">
              <code>{name}</code>
            </th>
            <td>{aliases.join("; ")}</td>
            <td>
              {about}
              {optional && ` (${w.optional})`}
            </td>
          </tr>
        ))}
      </ListTable>
    </>
  );
}

function Outcome({ language, outcome }: { language: Language; outcome: ShownOutcome }) {
  const w = modelDesk[language].import;
  const { state, refusals, notes, summary } = outcome;
  return (
    <div class={`tell ${state === "refused" ? "tell-problem" : ""}`} role="alert">
      <p>
        <strong>{w.state[state]}</strong>
      </p>
      {[...notes, ...(state === "refused" ? [] : summary)].map((line) => (
        <p key={line} lang="vi">
          {line}
        </p>
      ))}
      {refusals.length > 0 && (
        <ListTable
          label={w.reason}
          language={language}
          heads={[w.line, w.reason, w.remedy]}
          kind="model-table"
        >
          {refusals.slice(0, SHOWN).map(({ line, reason, remedy }) => (
            <tr key={`${line} ${reason}`} lang="vi">
              <th scope="row">{line}</th>
              <td>{reason}</td>
              <td>{remedy}</td>
            </tr>
          ))}
        </ListTable>
      )}
      {refusals.length > SHOWN && <p>{w.more({ count: countText(refusals.length - SHOWN, language) })}</p>}
    </div>
  );
}
