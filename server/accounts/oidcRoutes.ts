import { Hono } from "hono";
import { ApiError } from "../http/ApiError.ts";
import { anyone } from "../http/access.ts";
import type { AppEnv } from "../http/env.ts";
import { authFor } from "./auth.ts";
import { originOf } from "./cookies.ts";
import { nextPath } from "./nextPath.ts";
import { OIDC_PROVIDER } from "./provider.ts";
import { waitsForFactor } from "./secondStep.ts";
import { finishSignIn, noteFailedSignIn } from "./sessions.ts";

/** By the province's OpenID provider: there, and back again. The library keeps state, PKCE and nonce. */
export const oidcRoutes = new Hono<AppEnv>()
  // A link, not a form: a browser lets a form of ours lead to no other house (form-action).
  .get("/sign-in/oidc", anyone, async (c) => {
    const next = c.req.query("next");
    // Another site's link begins nothing; it comes to the door.
    const from = c.req.header("Sec-Fetch-Site") ?? "none";
    if (from !== "none" && from !== "same-origin") return c.redirect("/sign-in", 303);
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
    const isRefused = new URL(location, originOf(c)).pathname === "/sign-in";
    if (answer.status < 400 && !isRefused) {
      const next = nextPath(location);
      if (await waitsForFactor(c, auth, cookies)) {
        return c.redirect(`/sign-in/second-factor?${new URLSearchParams({ next })}`, 303);
      }
      return await finishSignIn(c, cookies, next, "provider");
    }
    await noteFailedSignIn(c.get("platform"), "", "provider");
    return c.redirect("/sign-in?error=provider", 303);
  });
