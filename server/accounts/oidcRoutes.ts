import { Hono } from "hono";
import { ApiError } from "../http/ApiError.ts";
import { anyone } from "../http/access.ts";
import type { AppEnv } from "../http/env.ts";
import { refuseForeignForm } from "../http/foreignForm.ts";
import { limitBody } from "../http/limitBody.ts";
import { readForm } from "../http/readForm.ts";
import { authFor } from "./auth.ts";
import { OIDC_PROVIDER } from "./makeAuth.ts";
import { nextPath } from "./nextPath.ts";
import { finishSignIn, noteFailedSignIn } from "./sessions.ts";

/** By the province's OpenID provider: there, and back again. The library keeps state, PKCE and nonce. */
export const oidcRoutes = new Hono<AppEnv>()
  .post("/sign-in/oidc", anyone, limitBody, async (c) => {
    refuseForeignForm(c);
    const { next } = await readForm(c, ["next"]);
    if (!c.get("platform").config.oidc) throw new ApiError("unknown-address");
    const auth = await authFor(c);
    const answer = await auth.api.signInSocial({
      body: { provider: OIDC_PROVIDER, callbackURL: nextPath(next), errorCallbackURL: "/sign-in" },
      headers: c.req.raw.headers,
      asResponse: true,
    });
    const { url } = (await answer.json()) as { url?: string };
    if (!answer.ok || !url) throw new ApiError("provider-away", { retryAfter: 30 });
    for (const cookie of answer.headers.getSetCookie()) c.header("Set-Cookie", cookie, { append: true });
    return c.redirect(url, 303);
  })
  .get("/sign-in/oidc/callback/:provider", anyone, async (c) => {
    if (!c.get("platform").config.oidc || c.req.param("provider") !== OIDC_PROVIDER) {
      throw new ApiError("unknown-address");
    }
    const auth = await authFor(c);
    const answer = await auth.handler(c.req.raw);
    const location = answer.headers.get("Location") ?? "/sign-in?error=provider";
    const cookies = answer.headers.getSetCookie();
    if (answer.status < 400 && !location.includes("error=")) {
      return await finishSignIn(c, cookies, nextPath(location), "provider");
    }
    await noteFailedSignIn(c.get("platform"), "", "provider");
    return c.redirect("/sign-in?error=provider", 303);
  });
