import { ApiError } from "./ApiError.ts";
import type { AppContext } from "./env.ts";

const READING = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Refuses what another site makes a browser send in an official's name. A browser names the origin of every request
 * that changes something; without that name nothing is changed.
 * @throws ApiError "foreign-form"
 */
export function refuseForeignForm(c: AppContext): void {
  if (READING.has(c.req.method)) return;
  if (!ownOrigins(c).has(c.req.header("Origin") ?? "")) throw new ApiError("foreign-form");
}

/**
 * The same for a citizen's form, which needs no session: the receipt in its address is the right to send it, and no
 * other site knows that. A browser too old to name an origin may send; one that names another's may not.
 * @throws ApiError "foreign-form"
 */
export function refuseNamedForeignForm(c: AppContext): void {
  const origin = c.req.header("Origin");
  if (origin !== undefined && !ownOrigins(c).has(origin)) throw new ApiError("foreign-form");
}

function ownOrigins(c: AppContext): ReadonlySet<string> {
  const own = new Set([new URL(c.req.url).origin]);
  const { publicUrl } = c.var.platform.config;
  if (publicUrl) own.add(new URL(publicUrl).origin);
  const host = c.req.header("Host");
  // Behind a proxy that ends TLS the address here says http; the browser's says https.
  if (host) for (const scheme of ["http", "https"]) own.add(`${scheme}://${host}`);
  return own;
}
