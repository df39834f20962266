import { countText } from "../../format.ts";
import { manageAccounts } from "../../messages/manageAccounts.ts";
import { ListTable } from "../../ui/ListTable.tsx";
import { ManageFrame, type ManagePageProps } from "./ManageFrame.tsx";

interface Problem {
  readonly line: number;
  readonly reason: string;
  readonly remedy: string;
}

interface ImportPageProps extends ManagePageProps {
  readonly columns: readonly { readonly name: string; readonly optional: boolean; readonly about: string }[];
  /** What the check of a file found; null: none was sent. */
  readonly outcome: {
    readonly refusals: readonly Problem[];
    readonly summary: readonly string[];
    /** The file as base64, for the second step: nothing is kept on the server. */
    readonly kept: string;
  } | null;
}

/** Many accounts from a file: checked first, written when somebody has seen what it does. */
export function ImportPage({ columns, outcome, ...page }: ImportPageProps) {
  const { language, query } = page.frame;
  const words = manageAccounts[language].import;
  return (
    <ManageFrame {...page} title={words.title}>
      {outcome && outcome.refusals.length > 0 && (
        <section>
          <h2>{words.problems({ count: countText(outcome.refusals.length, language) })}</h2>
          <ListTable language={language} label={words.title} heads={[words.line, words.reason, words.remedy]}>
            {outcome.refusals.map(({ line, reason, remedy }) => (
              <tr key={`${line} ${reason}`}>
                <th scope="row">{line}</th>
                <td>{reason}</td>
                <td>{remedy}</td>
              </tr>
            ))}
          </ListTable>
        </section>
      )}
      {outcome && outcome.refusals.length === 0 && (
        <section>
          <h2>{words.ready}</h2>
          <ul>
            {outcome.summary.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <form method="post" action={`/accounts/import${query}`} encType="multipart/form-data" class="form">
            <input type="hidden" name="kept" value={outcome.kept} />
            <button type="submit">{words.apply}</button>
          </form>
        </section>
      )}
      <p>{words.lead}</p>
      <form method="post" action={`/accounts/import${query}`} encType="multipart/form-data" class="form">
        <label for="file">{words.file}</label>
        <input id="file" name="file" type="file" accept=".csv,text/csv" required />
        <button type="submit" class={outcome ? "quiet-button" : undefined}>
          {words.check}
        </button>
      </form>
      <h2>{words.columns}</h2>
      <dl class="facts">
        {columns.map(({ name, optional, about }) => (
          <>
            <dt>
              <code>{optional ? `[${name}]` : name}</code>
            </dt>
            <dd lang="vi">{about}</dd>
          </>
        ))}
      </dl>
    </ManageFrame>
  );
}
