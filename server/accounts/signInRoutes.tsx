import { Hono } from "hono";
import { SignInPage } from "../../web/accounts/SignInPage.tsx";
import { accounts as words } from "../../web/messages/accounts.ts";
import { renderDocument } from "../../web/ui/renderDocument.ts";
import { ApiError } from "../http/ApiError.ts";
import { anyone } from "../http/access.ts";
import type { AppContext, AppEnv } from "../http/env.ts";
import { refuseForeignForm } from "../http/foreignForm.ts";
import { languageQuery } from "../http/languageQuery.ts";
import { limitBody } from "../http/limitBody.ts";
import { problemOf } from "../http/problem.ts";
import { readForm } from "../http/readForm.ts";
import { authFor } from "./auth.ts";
import { doorFrame } from "./frame.ts";
import { hashing } from "./hashLine.ts";
import { knownBrowser } from "./knownBrowser.ts";
import { nextPath } from "./nextPath.ts";
import { passwordSignIn, type SignInOutcome } from "./passwordSignIn.ts";
import { endSessionOf, finishSignIn, noteFailedSignIn } from "./sessions.ts";
import { failureKey, noteSuccess, PASSWORDS, takeTurn } from "./slowDown.ts";

const NOTICES = { "signed-out": "signedOut", "password-saved": "passwordSaved" } as const;

/** The door: GET and POST /sign-in, POST /sign-out. */
export const signInRoutes = new Hono<AppEnv>()
  .get("/sign-in", anyone, async (c) => {
    // What the provider's way came back with, when it did not end well.
    const problem = c.req.query("error") ? words[c.get("language")].providerRefused : undefined;
    return await signInPage(c, { username: "", next: c.req.query("next") ?? "", problem });
  })
  .post("/sign-in", anyone, limitBody, async (c) => {
    refuseForeignForm(c);
    const form = await readForm(c, ["username", "password", "next"]);
    const platform = c.get("platform");
    const auth = await authFor(c);
    const secret = platform.config.authSecret as string;
    const username = form.username.trim().slice(0, 64);
    const browser = await knownBrowser(c, username, secret);
    const key = failureKey(username, browser);
    let outcome: SignInOutcome;
    try {
      outcome = await hashing(platform, browser, async () => {
        await takeTurn(platform, key, PASSWORDS);
        return await passwordSignIn(auth, platform.db, { username, password: form.password });
      });
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      c.header("Retry-After", String(error.details.retryAfter));
      const problem = problemOf(error, c.get("language")).detail;
      return await signInPage(c, { username, next: form.next, problem }, 429);
    }
    if (outcome.kind === "refused") {
      await noteFailedSignIn(platform, username, outcome.why);
      const problem = words[c.get("language")][outcome.why];
      return await signInPage(c, { username, next: form.next, problem }, 401);
    }
    await noteSuccess(platform, key);
    if (outcome.kind === "second-factor") {
      for (const cookie of outcome.cookies) c.header("Set-Cookie", cookie, { append: true });
      const query = new URLSearchParams({ next: nextPath(form.next) });
      if (c.req.query("lang")) query.set("lang", c.get("language"));
      return c.redirect(`/sign-in/second-factor?${query}`, 303);
    }
    return await finishSignIn(c, outcome.cookies, nextPath(form.next), "password");
  })
  .post("/sign-out", anyone, limitBody, async (c) => {
    refuseForeignForm(c);
    await endSessionOf(c);
    return c.redirect(`/sign-in?notice=signed-out${languageQuery(c, "&")}`, 303);
  });

interface Typed {
  readonly username: string;
  readonly next: string;
  readonly problem?: string | undefined;
}

async function signInPage(
  c: AppContext,
  { username, next, problem }: Typed,
  status: 200 | 401 | 429 = 200,
): Promise<Response> {
  const language = c.get("language");
  const said = NOTICES[c.req.query("notice") as keyof typeof NOTICES];
  const page = (
    <SignInPage
      {...(await doorFrame(c))}
      username={username}
      next={nextPath(next)}
      query={languageQuery(c)}
      problem={problem}
      notice={said && words[language][said]}
      hasProvider={c.get("platform").config.oidc !== undefined}
    />
  );
  return c.html(renderDocument(page), status);
}
