import { Hono } from "hono";
import type { TrailAction } from "#contract/trail.ts";
import { EnrolPage } from "../../web/accounts/EnrolPage.tsx";
import { accounts as words } from "../../web/messages/accounts.ts";
import { renderDocument } from "../../web/ui/renderDocument.ts";
import { endOtherSessions, endSessionOfAccount } from "../database/accountSessions.ts";
import { readInstallation } from "../database/settings.ts";
import { insertTrail } from "../database/trail.ts";
import { actorIn, signedIn } from "../http/access.ts";
import { assetPath } from "../http/assets.ts";
import type { AppContext, AppEnv } from "../http/env.ts";
import { languageQuery } from "../http/languageQuery.ts";
import { limitBody } from "../http/limitBody.ts";
import { officialFrame } from "../http/officialFrame.ts";
import { readForm } from "../http/readForm.ts";
import { authFor } from "./auth.ts";
import { begunFactor, takeCode } from "./codeOnce.ts";
import { factorAddress } from "./factorAddress.ts";
import { hashing } from "./hashLine.ts";
import { mePage } from "./mePage.tsx";
import { passwordFault } from "./passwordRules.ts";
import { failureKey, noteSuccess } from "./slowDown.ts";

/** One's own account. Whatever changes it asks for the password again, and is on the trail. */
export const meRoutes = new Hono<AppEnv>()
  .get("/me", signedIn, (c) => mePage(c, {}))
  .post("/me/password", signedIn, limitBody, async (c) => {
    const form = await readForm(c, ["current", "password", "again"]);
    const said = words[c.get("language")];
    const { accountId, username } = actorIn(c);
    const fault = await passwordFault(form.password, { again: form.again, username });
    if (fault) return await mePage(c, { problem: said.passwordFaults[fault] });
    const auth = await authFor(c);
    const answer = await hashing(c.get("platform"), accountId, () =>
      auth.api.changePassword({
        body: { currentPassword: form.current, newPassword: form.password, revokeOtherSessions: true },
        headers: c.req.raw.headers,
        asResponse: true,
      }),
    );
    if (!answer.ok) return await mePage(c, { problem: said.wrongCurrent });
    return await changed(c, answer, "account.password-set", "password-changed");
  })
  .post("/me/second-factor/begin", signedIn, limitBody, async (c) => {
    const { password } = await readForm(c, ["password"]);
    const auth = await authFor(c);
    const answer = await hashing(c.get("platform"), actorIn(c).accountId, () =>
      auth.api.enableTwoFactor({
        body: { ...(password !== "" && { password }), method: "totp" },
        headers: c.req.raw.headers,
        asResponse: true,
      }),
    );
    if (!answer.ok) return await mePage(c, { problem: words[c.get("language")].wrongCurrent });
    await note(c, "account.factor-begun");
    return await enrolPage(c, {});
  })
  .post("/me/second-factor/finish", signedIn, limitBody, async (c) => {
    const form = await readForm(c, ["code"]);
    const code = form.code.replace(/\s/g, "");
    const auth = await authFor(c);
    const said = words[c.get("language")];
    const { accountId, username } = actorIn(c);
    if (!(await takeCode(auth, c.get("platform").db, accountId, code))) {
      return await enrolPage(c, { problem: said.usedCode });
    }
    const { headers } = c.req.raw;
    const answer = await auth.api.verifyTOTP({ body: { code }, headers, asResponse: true });
    if (!answer.ok) return await enrolPage(c, { problem: said.wrongCode });
    // Whoever guessed at the factor before this one slows nobody at the new one.
    await noteSuccess(c.get("platform"), failureKey(username, undefined, "code"));
    return await changed(c, answer, "account.factor-on", "factor-on");
  })
  .post("/me/second-factor/end", signedIn, limitBody, async (c) => {
    const { password } = await readForm(c, ["password"]);
    const said = words[c.get("language")];
    // Administrators keep it for as long as they are administrators.
    if (actorIn(c).grants.some(({ role }) => role === "administrator")) {
      return await mePage(c, { problem: said.factorRequired });
    }
    const auth = await authFor(c);
    const answer = await hashing(c.get("platform"), actorIn(c).accountId, () =>
      auth.api.disableTwoFactor({
        body: password === "" ? {} : { password },
        headers: c.req.raw.headers,
        asResponse: true,
      }),
    );
    if (!answer.ok) return await mePage(c, { problem: said.wrongCurrent });
    return await changed(c, answer, "account.factor-off", "factor-off");
  })
  .post("/me/sessions/others/end", signedIn, limitBody, async (c) => {
    const { accountId, sessionId } = actorIn(c);
    await endOtherSessions(c.get("platform").db, accountId, sessionId);
    await note(c, "session.ended");
    return c.redirect(`/me?notice=session-ended${languageQuery(c, "&")}`, 303);
  })
  .post("/me/sessions/:session/end", signedIn, limitBody, async (c) => {
    await endSessionOfAccount(c.get("platform").db, actorIn(c).accountId, c.req.param("session"));
    await note(c, "session.ended");
    return c.redirect(`/me?notice=session-ended${languageQuery(c, "&")}`, 303);
  });

/** Passes the library's new cookies on, and leads back to the page. */
async function changed(
  c: AppContext,
  answer: Response,
  action: TrailAction,
  notice: string,
): Promise<Response> {
  for (const cookie of answer.headers.getSetCookie()) c.header("Set-Cookie", cookie, { append: true });
  await note(c, action);
  return c.redirect(`/me?notice=${notice}${languageQuery(c, "&")}`, 303);
}

async function note(c: AppContext, action: TrailAction): Promise<void> {
  const { db, now } = c.get("platform");
  const { accountId, name } = actorIn(c);
  await insertTrail(db, { at: now(), accountId, accountName: name, action, subject: `account ${accountId}` });
}

/** What the authenticator needs, for as long as no code has proved that it has it: a slip of a digit loses nothing. */
async function enrolPage(c: AppContext, { problem }: { problem?: string }): Promise<Response> {
  const { db } = c.get("platform");
  const { accountId, username } = actorIn(c);
  const begun = await begunFactor(await authFor(c), db, accountId);
  if (!begun) return await mePage(c, { problem: problem ?? words[c.get("language")].wrongCode });
  const page = (
    <EnrolPage
      frame={officialFrame(c, await readInstallation(db))}
      assets={{ styles: [assetPath("accounts/page.css")] }}
      address={factorAddress(username, begun.secret)}
      recoveryCodes={begun.recoveryCodes}
      problem={problem}
    />
  );
  c.header("Cache-Control", "no-store");
  return c.html(renderDocument(page), problem ? 422 : 200);
}
