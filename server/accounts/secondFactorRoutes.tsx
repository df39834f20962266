import { Hono } from "hono";
import { SecondFactorPage } from "../../web/accounts/SecondFactorPage.tsx";
import { accounts as words } from "../../web/messages/accounts.ts";
import { renderDocument } from "../../web/ui/renderDocument.ts";
import { findUsername } from "../database/secondFactors.ts";
import { ApiError } from "../http/ApiError.ts";
import { anyone } from "../http/access.ts";
import type { AppContext, AppEnv } from "../http/env.ts";
import { refuseForeignForm } from "../http/foreignForm.ts";
import { languageQuery } from "../http/languageQuery.ts";
import { limitBody } from "../http/limitBody.ts";
import { problemOf } from "../http/problem.ts";
import { readForm } from "../http/readForm.ts";
import { authFor } from "./auth.ts";
import { takeCode } from "./codeOnce.ts";
import { doorFrame } from "./frame.ts";
import { knownBrowser } from "./knownBrowser.ts";
import type { Auth } from "./makeAuth.ts";
import { nextPath } from "./nextPath.ts";
import { accountAtStep } from "./secondStep.ts";
import { finishSignIn, noteFailedSignIn } from "./sessions.ts";
import { CODES, failureKey, noteSuccess, takeTurn } from "./slowDown.ts";

/** The second step. The library allows five tries a sign-in; see slowDown.ts for how they are slowed beyond that. */
export const secondFactorRoutes = new Hono<AppEnv>()
  .get("/sign-in/second-factor", anyone, (c) => factorPage(c, c.req.query("next") ?? ""))
  .post("/sign-in/second-factor", anyone, limitBody, async (c) => {
    refuseForeignForm(c);
    const form = await readForm(c, ["code", "recovery", "next"]);
    const auth = await authFor(c);
    const code = form.code.replace(/\s/g, "");
    return code === ""
      ? await byRecoveryCode(c, auth, form.recovery.trim(), form.next)
      : await byCode(c, auth, code, form.next);
  });

async function byCode(c: AppContext, auth: Auth, code: string, next: string): Promise<Response> {
  const platform = c.get("platform");
  const accountId = await accountAtStep(c, auth);
  const username = accountId && (await findUsername(platform.db, accountId));
  // Nobody's step: the library says so, and there is nothing to guess at.
  if (!accountId || !username) return await judged(c, await verify(c, auth, code), next);
  const browser = await knownBrowser(c, username, platform.config.authSecret as string);
  const key = failureKey(username, browser, "code");
  try {
    await takeTurn(platform, key, CODES);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    c.header("Retry-After", String(error.details.retryAfter));
    return await factorPage(c, next, problemOf(error, c.get("language")).detail, 429);
  }
  if (!(await takeCode(auth, platform.db, accountId, code))) {
    await noteFailedSignIn(platform, username, "used-code");
    return await factorPage(c, next, words[c.get("language")].usedCode, 401);
  }
  const answer = await verify(c, auth, code);
  if (answer.ok) await noteSuccess(platform, key);
  return await judged(c, answer, next, username);
}

/** Of 62¹⁰ nobody guesses one, five tries a sign-in: the way in that no wrong code of anybody's slows. */
async function byRecoveryCode(c: AppContext, auth: Auth, code: string, next: string): Promise<Response> {
  const { headers } = c.req.raw;
  const answer = await auth.api.verifyBackupCode({ body: { code }, headers, asResponse: true });
  return await judged(c, answer, next);
}

async function verify(c: AppContext, auth: Auth, code: string): Promise<Response> {
  return await auth.api.verifyTOTP({ body: { code }, headers: c.req.raw.headers, asResponse: true });
}

async function judged(c: AppContext, answer: Response, next: string, username = ""): Promise<Response> {
  if (answer.ok) {
    return await finishSignIn(c, answer.headers.getSetCookie(), nextPath(next), "second-factor");
  }
  const said = (await answer.json().catch(() => ({}))) as { code?: string };
  await noteFailedSignIn(c.get("platform"), username, "code");
  const { factorExpired, wrongCode } = words[c.get("language")];
  const isOver = said.code !== "INVALID_CODE" && said.code !== "INVALID_BACKUP_CODE";
  return await factorPage(c, next, isOver ? factorExpired : wrongCode, 401);
}

async function factorPage(
  c: AppContext,
  next: string,
  problem?: string,
  status: 200 | 401 | 429 = 200,
): Promise<Response> {
  const page = (
    <SecondFactorPage
      {...(await doorFrame(c))}
      next={nextPath(next)}
      query={languageQuery(c)}
      problem={problem}
    />
  );
  return c.html(renderDocument(page), status);
}
