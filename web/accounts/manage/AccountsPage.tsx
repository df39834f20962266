import { ROLES, type Role } from "#contract/rights.ts";
import { countText, dayText } from "../../format.ts";
import { manageAccounts } from "../../messages/manageAccounts.ts";
import { officials } from "../../messages/officials.ts";
import { ListTable } from "../../ui/ListTable.tsx";
import type { UnitChoice } from "./GrantFields.tsx";
import { ManageFrame, type ManagePageProps } from "./ManageFrame.tsx";
import { Select } from "./Select.tsx";

type StateName = keyof (typeof manageAccounts)["vi"]["states"];

export interface AccountLine {
  readonly id: string;
  readonly name: string;
  readonly username: string;
  readonly state: StateName;
  readonly lastSeenOn: string | null;
  readonly grants: readonly { readonly id: number; readonly role: Role; readonly agencyName: string }[];
}

interface AccountsPageProps extends ManagePageProps {
  readonly filter: {
    readonly search: string;
    readonly role: string;
    readonly unit: string;
    readonly state: string;
  };
  readonly lines: readonly AccountLine[];
  readonly found: number;
  readonly units: readonly UnitChoice[];
  readonly mayChange: boolean;
  readonly paging: { readonly page: number; readonly pages: number; hrefOf(page: number): string };
}

/** Every account that the reader may see, with what it may do and whether it is used. */
export function AccountsPage({ filter, lines, found, units, mayChange, paging, ...page }: AccountsPageProps) {
  const { language, query } = page.frame;
  const words = manageAccounts[language];
  const { roles } = officials[language];
  const states = Object.entries(words.states).map(([value, label]) => ({ value, label }));
  return (
    <ManageFrame {...page} title={words.title} isList>
      <p class="quiet">{words.lead}</p>
      {mayChange && (
        <p class="ways">
          <a class="button" href={`/accounts/new${query}`}>
            {words.newAccount}
          </a>
          <a href={`/accounts/import${query}`}>{words.importLink}</a>
          <a href={`/accounts/successions${query}`}>{words.successionsLink}</a>
        </p>
      )}
      <form method="get" action="/accounts" class="account-filter">
        {query !== "" && <input type="hidden" name="lang" value={language} />}
        <div>
          <label for="search">{words.search}</label>
          <input id="search" name="search" type="search" value={filter.search} maxLength={80} />
        </div>
        <div>
          <Select
            id="role"
            label={words.role}
            value={filter.role}
            empty={words.anyRole}
            choices={ROLES.map((role) => ({ value: role, label: roles[role] }))}
          />
        </div>
        <div>
          <Select id="unit" label={words.unit} value={filter.unit} empty={words.anyUnit} choices={units} />
        </div>
        <div>
          <Select
            id="state"
            label={words.state}
            value={filter.state}
            empty={words.anyState}
            choices={states}
          />
        </div>
        <button type="submit">{words.filter}</button>
      </form>
      <p role="status">{found === 0 ? words.none : words.found({ count: countText(found, language) })}</p>
      {lines.length > 0 && (
        <ListTable
          language={language}
          label={words.title}
          heads={[words.name, words.roles, words.state, words.lastSeen]}
        >
          {lines.map((line) => (
            <tr key={line.id}>
              <th scope="row">
                <a href={`/accounts/${line.id}${query}`}>{line.name}</a>
                <span class="cell-second">{line.username}</span>
              </th>
              <td>
                {line.grants.map(({ id, role, agencyName }) => (
                  <div key={id}>
                    {roles[role]}, {agencyName}
                  </div>
                ))}
              </td>
              <td>{words.states[line.state]}</td>
              <td>{line.lastSeenOn === null ? words.never : dayText(line.lastSeenOn)}</td>
            </tr>
          ))}
        </ListTable>
      )}
      {paging.pages > 1 && (
        <nav class="ways" aria-label={words.pages}>
          {paging.page > 1 && (
            <a href={paging.hrefOf(paging.page - 1)} rel="prev">
              ← {words.previous}
            </a>
          )}
          <span>{words.page({ page: String(paging.page), of: String(paging.pages) })}</span>
          {paging.page < paging.pages && (
            <a href={paging.hrefOf(paging.page + 1)} rel="next">
              {words.next} →
            </a>
          )}
        </nav>
      )}
    </ManageFrame>
  );
}
