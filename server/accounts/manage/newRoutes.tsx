import { Hono } from "hono";
import { dayInVietnam } from "#contract/day.ts";
import { NewAccountPage, type NewAccountTyped } from "../../../web/accounts/manage/NewAccountPage.tsx";
import { actorIn, needs } from "../../http/access.ts";
import type { AppContext, AppEnv } from "../../http/env.ts";
import { limitBody } from "../../http/limitBody.ts";
import { readForm } from "../../http/readForm.ts";
import { createAccount } from "../createAccount.ts";
import { PERSON_FIELDS, readPerson } from "./accountForm.ts";
import { byAdministrator } from "./by.ts";
import { GRANT_FIELDS, grantableUnits, readGrant } from "./grantForm.ts";
import { type ManageFault, managePage, unitChoices } from "./managePage.tsx";
import { sheetsPage } from "./sheetsPage.tsx";

const NOTHING = { name: "", username: "", email: "", role: "", unit: "", from: "", to: "", unmasks: "" };

/** One account by hand. The answer shows its link, once. */
export const newRoutes = new Hono<AppEnv>()
  .get("/accounts/new", needs("change-accounts"), (c) => newPage(c, NOTHING))
  .post("/accounts/new", needs("change-accounts"), limitBody, async (c) => {
    const { db, now } = c.get("platform");
    const typed = await readForm(c, [...PERSON_FIELDS, ...GRANT_FIELDS]);
    const today = dayInVietnam(now());
    const person = readPerson(typed);
    if ("fault" in person) return await newPage(c, typed, person.fault);
    const units = await grantableUnits(db, actorIn(c), today);
    const asked = readGrant(typed, units, today);
    if ("fault" in asked) return await newPage(c, typed, asked.fault);
    const { grant } = asked;
    const order = { ...person.person, grant };
    const made = await db
      .transaction()
      .execute((trx) => createAccount(trx, order, byAdministrator(c, grant.agencyId)));
    if (!made) return await newPage(c, typed, "taken");
    const unit = units.find(({ id }) => id === grant.agencyId)?.name ?? "";
    return await sheetsPage(c, [{ ...person.person, role: grant.role, unit, link: made.link }]);
  });

async function newPage(c: AppContext, typed: NewAccountTyped, fault?: ManageFault): Promise<Response> {
  const { db, now } = c.get("platform");
  const today = dayInVietnam(now());
  const units = unitChoices(await grantableUnits(db, actorIn(c), today));
  return await managePage(
    c,
    (props) => <NewAccountPage {...props} typed={typed} units={units} today={today} />,
    fault,
  );
}
