import { ApiError } from "../http/ApiError.ts";
import type { AppContext } from "../http/env.ts";
import type { Platform } from "../platform.ts";
import { originOf } from "./cookies.ts";
import type { Auth } from "./makeAuth.ts";

/** One for each address that officials come by; more than a few would be somebody inventing hosts. */
const KEPT = 8;
const known = new WeakMap<Platform["db"], Map<string, Promise<Auth>>>();

/**
 * The library that signs officials in, for the address that this request came by. Loaded by the first who wants to sign
 * in: citizens never wait for it.
 * @throws ApiError "sign-in-not-set-up" without AUTH_SECRET
 */
export async function authFor(c: AppContext): Promise<Auth> {
  const platform = c.get("platform");
  const { authSecret } = platform.config;
  if (!authSecret) throw new ApiError("sign-in-not-set-up");
  const origin = originOf(c);
  const ofDatabase = known.get(platform.db) ?? new Map<string, Promise<Auth>>();
  known.set(platform.db, ofDatabase);
  const made =
    ofDatabase.get(origin) ??
    import("./makeAuth.ts").then(({ makeAuth }) =>
      makeAuth({
        db: platform.db,
        now: platform.now,
        origin,
        secret: authSecret,
        oidc: platform.config.oidc,
      }),
    );
  if (ofDatabase.size < KEPT) ofDatabase.set(origin, made);
  return await made;
}
