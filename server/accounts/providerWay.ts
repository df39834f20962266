import { AsyncLocalStorage } from "node:async_hooks";
import type { Config } from "../config.ts";
import { connectionFault } from "../http/connectionFault.ts";
import type { Auth } from "./makeAuth.ts";
import { OIDC_PROVIDER } from "./provider.ts";
import { claimsOf, exchangeRefusal, type ProviderRefusal, tokenRefusal } from "./providerRefusal.ts";

/** What is seen of one way by the provider, while the library goes it and says only that it ended. */
export interface ProviderWay {
  refusal?: ProviderRefusal;
  /** Whose account it came to; undefined: to none. */
  username?: string;
  /** Who vouched for the person. */
  issuer?: string;
}

const ways = new AsyncLocalStorage<ProviderWay>();

/** Goes the way with somebody who writes down what is seen on it. */
export async function alongTheWay<Result>(way: ProviderWay, go: () => Promise<Result>): Promise<Result> {
  return await ways.run(way, go);
}

/** The first reason stands: what comes after follows from it. */
export function noteOnTheWay(refusal: ProviderRefusal | undefined, username?: string): void {
  const way = ways.getStore();
  if (!way) return;
  if (refusal) way.refusal ??= refusal;
  if (username) way.username ??= username;
}

export function issuerOnTheWay(): string | undefined {
  return ways.getStore()?.issuer;
}

const watched = new WeakSet<object>();

/** Puts a watcher into the library's provider, once: it swallows why a code or an identity token was refused. */
export async function watchProvider(auth: Auth, { clientId }: NonNullable<Config["oidc"]>): Promise<void> {
  const provider = (await auth.$context).socialProviders.find(({ id }) => id === OIDC_PROVIDER);
  if (!provider || watched.has(provider)) return;
  watched.add(provider);
  const { validateAuthorizationCode, getUserInfo } = provider;
  provider.validateAuthorizationCode = async (data) => {
    try {
      return await validateAuthorizationCode(data);
    } catch (error) {
      noteOnTheWay(exchangeRefusal(error));
      throw error;
    }
  };
  provider.getUserInfo = async (tokens) => {
    const found = await getUserInfo(tokens);
    if (found) return found;
    const expected = { issuer: provider.issuer, audience: clientId, nonce: tokens.expectedIdTokenNonce };
    noteOnTheWay(tokenRefusal(tokens.idToken, expected, Date.now()));
    return found;
  };
}

interface Tokens {
  readonly idToken?: string | undefined;
  readonly accessToken?: string | undefined;
}

/**
 * Who came, by the identity token that the library has verified, and by the provider's userinfo where the token does not
 * say the address or whether it is verified. What another person's userinfo says is not joined to the token.
 */
export function personAsker(oidc: NonNullable<Config["oidc"]>) {
  let userinfo: string | undefined;
  return async ({ idToken, accessToken }: Tokens) => {
    const claims = claimsOf(idToken ?? "");
    if (typeof claims?.sub !== "string") return null;
    const way = ways.getStore();
    if (way && typeof claims.iss === "string") way.issuer = claims.iss;
    let said: Record<string, unknown> = claims;
    if (claims.email === undefined || claims.email_verified === undefined) {
      userinfo ??= await userinfoAddress(oidc.issuer);
      const told = userinfo && accessToken ? await askJson(userinfo, bearer(accessToken)) : undefined;
      if (told && told.sub !== claims.sub) {
        noteOnTheWay("userinfo-of-another");
        return null;
      }
      // With an address in the token nothing that matters is missing.
      if (!told && claims.email === undefined) noteOnTheWay("userinfo-refused");
      said = { ...told, ...claims };
    }
    const email = typeof said.email === "string" && said.email.includes("@") ? said.email : undefined;
    const emailVerified = isVerified(said.email_verified, oidc.trustsUnsaid);
    if (!email) noteOnTheWay("address-missing");
    else if (!emailVerified) {
      noteOnTheWay(said.email_verified == null ? "address-verification-unsaid" : "address-unverified");
    }
    const { sub, iss, name } = { sub: claims.sub, iss: claims.iss, name: said.name };
    // Whoever is tied already comes in by the name the provider has for them; this address is nobody's.
    const nobodys = `${crypto.randomUUID()}@account.invalid`;
    return {
      ...{ sub, iss, email: email ?? nobodys, emailVerified: email !== undefined && emailVerified },
      ...(typeof name === "string" && { name }),
    };
  };
}

function isVerified(claim: unknown, trustsUnsaid: boolean): boolean {
  // Some providers write the word; none of them means yes by "0" or "no".
  return claim == null ? trustsUnsaid : claim === true || claim === "true";
}

async function userinfoAddress(issuer: string): Promise<string | undefined> {
  const found = await askJson(`${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`, {});
  return typeof found?.userinfo_endpoint === "string" ? found.userinfo_endpoint : undefined;
}

/** Why the way could not even begin. */
export async function whyAway(issuer: string): Promise<ProviderRefusal> {
  const way: ProviderWay = {};
  await alongTheWay(way, () => userinfoAddress(issuer));
  return way.refusal ?? "provider-unusable";
}

const bearer = (token: string) => ({ Authorization: `Bearer ${token}` });

async function askJson(
  address: string,
  headers: Record<string, string>,
): Promise<Record<string, unknown> | undefined> {
  try {
    const answer = await fetch(address, { headers, redirect: "error", signal: AbortSignal.timeout(10_000) });
    if (!answer.ok) return undefined;
    const told: unknown = await answer.json();
    return typeof told === "object" && told !== null ? (told as Record<string, unknown>) : undefined;
  } catch (error) {
    const fault = connectionFault(error);
    if (fault) noteOnTheWay(`provider-${fault}`);
    return undefined;
  }
}
