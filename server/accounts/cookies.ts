import type { AppContext } from "../http/env.ts";

/** Where officials reach the house: PUBLIC_URL, else the address of the request. */
export function originOf(c: AppContext): string {
  return new URL(c.get("platform").config.publicUrl ?? c.req.url).origin;
}

/**
 * What names of cookies begin with. Over https "__Host-": no other host, no parent domain and no plain page can set one.
 * Over http, as in a demonstration on a local network, browsers refuse that name.
 */
export function cookiePrefix(origin: string): string {
  return origin.startsWith("https:") ? "__Host-hailong" : "hailong";
}

export function sessionCookie(origin: string): string {
  return `${cookiePrefix(origin)}.session_token`;
}
