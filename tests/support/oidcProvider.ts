import { generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import Provider from "oidc-provider";

export const CLIENT = { id: "hai-long", secret: "a-secret-of-the-test-client-0123" };
const CALLBACK = "http://hailong.test/sign-in/oidc/callback/province";

/** Who signs in at the provider: what is typed as the login, and what it says of them. */
export interface Person {
  readonly sub: string;
  readonly email: string;
  readonly emailVerified: boolean;
}

export interface RunningProvider {
  readonly issuer: string;
  close(): Promise<void>;
}

/** A certified OpenID provider on a loopback port. Its own pages ask for a login and for consent. */
export async function openProvider(people: readonly Person[]): Promise<RunningProvider> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [{ client_id: CLIENT.id, client_secret: CLIENT.secret, redirect_uris: [CALLBACK] }],
    claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"] },
    // So that the identity token itself says who it is.
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    cookies: { keys: ["a key of the test"] },
    findAccount: (_, sub) => {
      const person = people.find((one) => one.sub === sub);
      return (
        person && {
          accountId: sub,
          claims: () => ({ sub, email: person.email, email_verified: person.emailVerified, name: sub }),
        }
      );
    },
  });
  server.on("request", provider.callback());
  return {
    issuer,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** What a false identity token says otherwise than a true one. */
export interface Lie {
  readonly issuer?: string;
  readonly audience?: string;
  readonly nonce?: string;
  readonly isSignedByAnother?: boolean;
  readonly isExpired?: boolean;
  /** Laid over the claims of the token; undefined takes one out. */
  readonly claims?: Readonly<Record<string, unknown>>;
  /** What userinfo answers; a number is a status. Without it there is no such address. */
  readonly userinfo?: Readonly<Record<string, unknown>> | number;
  /** What the token endpoint answers instead of tokens. */
  readonly tokenAnswer?: { readonly status: number; readonly error: string };
}

export interface Liar extends RunningProvider {
  /** What the next token will say. */
  tell(claims: { sub: string; email: string; nonce: string }, lie: Lie): void;
}

/** A provider that hands out whatever identity token the test wants, signed with its published key or another. */
export async function openLiar(): Promise<Liar> {
  const own = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const another = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const jwk = { ...own.publicKey.export({ format: "jwk" }), kid: "own", alg: "RS256", use: "sig" };
  let issuer = "";
  let token = "";
  let told: Lie = {};
  const server = createServer(async (request, response) => {
    response.setHeader("Content-Type", "application/json");
    const answers: Record<string, unknown> = {
      "/.well-known/openid-configuration": {
        issuer,
        authorization_endpoint: `${issuer}/auth`,
        token_endpoint: `${issuer}/token`,
        userinfo_endpoint: `${issuer}/userinfo`,
        jwks_uri: `${issuer}/jwks`,
        response_types_supported: ["code"],
        subject_types_supported: ["public"],
        id_token_signing_alg_values_supported: ["RS256"],
      },
      "/jwks": { keys: [jwk] },
      "/token": { access_token: "x", token_type: "Bearer", expires_in: 60, id_token: token },
      "/userinfo": told.userinfo ?? {},
    };
    if (request.url === "/userinfo" && typeof told.userinfo !== "object") {
      response.statusCode = told.userinfo ?? 404;
    }
    if (request.url === "/token" && told.tokenAnswer) {
      response.statusCode = told.tokenAnswer.status;
      answers["/token"] = { error: told.tokenAnswer.error };
    }
    response.end(JSON.stringify(answers[request.url ?? ""] ?? {}));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    issuer,
    tell({ sub, email, nonce }, lie) {
      told = lie;
      const now = Math.floor(Date.now() / 1000);
      const claims = {
        ...{ sub, email, email_verified: true, nonce: lie.nonce ?? nonce },
        ...{
          iss: lie.issuer ?? issuer,
          aud: lie.audience ?? CLIENT.id,
          iat: now,
          exp: lie.isExpired ? now - 300 : now + 300,
        },
        ...lie.claims,
      };
      token = signed(claims, (lie.isSignedByAnother ? another : own).privateKey);
    },
    async close() {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

function signed(claims: object, key: KeyObject): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const text = `${part({ alg: "RS256", kid: "own" })}.${part(claims)}`;
  return `${text}.${sign("RSA-SHA256", Buffer.from(text), key).toString("base64url")}`;
}
