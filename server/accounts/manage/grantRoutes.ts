import { Hono } from "hono";
import { dayInVietnam } from "#contract/day.ts";
import { endGrant } from "../../database/accountChanges.ts";
import { insertGrant } from "../../database/grants.ts";
import { insertTrail } from "../../database/trail.ts";
import { ApiError } from "../../http/ApiError.ts";
import { actorIn, needs } from "../../http/access.ts";
import type { AppEnv } from "../../http/env.ts";
import { limitBody } from "../../http/limitBody.ts";
import { readForm } from "../../http/readForm.ts";
import { accountIn, hasEnded, unitOfAccount } from "./accountIn.ts";
import { accountPage } from "./accountPage.tsx";
import { keepingAdministrator } from "./administratorsLeft.ts";
import { byAdministrator } from "./by.ts";
import { GRANT_FIELDS, grantableUnits, readGrant } from "./grantForm.ts";
import { doneAt } from "./managePage.tsx";

/** Rights given and ended. Nobody is kept from changing their own, and everybody can read it on the trail. */
export const grantRoutes = new Hono<AppEnv>()
  .post("/accounts/:account/grants", needs("change-accounts", unitOfAccount), limitBody, async (c) => {
    const { db, now } = c.get("platform");
    const account = await accountIn(c);
    const today = dayInVietnam(now());
    const typed = await readForm(c, GRANT_FIELDS);
    const asked = readGrant(typed, await grantableUnits(db, actorIn(c), today), today);
    if ("fault" in asked) return await accountPage(c, asked.fault, typed);
    const { grant } = asked;
    await db.transaction().execute(async (trx) => {
      await insertGrant(trx, { accountId: account.id, ...grant });
      await insertTrail(trx, {
        ...byAdministrator(c, grant.agencyId),
        action: "grant.given",
        subject: `account ${account.id}`,
        agencyId: grant.agencyId,
        after: { username: account.username, ...grant },
      });
    });
    return doneAt(c, `/accounts/${account.id}`, "grant-given");
  })
  .post(
    "/accounts/:account/grants/:grant{[0-9]{1,9}}/end",
    needs("change-accounts", unitOfAccount),
    async (c) => {
      const { db, now } = c.get("platform");
      const account = await accountIn(c);
      const today = dayInVietnam(now());
      const grant = account.grants.find(({ id }) => String(id) === c.req.param("grant"));
      if (!grant || hasEnded(grant, today)) throw new ApiError("unknown-account");
      try {
        await db.transaction().execute(async (trx) => {
          await keepingAdministrator(trx, today, () => endGrant(trx, grant.id, today));
          await insertTrail(trx, {
            ...byAdministrator(c, grant.agencyId),
            action: "grant.ended",
            subject: `account ${account.id}`,
            agencyId: grant.agencyId,
            before: { username: account.username, ...grant },
          });
        });
      } catch (error) {
        if (!(error instanceof ApiError && error.code === "last-administrator")) throw error;
        return await accountPage(c, "last-administrator");
      }
      return doneAt(c, `/accounts/${account.id}`, "grant-ended");
    },
  );
