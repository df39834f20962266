import { Hono } from "hono";
import { WelcomePage } from "../../web/accounts/WelcomePage.tsx";
import { accounts as words } from "../../web/messages/accounts.ts";
import { renderDocument } from "../../web/ui/renderDocument.ts";
import {
  findAccountByLink,
  type LinkedAccount,
  setPasswordHash,
  useAccountLink,
} from "../database/accountLinks.ts";
import { insertTrail } from "../database/trail.ts";
import { anyone } from "../http/access.ts";
import type { AppContext, AppEnv } from "../http/env.ts";
import { refuseForeignForm } from "../http/foreignForm.ts";
import { languageQuery } from "../http/languageQuery.ts";
import { limitBody } from "../http/limitBody.ts";
import { readForm } from "../http/readForm.ts";
import { authFor } from "./auth.ts";
import { doorFrame } from "./frame.ts";
import { hashing } from "./hashLine.ts";
import { linkDigest } from "./oneTimeLink.ts";
import { passwordFault } from "./passwordRules.ts";

/** Where a one-time link leads. The right to be here is the link. */
export const welcomeRoutes = new Hono<AppEnv>()
  .get("/welcome/:token", anyone, async (c) => welcomePage(c, await personOf(c)))
  .post("/welcome/:token", anyone, limitBody, async (c) => {
    refuseForeignForm(c);
    const person = await personOf(c);
    if (!person) return await welcomePage(c, person);
    const form = await readForm(c, ["password", "again"]);
    const fault = await passwordFault(form.password, { again: form.again, username: person.username });
    if (fault) return await welcomePage(c, person, words[c.get("language")].passwordFaults[fault]);
    const platform = c.get("platform");
    const { db, now } = platform;
    const { password } = await (await authFor(c)).$context;
    const hash = await hashing(platform, person.accountId, () => password.hash(form.password));
    const isFirst = await db.transaction().execute(async (trx) => {
      if (!(await useAccountLink(trx, linkDigest(c.req.param("token")), now()))) return false;
      await setPasswordHash(trx, { accountId: person.accountId, hash, at: now() });
      await insertTrail(trx, {
        at: now(),
        accountId: person.accountId,
        accountName: person.name,
        action: "account.password-set",
        subject: `account ${person.accountId}`,
        after: { by: "link" },
      });
      return true;
    });
    if (!isFirst) return await welcomePage(c, undefined);
    return c.redirect(`/sign-in?notice=password-saved${languageQuery(c, "&")}`, 303);
  });

async function personOf(c: AppContext): Promise<LinkedAccount | undefined> {
  const { db, now } = c.get("platform");
  return await findAccountByLink(db, linkDigest(c.req.param("token") ?? ""), now());
}

async function welcomePage(
  c: AppContext,
  person: LinkedAccount | undefined,
  problem?: string,
): Promise<Response> {
  const page = (
    <WelcomePage
      {...(await doorFrame(c))}
      person={person ?? null}
      action={`${c.req.path}${languageQuery(c)}`}
      problem={problem}
    />
  );
  return c.html(renderDocument(page), person ? (problem ? 422 : 200) : 410);
}
