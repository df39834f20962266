import { hasPassword } from "../database/accounts.ts";
import type { Database } from "../database/connect.ts";
import type { Auth } from "./makeAuth.ts";

export type SignInOutcome =
  | { readonly kind: "refused"; readonly why: "wrong" | "disabled" }
  /** Cookies carry the step that waits for the second factor. */
  | { readonly kind: "second-factor"; readonly cookies: readonly string[] }
  | { readonly kind: "signed-in"; readonly cookies: readonly string[] };

/**
 * Tries a name and a password. Whoever is not there, has no password, or gave a wrong one hears the same after the same
 * work: one hash is computed in each case. That an account is disabled is told only to whoever knows its password.
 */
export async function passwordSignIn(
  auth: Auth,
  db: Database,
  { username, password }: { username: string; password: string },
): Promise<SignInOutcome> {
  // The library answers at once, without a hash, to what cannot be a name and to an account without a password.
  if (!/^[\w.-]{3,40}$/.test(username) || password === "" || (await hasPassword(db, username)) === false) {
    await (await auth.$context).password.hash(password);
    return { kind: "refused", why: "wrong" };
  }
  const answer = await auth.api.signInUsername({ body: { username, password }, asResponse: true });
  const cookies = answer.headers.getSetCookie();
  const said = (await answer.json().catch(() => ({}))) as { code?: string; twoFactorRedirect?: boolean };
  if (!answer.ok) return { kind: "refused", why: said.code === "ACCOUNT_DISABLED" ? "disabled" : "wrong" };
  return { kind: said.twoFactorRedirect ? "second-factor" : "signed-in", cookies };
}
