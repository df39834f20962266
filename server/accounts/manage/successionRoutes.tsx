import { Hono } from "hono";
import { dayInVietnam } from "#contract/day.ts";
import { SuccessionsPage } from "../../../web/accounts/manage/SuccessionsPage.tsx";
import { manageAccounts } from "../../../web/messages/manageAccounts.ts";
import { readAccounts } from "../../database/accountBook.ts";
import { endGrant, lockAccounts } from "../../database/accountChanges.ts";
import { listAgencies } from "../../database/agencies.ts";
import type { Database, Trx } from "../../database/connect.ts";
import { insertGrant } from "../../database/grants.ts";
import { listSuccessions } from "../../database/successions.ts";
import { insertTrail } from "../../database/trail.ts";
import { actorIn, needs } from "../../http/access.ts";
import type { AppContext, AppEnv } from "../../http/env.ts";
import { limitUpload } from "../../http/limitUpload.ts";
import { readForm } from "../../http/readForm.ts";
import { byAdministrator } from "./by.ts";
import { type Followable, followableGrants } from "./followedGrants.ts";
import { managePage } from "./managePage.tsx";

/** Two thousand ticks. */
const LONGEST_KB = 128;

/** Rights at units that ended follow nowhere by themselves: here an administrator says which do. */
export const successionRoutes = new Hono<AppEnv>()
  .get("/accounts/successions", needs("change-accounts"), (c) => successionsPage(c))
  .post("/accounts/successions", needs("change-accounts"), limitUpload(LONGEST_KB), async (c) => {
    const { db } = c.get("platform");
    const fields = (await proposals(c, db)).flatMap(fieldsOf).map(({ field }) => field);
    const form = await readForm(c, fields);
    const ticked = new Set(fields.filter((field) => form[field] !== ""));
    const count = await db.transaction().execute(async (trx) => {
      await lockAccounts(trx);
      let followed = 0;
      // Read again behind the lock: another administrator may have been quicker.
      for (const one of await proposals(c, trx)) followed += await follow(c, trx, one, ticked);
      return followed;
    });
    return await successionsPage(c, count);
  });

/** What may follow within the administrator's own units. */
async function proposals(c: AppContext, db: Database): Promise<Followable[]> {
  const actor = actorIn(c);
  const all = followableGrants(
    await readAccounts(db),
    await listAgencies(db),
    await listSuccessions(db),
    dayInVietnam(c.get("platform").now()),
  );
  return all.flatMap((one) => {
    const successors = one.successors.filter(({ id }) => actor.may("change-accounts", id));
    return successors.length > 0 ? [{ ...one, successors }] : [];
  });
}

const fieldsOf = ({ grant, successors }: Followable) =>
  successors.map((unit) => ({ field: `follow-${grant.id}-${unit.id}`, unit }));

/** @returns how many rights it gave */
async function follow(
  c: AppContext,
  trx: Trx,
  one: Followable,
  ticked: ReadonlySet<string>,
): Promise<number> {
  const today = dayInVietnam(c.get("platform").now());
  const { grant, account, successors } = one;
  const chosen = fieldsOf(one).filter(({ field }) => ticked.has(field));
  const subject = `account ${account.id}`;
  const before = { username: account.username, ...grant };
  for (const { unit } of chosen) {
    const { role, unmasks, validTo } = grant;
    const given = { role, agencyId: unit.id, unmasks, validFrom: today, validTo };
    await insertGrant(trx, { accountId: account.id, ...given });
    const by = byAdministrator(c, unit.id);
    await insertTrail(trx, {
      ...by,
      action: "grant.given",
      subject,
      agencyId: unit.id,
      before,
      after: given,
    });
  }
  // The successor of a whole unit reaches back to it; of a divided one it does not.
  if (chosen.length > 0 && successors.length === 1) {
    await endGrant(trx, grant.id, today);
    const by = byAdministrator(c, grant.agencyId);
    await insertTrail(trx, { ...by, action: "grant.ended", subject, agencyId: grant.agencyId, before });
  }
  return chosen.length;
}

/** @param done how many rights have just followed */
async function successionsPage(c: AppContext, done?: number): Promise<Response> {
  const lines = (await proposals(c, c.get("platform").db)).map((one) => ({
    accountId: one.account.id,
    name: one.account.name,
    username: one.account.username,
    role: one.grant.role,
    unit: one.grant.agencyName,
    endedOn: one.unitEndedOn,
    choices: fieldsOf(one).map(({ field, unit }) => ({ field, unit: unit.name })),
  }));
  const said = manageAccounts[c.get("language")].successions;
  return await managePage(c, (props) => (
    <SuccessionsPage
      {...props}
      notice={done === undefined ? props.notice : said.done({ count: String(done) })}
      lines={lines}
    />
  ));
}
