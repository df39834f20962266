import { deleteCookie, getSignedCookie } from "hono/cookie";
import { dayInVietnam } from "#contract/day.ts";
import { deleteSession, findSignedInAccount } from "../database/accountSessions.ts";
import { findAccountByUsername, markAccountSeen } from "../database/accounts.ts";
import { insertTrail } from "../database/trail.ts";
import { countRefusal } from "../database/trailHours.ts";
import type { AppContext } from "../http/env.ts";
import type { Platform } from "../platform.ts";
import { originOf, sessionCookie } from "./cookies.ts";
import { rememberBrowser } from "./knownBrowser.ts";

/**
 * Lets a browser in that has proved who it is: the session it came with, if any, ends; the new one is on the trail.
 * @param cookies as the library made them
 * @param path where the way leads
 */
export async function finishSignIn(
  c: AppContext,
  cookies: readonly string[],
  path: string,
  by: "password" | "second-factor" | "provider",
): Promise<Response> {
  const { db, now, config } = c.get("platform");
  const secret = config.authSecret as string;
  await deleteOldSession(c);
  for (const cookie of cookies) c.header("Set-Cookie", cookie, { append: true });
  const token = await sessionTokenIn(c, cookies);
  const account = token === undefined ? undefined : await findSignedInAccount(db, token, now());
  if (account) {
    await rememberBrowser(c, account.username, secret);
    await db.transaction().execute(async (trx) => {
      await markAccountSeen(trx, account.accountId, dayInVietnam(now()));
      await insertTrail(trx, {
        at: now(),
        accountId: account.accountId,
        accountName: account.name,
        action: "session.begun",
        subject: `account ${account.accountId}`,
        after: { by },
      });
    });
  }
  const language = c.req.query("lang");
  return c.redirect(language && !path.includes("?") ? `${path}?lang=${c.get("language")}` : path, 303);
}

/** The token of the session that the library's cookies begin. */
export async function sessionTokenIn(c: AppContext, cookies: readonly string[]): Promise<string | undefined> {
  const secret = c.get("platform").config.authSecret as string;
  const name = sessionCookie(originOf(c));
  const set = cookies.find((cookie) => cookie.startsWith(`${name}=`))?.split(";")[0];
  if (!set) return undefined;
  const read = await readSigned(set, name, secret);
  return read || undefined;
}

/** Reads a cookie of ours out of one header's text, signature and all. */
async function readSigned(cookie: string, name: string, secret: string): Promise<string | false | undefined> {
  const { parseSigned } = await import("hono/utils/cookie");
  return (await parseSigned(cookie, secret, name))[name];
}

export async function endSessionOf(c: AppContext): Promise<void> {
  const { db, now } = c.get("platform");
  const actor = await c.get("findActor")();
  await deleteOldSession(c);
  const origin = originOf(c);
  deleteCookie(c, sessionCookie(origin), { path: "/", secure: origin.startsWith("https:") });
  if (!actor) return;
  await insertTrail(db, {
    at: now(),
    accountId: actor.accountId,
    accountName: actor.name,
    action: "session.ended",
    subject: `account ${actor.accountId}`,
  });
}

async function deleteOldSession(c: AppContext): Promise<void> {
  const { db, config } = c.get("platform");
  if (!config.authSecret) return;
  const token = await getSignedCookie(c, config.authSecret, sessionCookie(originOf(c)));
  if (token) await deleteSession(db, token);
}

/**
 * A failed sign-in is on the trail, by name where the name is an account's. Whatever else was typed there may be a password
 * in the wrong field, and nothing is ever deleted from the trail; which is why anybody's thousand tries are counted there.
 */
export async function noteFailedSignIn({ db, now }: Platform, username: string, why: string): Promise<void> {
  const account = username === "" ? undefined : await findAccountByUsername(db, username);
  await countRefusal(db, {
    at: now(),
    action: "session.refused",
    subject: "sign-in",
    accountName: account?.username ?? "–",
    why,
  });
}
