import { type BetterAuthOptions, betterAuth } from "better-auth";
import { APIError } from "better-auth/api";
import { genericOAuth, twoFactor, username } from "better-auth/plugins";
import type { Config } from "../config.ts";
import { isAccountDisabled } from "../database/accounts.ts";
import type { Database } from "../database/connect.ts";
import { cookiePrefix } from "./cookies.ts";
import { PRODUCT } from "./factorAddress.ts";
import { closeIdleAccounts } from "./idleAccounts.ts";
import { PASSWORD_LENGTH } from "./passwordRules.ts";
import { OIDC_PROVIDER } from "./provider.ts";
import { noteTie, tieRefusal } from "./providerTie.ts";
import { personAsker } from "./providerWay.ts";

interface AuthOrder {
  readonly db: Database;
  readonly now: () => Date;
  readonly origin: string;
  readonly secret: string;
  readonly oidc: Config["oidc"];
}

/** A working day and some more; the next morning asks again. */
export const SESSION_SECONDS = 12 * 3600;
/** The library's addresses: only the provider's answer comes back to one of them. */
export const AUTH_PATH = "/sign-in/oidc";

const stamps = { createdAt: "created_at", updatedAt: "updated_at" };

/** Signs in by name and password, or by the province's provider, with a second factor. Nobody signs up. */
export function makeAuth({ db, now, origin, secret, oidc }: AuthOrder) {
  const isSecure = origin.startsWith("https:");
  return betterAuth({
    appName: PRODUCT,
    baseURL: origin,
    basePath: AUTH_PATH,
    secret,
    database: { db, type: "postgres" },
    telemetry: { enabled: false },
    logger: { disabled: true },
    // Slowed down by account and browser instead (signInFailures.ts): an office stands behind one address.
    rateLimit: { enabled: false },
    onAPIError: { errorURL: "/sign-in" },
    user: {
      modelName: "accounts",
      fields: { emailVerified: "email_verified", ...stamps },
      validateUserInfo: async ({ user, source }) => {
        const { sub, iss } = source.oauth?.profile ?? {};
        if (typeof user.id !== "string") return;
        const error = await tieRefusal(db, user.id, { subject: String(sub), issuer: String(iss) });
        if (error) return { error };
      },
    },
    session: {
      modelName: "account_sessions",
      fields: {
        userId: "account_id",
        expiresAt: "expires_at",
        ipAddress: "ip_address",
        userAgent: "user_agent",
        ...stamps,
      },
      expiresIn: SESSION_SECONDS,
      disableSessionRefresh: true,
    },
    account: {
      modelName: "account_credentials",
      fields: {
        userId: "account_id",
        accountId: "provider_account_id",
        providerId: "provider",
        accessToken: "access_token",
        refreshToken: "refresh_token",
        idToken: "id_token",
        accessTokenExpiresAt: "access_token_expires_at",
        refreshTokenExpiresAt: "refresh_token_expires_at",
        ...stamps,
      },
      // Somebody is tied to the account that an administrator made with their address, once: when the provider says that
      // it has verified the address. From then on by the provider's name for the person (sub), whatever the address; and
      // nobody else is, whatever theirs (providerTie.ts).
      accountLinking: { enabled: true, trustedProviders: [], requireLocalEmailVerified: false },
    },
    verification: { modelName: "account_verifications", fields: { expiresAt: "expires_at", ...stamps } },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_LENGTH,
      maxPasswordLength: 256,
    },
    advanced: {
      cookiePrefix: cookiePrefix(origin),
      // The library would put a prefix of its own before ours.
      useSecureCookies: false,
      defaultCookieAttributes: { secure: isSecure, httpOnly: true, sameSite: "lax", path: "/" },
      ipAddress: { disableIpTracking: true },
    },
    databaseHooks: {
      account: {
        create: {
          async after({ userId, providerId }) {
            if (providerId === OIDC_PROVIDER) await noteTie(db, userId, now());
          },
        },
      },
      session: {
        create: {
          async before(session) {
            await closeIdleAccounts(db, now());
            if (await isAccountDisabled(db, session.userId)) {
              throw new APIError("FORBIDDEN", { code: "ACCOUNT_DISABLED", message: "account disabled" });
            }
            // What somebody browses with is nobody's business.
            return { data: { ...session, userAgent: null, ipAddress: null } };
          },
        },
      },
    },
    plugins: [
      username({
        minUsernameLength: 3,
        maxUsernameLength: 40,
        usernameValidator: (text) => /^[\w.-]+$/.test(text),
        schema: { user: { fields: { displayUsername: "display_username" } } },
      }),
      twoFactor({
        issuer: PRODUCT,
        // Whoever signs in by the provider only has no password to repeat.
        allowPasswordless: true,
        // Wrong codes are slowed down by account and browser (slowDown.ts): a lock would shut the owner out as well.
        accountLockout: { enabled: false },
        schema: {
          user: { fields: { twoFactorEnabled: "second_factor_enabled" } },
          twoFactor: {
            modelName: "account_second_factors",
            fields: {
              userId: "account_id",
              backupCodes: "recovery_codes",
              failedVerificationCount: "failed_count",
              lockedUntil: "locked_until",
            },
          },
        },
      }),
      genericOAuth({
        config: oidc
          ? [
              {
                providerId: OIDC_PROVIDER,
                discoveryUrl: `${oidc.issuer.replace(/\/$/, "")}/.well-known/openid-configuration`,
                clientId: oidc.clientId,
                clientSecret: oidc.clientSecret,
                scopes: ["openid", "email", "profile"],
                pkce: true,
                disableSignUp: true,
                requireIdTokenVerification: true,
                getUserInfo: personAsker(oidc),
              },
            ]
          : [],
      }),
    ],
  } satisfies BetterAuthOptions);
}

export type Auth = ReturnType<typeof makeAuth>;
