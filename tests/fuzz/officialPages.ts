import { DOOR } from "./door.ts";
import type { PageRoute } from "./pages.ts";

type Route = Pick<PageRoute, "method" | "path"> & Partial<PageRoute>;

/** Of officials. */
function behindTheDoor(route: Route): PageRoute {
  return { query: ["lang"], statuses: DOOR, kind: "text/html", ...route };
}

/** Open to strangers, and of no use to them: no name, no link, no form of ours. */
function atTheDoor(route: Route): PageRoute {
  return { query: ["lang"], statuses: [403, 413], kind: "text/html", refusesStrangers: true, ...route };
}

const GRANT_FORM = ["role", "unit", "from", "to", "unmasks"];
const ACCOUNT_ACTIONS = ["disable", "enable", "sessions/end", "second-factor/end", "link"];

/** Signing in, one's own account, and those of others. */
export const ACCOUNT_PAGES: readonly PageRoute[] = [
  behindTheDoor({
    method: "GET",
    path: "/sign-in",
    query: ["next", "notice", "error", "lang"],
    statuses: [200],
  }),
  atTheDoor({ method: "POST", path: "/sign-in", form: ["username", "password", "next"] }),
  atTheDoor({ method: "POST", path: "/sign-out", form: [] }),
  behindTheDoor({ method: "GET", path: "/sign-in/second-factor", query: ["next", "lang"], statuses: [200] }),
  atTheDoor({ method: "POST", path: "/sign-in/second-factor", form: ["code", "recovery", "next"] }),
  atTheDoor({ method: "GET", path: "/sign-in/oidc", query: ["next"], statuses: [303, 404] }),
  atTheDoor({
    method: "GET",
    path: "/sign-in/oidc/callback/{provider}",
    query: ["state", "code"],
    statuses: [404],
  }),
  atTheDoor({ method: "GET", path: "/welcome/{token}", statuses: [410] }),
  atTheDoor({ method: "POST", path: "/welcome/{token}", form: ["password", "again"] }),
  behindTheDoor({ method: "GET", path: "/work" }),
  behindTheDoor({ method: "GET", path: "/me", query: ["notice", "lang"] }),
  behindTheDoor({ method: "POST", path: "/me/password", form: ["current", "password", "again"] }),
  behindTheDoor({ method: "POST", path: "/me/second-factor/begin", form: ["password"] }),
  behindTheDoor({ method: "POST", path: "/me/second-factor/finish", form: ["code"] }),
  behindTheDoor({ method: "POST", path: "/me/second-factor/end", form: ["password"] }),
  behindTheDoor({ method: "POST", path: "/me/sessions/others/end", form: [] }),
  behindTheDoor({ method: "POST", path: "/me/sessions/{session}/end", form: [] }),
  behindTheDoor({
    method: "GET",
    path: "/accounts",
    query: ["search", "role", "unit", "state", "page", "lang"],
  }),
  behindTheDoor({ method: "GET", path: "/accounts/new" }),
  behindTheDoor({
    method: "POST",
    path: "/accounts/new",
    form: ["name", "username", "email", ...GRANT_FORM],
  }),
  behindTheDoor({ method: "GET", path: "/accounts/import" }),
  behindTheDoor({ method: "POST", path: "/accounts/import", form: ["kept"] }),
  behindTheDoor({ method: "GET", path: "/accounts/successions" }),
  behindTheDoor({ method: "POST", path: "/accounts/successions", form: ["follow-1-2"] }),
  behindTheDoor({ method: "GET", path: "/accounts/{account}" }),
  behindTheDoor({ method: "POST", path: "/accounts/{account}/person", form: ["name", "email"] }),
  behindTheDoor({ method: "POST", path: "/accounts/{account}/grants", form: GRANT_FORM }),
  behindTheDoor({ method: "POST", path: "/accounts/{account}/grants/{grant}/end", form: [] }),
  ...ACCOUNT_ACTIONS.map((action) =>
    behindTheDoor({ method: "POST", path: `/accounts/{account}/${action}`, form: [] }),
  ),
];
