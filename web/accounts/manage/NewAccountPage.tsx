import { manageAccounts } from "../../messages/manageAccounts.ts";
import { GrantFields, type GrantTyped, type UnitChoice } from "./GrantFields.tsx";
import { ManageFrame, type ManagePageProps } from "./ManageFrame.tsx";
import { PersonFields } from "./PersonFields.tsx";

export interface NewAccountTyped extends GrantTyped {
  readonly name: string;
  readonly username: string;
  readonly email: string;
}

interface NewAccountPageProps extends ManagePageProps {
  readonly typed: NewAccountTyped;
  readonly units: readonly UnitChoice[];
  readonly today: string;
}

/** One account by hand, with its first right. */
export function NewAccountPage({ typed, units, today, ...page }: NewAccountPageProps) {
  const { language, query } = page.frame;
  const words = manageAccounts[language];
  return (
    <ManageFrame {...page} title={words.newAccount}>
      <form method="post" action={`/accounts/new${query}`} class="form">
        <PersonFields language={language} typed={typed} />
        <GrantFields language={language} typed={typed} units={units} today={today} />
        <button type="submit">{words.create}</button>
      </form>
    </ManageFrame>
  );
}
