import { connectionFault } from "../http/connectionFault.ts";

/** Why the way by the provider ended at the door, as the trail and the log name it. None of them names a person. */
export type ProviderRefusal =
  | "provider-unreachable"
  | "provider-untrusted"
  | "provider-unusable"
  | `provider-said-${string}`
  | "state-unknown"
  | "state-mismatch"
  | "code-missing"
  | "code-refused"
  | "client-refused"
  | "issuer-mismatch"
  | "nonce-missing"
  | `token-${"missing" | "malformed" | "issuer" | "audience" | "expired" | "nonce" | "signature"}`
  | "userinfo-refused"
  | "userinfo-of-another"
  | "address-missing"
  | "address-unverified"
  | "address-verification-unsaid"
  | "address-unknown"
  | "account-tied-to-another"
  | "tied-by-another-issuer"
  | "account-disabled"
  | "unexplained";

/** The library's words for what it refused itself. */
const OF_LIBRARY: Readonly<Record<string, ProviderRefusal>> = {
  state_not_found: "state-unknown",
  state_invalid: "state-unknown",
  state_mismatch: "state-mismatch",
  no_code: "code-missing",
  issuer_mismatch: "issuer-mismatch",
  nonce_binding_missing: "nonce-missing",
  invalid_code: "code-refused",
  signup_disabled: "address-unknown",
  account_not_linked: "address-unverified",
  // Two at once wanted to be the first: the database let one.
  unable_to_link_account: "account-tied-to-another",
  ACCOUNT_DISABLED: "account-disabled",
};
/** What a provider may answer (RFC 6749 4.1.2.1, OpenID Connect Core 3.1.2.6); anything else was typed by somebody. */
const OF_PROVIDER =
  /^(access_denied|invalid_request|unauthorized_client|unsupported_response_type|invalid_scope|server_error|temporarily_unavailable|(interaction|login|account_selection|consent)_required)$/;
const OWN = /^(account-tied-to-another|tied-by-another-issuer|account-disabled)$/;

/**
 * @param said the word with which the library ended the way
 * @param noted what was seen on the way; it is the finer one where the library has one word for many causes
 */
export function providerRefusal(said: string, noted: ProviderRefusal | undefined): ProviderRefusal {
  if (OWN.test(said)) return said as ProviderRefusal;
  if (OF_PROVIDER.test(said)) return `provider-said-${said}`;
  const own = OF_LIBRARY[said];
  // An address that nobody here has is unknown, verified or unsaid or not.
  if (said === "signup_disabled" && noted?.startsWith("address-") && noted !== "address-missing")
    return "address-unknown";
  return noted ?? own ?? "unexplained";
}

/** Why the provider gave no tokens for a code. */
export function exchangeRefusal(error: unknown): ProviderRefusal {
  const fault = connectionFault(error);
  if (fault) return `provider-${fault}`;
  const { status, error: word } = (error ?? {}) as { status?: unknown; error?: unknown };
  return status === 401 || word === "invalid_client" || word === "unauthorized_client"
    ? "client-refused"
    : "code-refused";
}

interface Expected {
  readonly issuer: string | undefined;
  readonly audience: string;
  readonly nonce: string | undefined;
}

/** What is wrong with an identity token that the library refused; judged for the log only, nobody gets in by it. */
export function tokenRefusal(token: string | undefined, expected: Expected, nowMs: number): ProviderRefusal {
  if (!token) return "token-missing";
  const claims = claimsOf(token);
  if (!claims) return "token-malformed";
  if (claims.iss !== expected.issuer) return "token-issuer";
  if (![claims.aud].flat().includes(expected.audience)) return "token-audience";
  if (typeof claims.exp !== "number" || claims.exp * 1000 < nowMs) return "token-expired";
  if (claims.nonce !== expected.nonce) return "token-nonce";
  return "token-signature";
}

/** What a token says, whoever signed it. */
export function claimsOf(token: string): Record<string, unknown> | undefined {
  try {
    const claims: unknown = JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString());
    return typeof claims === "object" && claims !== null ? (claims as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
