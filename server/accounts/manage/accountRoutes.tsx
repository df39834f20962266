import { type Context, Hono } from "hono";
import { dayInVietnam } from "#contract/day.ts";
import type { TrailAction } from "#contract/trail.ts";
import type { Account } from "../../database/accountBook.ts";
import { deleteSecondFactor, deleteSessionsOf, updateAccount } from "../../database/accountChanges.ts";
import { disableAccount, enableAccount } from "../../database/accounts.ts";
import type { Trx } from "../../database/connect.ts";
import { insertTrail } from "../../database/trail.ts";
import { ApiError } from "../../http/ApiError.ts";
import { needs } from "../../http/access.ts";
import type { AppContext, AppEnv } from "../../http/env.ts";
import { limitBody } from "../../http/limitBody.ts";
import { readForm } from "../../http/readForm.ts";
import { makeOneTimeLink } from "../oneTimeLink.ts";
import { readPerson } from "./accountForm.ts";
import { accountIn, hasEnded, unitOfAccount } from "./accountIn.ts";
import { accountPage } from "./accountPage.tsx";
import { keepingAdministrator } from "./administratorsLeft.ts";
import { byAdministrator } from "./by.ts";
import { doneAt, type ManageNotice } from "./managePage.tsx";
import { sheetsPage } from "./sheetsPage.tsx";

/** One account, and what administrators do to it. */
export const accountRoutes = new Hono<AppEnv>()
  .get("/accounts/:account", needs("see-accounts", unitOfAccount), (c) => accountPage(c))
  .post("/accounts/:account/person", needs("change-accounts", unitOfAccount), limitBody, async (c) => {
    const account = await accountIn(c);
    const { username, name, email } = account;
    const read = readPerson({ ...(await readForm(c, ["name", "email"])), username });
    if ("fault" in read) return await accountPage(c, read.fault);
    const isDone = await c
      .get("platform")
      .db.transaction()
      .execute(async (trx) => {
        if (!(await updateAccount(trx, { ...read.person, id: account.id }))) return false;
        const after = { name: read.person.name, email: read.person.email };
        await note(c, trx, account, "account.changed", { before: { name, email }, after });
        return true;
      });
    return isDone ? doneAt(c, `/accounts/${account.id}`, "saved") : await accountPage(c, "taken");
  })
  .post("/accounts/:account/disable", needs("change-accounts", unitOfAccount), async (c) => {
    const today = dayInVietnam(c.get("platform").now());
    return await changing(c, "account.disabled", "disabled", (trx, { id }) =>
      keepingAdministrator(trx, today, () => disableAccount(trx, id, today)),
    );
  })
  .post("/accounts/:account/enable", needs("change-accounts", unitOfAccount), async (c) => {
    const today = dayInVietnam(c.get("platform").now());
    return await changing(c, "account.enabled", "enabled", (trx, { id }) => enableAccount(trx, id, today));
  })
  .post("/accounts/:account/sessions/end", needs("change-accounts", unitOfAccount), (c) =>
    changing(c, "session.ended", "sessions-ended", (trx, { id }) => deleteSessionsOf(trx, id)),
  )
  .post("/accounts/:account/second-factor/end", needs("change-accounts", unitOfAccount), (c) =>
    changing(c, "account.factor-off", "factor-ended", async (trx, { id }) => {
      await deleteSecondFactor(trx, id);
      await deleteSessionsOf(trx, id);
    }),
  )
  .post("/accounts/:account/link", needs("change-accounts", unitOfAccount), async (c) => {
    const { db, now } = c.get("platform");
    const account = await accountIn(c);
    const today = dayInVietnam(now());
    const link = await db.transaction().execute(async (trx) => {
      await note(c, trx, account, "account.link-made");
      // Whoever is given a way in has as long as anybody to use it; who is closed stays so.
      if (account.disabledOn === null) await enableAccount(trx, account.id, today);
      return await makeOneTimeLink(trx, account.id, now());
    });
    const grant = account.grants.find((one) => !hasEnded(one, today));
    const unit = grant?.agencyName ?? "";
    return await sheetsPage(c, [{ ...account, role: grant?.role ?? null, unit, link }]);
  });

/** Changes an account in one transaction with its line on the trail, and leads back to its page. */
async function changing(
  c: Context<AppEnv, string>,
  action: TrailAction,
  notice: ManageNotice,
  change: (trx: Trx, account: Account) => Promise<void>,
): Promise<Response> {
  const account = await accountIn(c);
  try {
    await c
      .get("platform")
      .db.transaction()
      .execute(async (trx) => {
        await change(trx, account);
        await note(c, trx, account, action);
      });
  } catch (error) {
    if (!(error instanceof ApiError && error.code === "last-administrator")) throw error;
    return await accountPage(c, "last-administrator");
  }
  return doneAt(c, `/accounts/${account.id}`, notice);
}

/** By the role at one of the account's units: the administrator holds it at all of them. */
async function note(
  c: AppContext,
  trx: Trx,
  account: Account,
  action: TrailAction,
  what: { before?: unknown; after?: unknown } = {},
): Promise<void> {
  const agencyId = account.grants[0]?.agencyId;
  await insertTrail(trx, {
    ...byAdministrator(c, agencyId),
    action,
    subject: `account ${account.id}`,
    agencyId,
    ...what,
  });
}
