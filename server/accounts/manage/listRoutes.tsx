import { Hono } from "hono";
import { dayInVietnam } from "#contract/day.ts";
import { AccountsPage } from "../../../web/accounts/manage/AccountsPage.tsx";
import { readAccounts } from "../../database/accountBook.ts";
import { listAgencies } from "../../database/agencies.ts";
import { actorIn, needs } from "../../http/access.ts";
import type { AppEnv } from "../../http/env.ts";
import { hasEnded } from "./accountIn.ts";
import { accountState, matchingAccounts } from "./accountState.ts";
import { managePage, unitChoices } from "./managePage.tsx";

const PAGE_LENGTH = 100;

/** The list, of those accounts that hold or held a right at a unit of the reader's. */
export const listRoutes = new Hono<AppEnv>().get("/accounts", needs("see-accounts"), async (c) => {
  const { db, now } = c.get("platform");
  const actor = actorIn(c);
  const today = dayInVietnam(now());
  const reach = actor.unitsOf("see-accounts");
  const visible = (await readAccounts(db)).filter(({ grants }) =>
    grants.some(({ agencyId }) => reach.has(agencyId)),
  );
  const { search = "", role = "", unit = "", state = "", page: asked = "1" } = c.req.query();
  const filter = { search: search.slice(0, 80), role, unit, state };
  const found = matchingAccounts(visible, filter, today);
  const pages = Math.max(1, Math.ceil(found.length / PAGE_LENGTH));
  const page = Math.min(Math.max(1, Math.trunc(Number(asked)) || 1), pages);
  const named = new Set(visible.flatMap(({ grants }) => grants.map(({ agencyId }) => agencyId)));
  const units = (await listAgencies(db)).filter(({ id }) => named.has(id) && reach.has(id));
  return await managePage(c, (props) => (
    <AccountsPage
      {...props}
      filter={filter}
      found={found.length}
      units={unitChoices(units)}
      mayChange={actor.unitsOf("change-accounts").size > 0}
      paging={{
        page,
        pages,
        hrefOf: (to) => `/accounts?${new URLSearchParams({ ...c.req.query(), page: String(to) })}`,
      }}
      lines={found.slice((page - 1) * PAGE_LENGTH, page * PAGE_LENGTH).map((account) => ({
        ...account,
        state: accountState(account, today),
        grants: account.grants.filter((grant) => !hasEnded(grant, today)),
      }))}
    />
  ));
});
