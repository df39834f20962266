import type { Role } from "#contract/rights.ts";
import { dayText } from "../../format.ts";
import { manageAccounts } from "../../messages/manageAccounts.ts";
import { officials } from "../../messages/officials.ts";
import { ManageFrame, type ManagePageProps } from "./ManageFrame.tsx";

export interface FollowLine {
  readonly accountId: string;
  readonly name: string;
  readonly username: string;
  readonly role: Role;
  readonly unit: string;
  readonly endedOn: string;
  readonly choices: readonly { readonly field: string; readonly unit: string }[];
}

/** Rights at units that ended: which follow to the successor is decided here, line by line. */
export function SuccessionsPage({ lines, ...page }: ManagePageProps & { lines: readonly FollowLine[] }) {
  const { language, query } = page.frame;
  const words = manageAccounts[language].successions;
  return (
    <ManageFrame {...page} title={words.title}>
      <p>{words.lead}</p>
      {lines.length === 0 ? (
        <p role="status">{words.none}</p>
      ) : (
        <form method="post" action={`/accounts/successions${query}`} class="follow">
          {lines.map((line) => (
            <fieldset key={line.choices[0]?.field}>
              <legend>
                <a href={`/accounts/${line.accountId}${query}`}>{line.name}</a> ({line.username}):{" "}
                {officials[language].roles[line.role]},{" "}
                {words.ended({ unit: line.unit, on: dayText(line.endedOn) })}
              </legend>
              {line.choices.length > 1 && <p>{words.divided}</p>}
              {line.choices.map(({ field, unit }) => (
                <p class="check" key={field}>
                  <input id={field} name={field} type="checkbox" value="yes" />
                  <label for={field}>
                    {line.choices.length === 1 && `${words.whole} `}
                    {unit}
                  </label>
                </p>
              ))}
            </fieldset>
          ))}
          <button type="submit" class="button">
            {words.confirm}
          </button>
        </form>
      )}
    </ManageFrame>
  );
}
