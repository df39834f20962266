import { randomBytes } from "node:crypto";
import { getSignedCookie, setSignedCookie } from "hono/cookie";
import { deleteSession, findSignedInAccount } from "../database/accountSessions.ts";
import type { AppContext } from "../http/env.ts";
import type { Auth } from "./makeAuth.ts";
import { sessionTokenIn } from "./sessions.ts";

const LIFE_S = 600;

/**
 * Holds back somebody who came by the province's provider and has a second factor here: their session ends before a
 * browser gets it, and the code is asked for as after a password. The library does so for passwords alone.
 * @returns false when there is nothing to wait for
 */
export async function waitsForFactor(
  c: AppContext,
  auth: Auth,
  cookies: readonly string[],
): Promise<boolean> {
  const { db, now, config } = c.get("platform");
  const token = await sessionTokenIn(c, cookies);
  const account = token === undefined ? undefined : await findSignedInAccount(db, token, now());
  if (token === undefined || !account?.hasFactor) return false;
  await deleteSession(db, token);
  const { internalAdapter, createAuthCookie } = await auth.$context;
  const identifier = `2fa-${randomBytes(20).toString("base64url")}`;
  const expiresAt = new Date(Date.now() + LIFE_S * 1000);
  await internalAdapter.createVerificationValue({ identifier, value: account.accountId, expiresAt });
  await internalAdapter.createVerificationValue({
    identifier: `2fa-attempts-${identifier}`,
    value: "0",
    expiresAt,
  });
  const { name, attributes } = createAuthCookie("two_factor", { maxAge: LIFE_S });
  await setSignedCookie(c, name, identifier, config.authSecret as string, {
    path: "/",
    httpOnly: true,
    sameSite: "Lax",
    secure: attributes.secure === true,
    maxAge: LIFE_S,
  });
  return true;
}

/** Whose second step a browser is at: by the library's signed cookie, or signed in already. undefined: at none. */
export async function accountAtStep(c: AppContext, auth: Auth): Promise<string | undefined> {
  const actor = await c.var.findActor();
  if (actor) return actor.accountId;
  const { internalAdapter, createAuthCookie } = await auth.$context;
  const secret = c.get("platform").config.authSecret as string;
  const identifier = await getSignedCookie(c, secret, createAuthCookie("two_factor").name);
  return identifier ? (await internalAdapter.findVerificationValue(identifier))?.value : undefined;
}
