import { dayInVietnam } from "#contract/day.ts";
import { AccountPage } from "../../../web/accounts/manage/AccountPage.tsx";
import { listSessions } from "../../database/accountSessions.ts";
import { actorIn } from "../../http/access.ts";
import type { AppContext } from "../../http/env.ts";
import { accountIn, hasEnded } from "./accountIn.ts";
import { accountState } from "./accountState.ts";
import { type GrantForm, grantableUnits } from "./grantForm.ts";
import { type ManageFault, managePage, unitChoices } from "./managePage.tsx";

const NO_GRANT = { role: "", unit: "", from: "", to: "", unmasks: "" };

/**
 * One account, with the forms for whoever may change it.
 * @param typed a grant that was refused, to be mended
 */
export async function accountPage(
  c: AppContext,
  fault?: ManageFault,
  typed: GrantForm = NO_GRANT,
): Promise<Response> {
  const { db, now } = c.get("platform");
  const today = dayInVietnam(now());
  const account = await accountIn(c);
  const actor = actorIn(c);
  const open = account.grants.filter((grant) => !hasEnded(grant, today));
  const mayChange =
    actor.unitsOf("change-accounts").size > 0 &&
    (open.length > 0 ? open : account.grants).every(({ agencyId }) => actor.may("change-accounts", agencyId));
  const units = unitChoices(await grantableUnits(db, actor, today));
  const facts = {
    ...account,
    state: accountState(account, today),
    sessions: (await listSessions(db, account.id, now())).length,
    grants: open,
    endedGrants: account.grants.filter((grant) => hasEnded(grant, today)),
  };
  return await managePage(
    c,
    (props) => <AccountPage {...props} account={facts} change={mayChange ? { typed, units, today } : null} />,
    fault,
  );
}
