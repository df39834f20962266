import { createHash, randomUUID } from "node:crypto";
import { getSignedCookie, setSignedCookie } from "hono/cookie";
import type { AppContext } from "../http/env.ts";
import { cookiePrefix, originOf } from "./cookies.ts";

const YEAR_S = 365 * 86_400;

const nameOf = (c: AppContext) => `${cookiePrefix(originOf(c))}.browser`;
const markOf = (username: string) => createHash("sha256").update(username.toLowerCase()).digest("base64url");

/** What a browser carries that signed in to this account before; undefined for any other, and for a forged one. */
export async function knownBrowser(
  c: AppContext,
  username: string,
  secret: string,
): Promise<string | undefined> {
  const carried = await getSignedCookie(c, secret, nameOf(c));
  return carried && carried.split(".")[0] === markOf(username) ? carried : undefined;
}

/** Lets the browser be known from now on, to this account alone. */
export async function rememberBrowser(c: AppContext, username: string, secret: string): Promise<void> {
  const origin = originOf(c);
  await setSignedCookie(c, nameOf(c), `${markOf(username)}.${randomUUID()}`, secret, {
    path: "/",
    httpOnly: true,
    sameSite: "Lax",
    secure: origin.startsWith("https:"),
    maxAge: YEAR_S,
  });
}
