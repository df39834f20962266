import { countText, dayText } from "../../format.ts";
import { manageAccounts } from "../../messages/manageAccounts.ts";
import { ActionForm } from "./ActionForm.tsx";
import type { AccountFacts } from "./accountFacts.ts";
import { GrantFields, type GrantTyped, type UnitChoice } from "./GrantFields.tsx";
import { GrantList } from "./GrantList.tsx";
import { ManageFrame, type ManagePageProps } from "./ManageFrame.tsx";
import { PersonFields } from "./PersonFields.tsx";

interface AccountPageProps extends ManagePageProps {
  readonly account: AccountFacts;
  /** null: the reader changes nothing. */
  readonly change: {
    readonly typed: GrantTyped;
    readonly units: readonly UnitChoice[];
    readonly today: string;
  } | null;
}

/** One account: who, what they may do, how they sign in; with the forms that change it for whoever may. */
export function AccountPage({ account, change, ...page }: AccountPageProps) {
  const { language, query } = page.frame;
  const words = manageAccounts[language];
  const at = (what: string) => `/accounts/${account.id}/${what}${query}`;
  return (
    <ManageFrame {...page} title={account.name}>
      <dl class="facts">
        <dt>{words.username}</dt>
        <dd>{account.username}</dd>
        <dt>{words.email}</dt>
        <dd>{account.email ?? words.noEmail}</dd>
        <dt>{words.state}</dt>
        <dd>{words.states[account.state]}</dd>
        <dt>{words.lastSeen}</dt>
        <dd>{account.lastSeenOn === null ? words.never : dayText(account.lastSeenOn)}</dd>
      </dl>
      <section>
        <h2>{words.roles}</h2>
        {account.grants.length === 0 && <p>{words.noGrants}</p>}
        <GrantList
          grants={account.grants}
          language={language}
          endAt={change ? (id) => at(`grants/${id}/end`) : null}
        />
        {account.endedGrants.length > 0 && (
          <details class="more">
            <summary>{words.endedGrants}</summary>
            <GrantList grants={account.endedGrants} language={language} endAt={null} />
          </details>
        )}
        {change && (
          <details class="more" open={change.typed.role !== ""}>
            <summary>{words.giveGrant}</summary>
            <form method="post" action={at("grants")} class="form">
              <GrantFields language={language} {...change} />
              <button type="submit">{words.give}</button>
            </form>
          </details>
        )}
      </section>
      {change && (
        <section>
          <h2>{words.person}</h2>
          <form method="post" action={at("person")} class="form">
            <PersonFields language={language} typed={{ name: account.name, email: account.email ?? "" }} />
            <button type="submit">{words.save}</button>
          </form>
        </section>
      )}
      <section>
        <h2>{words.signIn}</h2>
        <p>{account.hasFactor ? words.factorOn : words.factorOff}</p>
        <p>{words.sessions({ count: countText(account.sessions, language) })}</p>
        {account.disabledOn !== null && <p>{words.disabledOn({ on: dayText(account.disabledOn) })}</p>}
        {change &&
          (account.disabledOn === null ? (
            <>
              <ActionForm action={at("link")} lead={words.newLinkLead} label={words.newLink} />
              {account.sessions > 0 && <ActionForm action={at("sessions/end")} label={words.endSessions} />}
              {account.hasFactor && (
                <ActionForm
                  action={at("second-factor/end")}
                  lead={words.endFactorLead}
                  label={words.endFactor}
                />
              )}
              <ActionForm action={at("disable")} lead={words.disableLead} label={words.disable} />
            </>
          ) : (
            <ActionForm action={at("enable")} label={words.enable} />
          ))}
      </section>
    </ManageFrame>
  );
}
