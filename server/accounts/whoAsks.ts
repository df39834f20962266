import { getSignedCookie } from "hono/cookie";
import { createMiddleware } from "hono/factory";
import { dayInVietnam } from "#contract/day.ts";
import type { Right, Role } from "#contract/rights.ts";
import { findSignedInAccount } from "../database/accountSessions.ts";
import { listGrantsOfAccount, readReach } from "../database/grants.ts";
import { insertRefusal } from "../database/trail.ts";
import type { Actor, Refusal } from "../http/Actor.ts";
import type { AppContext, AppEnv } from "../http/env.ts";
import { actorWith } from "./actorWith.ts";
import { originOf, sessionCookie } from "./cookies.ts";

/**
 * Lets http/access.ts ask who is signed in, and tell the trail whom it refused. Nothing is looked up until a route
 * asks: a citizen's request never does.
 */
export const whoAsks = createMiddleware<AppEnv>(async (c, next) => {
  c.set("findActor", () => findActor(c));
  c.set("noteRefusal", (refusal) => noteRefusal(c, refusal));
  await next();
});

/** By the signed cookie of the session; the library that made it need not be loaded to read it. */
async function findActor(c: AppContext): Promise<Actor | undefined> {
  const { db, now, config } = c.get("platform");
  if (!config.authSecret) return undefined;
  const token = await getSignedCookie(c, config.authSecret, sessionCookie(originOf(c)));
  const account = token ? await findSignedInAccount(db, token, now()) : undefined;
  if (!account) return undefined;
  const grants = await listGrantsOfAccount(db, account.accountId, dayInVietnam(now()));
  return actorWith(account, grants, await readReach(db));
}

async function noteRefusal(c: AppContext, { actor, right, unit }: Refusal): Promise<void> {
  const { db, now } = c.get("platform");
  const isForeign = right === "own-form";
  await insertRefusal(db, {
    at: now(),
    accountId: actor.accountId,
    accountName: actor.name,
    role: isForeign ? undefined : roleAtDoor(actor, right),
    action: isForeign ? "access.foreign-form" : "access.refused",
    subject: isForeign ? "form" : `right ${right}`,
    agencyId: unit,
    after: { method: c.req.method, path: c.req.path },
  });
}

/** Who holds the right elsewhere was refused in that role; who holds it nowhere, in the first they have. */
function roleAtDoor(actor: Actor, right: Right): Role | undefined {
  return actor.roleFor(right) ?? actor.grants[0]?.role;
}
