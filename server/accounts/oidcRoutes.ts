import { Hono } from "hono";
import { ApiError } from "../http/ApiError.ts";
import { anyone } from "../http/access.ts";
import type { AppContext, AppEnv } from "../http/env.ts";
import { authFor } from "./auth.ts";
import { originOf } from "./cookies.ts";
import { nextPath } from "./nextPath.ts";
import { OIDC_PROVIDER } from "./provider.ts";
import { providerRefusal } from "./providerRefusal.ts";
import { alongTheWay, type ProviderWay, watchProvider, whyAway } from "./providerWay.ts";
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
    const { oidc } = c.get("platform").config;
    if (!oidc) throw new ApiError("unknown-address");
    const auth = await authFor(c);
    const answer = await auth.api.signInSocial({
      body: { provider: OIDC_PROVIDER, callbackURL: nextPath(next), errorCallbackURL: "/sign-in" },
      headers: c.req.raw.headers,
      asResponse: true,
    });
    const { url } = (await answer.json()) as { url?: string };
    if (!answer.ok || !url) {
      await noteRefusal(c, { refusal: await whyAway(oidc.issuer) });
      throw new ApiError("provider-away", { retryAfter: 30 });
    }
    for (const cookie of answer.headers.getSetCookie()) c.header("Set-Cookie", cookie, { append: true });
    return c.redirect(url, 303);
  })
  .get("/sign-in/oidc/callback/:provider", anyone, async (c) => {
    const { oidc } = c.get("platform").config;
    if (!oidc || c.req.param("provider") !== OIDC_PROVIDER) throw new ApiError("unknown-address");
    const auth = await authFor(c);
    await watchProvider(auth, oidc);
    const way: ProviderWay = {};
    const answer = await alongTheWay(way, () => auth.handler(c.req.raw));
    const location = answer.headers.get("Location") ?? "/sign-in?error=provider";
    const cookies = answer.headers.getSetCookie();
    const { pathname, searchParams } = new URL(location, originOf(c));
    if (answer.status < 400 && pathname !== "/sign-in") {
      const next = nextPath(location);
      if (await waitsForFactor(c, auth, cookies)) {
        return c.redirect(`/sign-in/second-factor?${new URLSearchParams({ next })}`, 303);
      }
      return await finishSignIn(c, cookies, next, "provider");
    }
    const refusal = providerRefusal(searchParams.get("error") ?? "", way.refusal);
    await noteRefusal(c, { ...way, refusal });
    return c.redirect("/sign-in?error=provider", 303);
  });

/** Each cause by its own name, on the trail and in the log: they are mended in a dozen different places. */
async function noteRefusal(c: AppContext, { refusal, username }: ProviderWay): Promise<void> {
  const platform = c.get("platform");
  platform.log.warn({ reason: refusal }, "sign-in by the provider refused");
  await noteFailedSignIn(platform, username ?? "", `provider: ${refusal}`);
}
