import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { untie } from "../../../server/accounts/providerTie.ts";
import { createApp } from "../../../server/app.ts";
import { readConfig } from "../../../server/config.ts";
import { disableAccount, enableAccount } from "../../../server/database/accounts.ts";
import { openAccount } from "../../support/accounts.ts";
import { openTestApp, type TestApp } from "../../support/app.ts";
import { CLIENT, type Liar, type Lie, openLiar } from "../../support/oidcProvider.ts";
import { insertAgency } from "../../support/units.ts";

let scene: TestApp;
let liar: Liar;
let agencyId: number;
beforeAll(async () => {
  scene = await openTestApp();
  agencyId = await insertAgency(scene.database.db, { code: "01864", name: "Xã Bằng Thành" });
  liar = await openLiar();
});
afterAll(async () => {
  await liar.close();
  await scene.database.close();
});

const logged: unknown[] = [];
/** One house, at one provider: the library is made anew for each. */
function houseAt(issuer: string, env: Record<string, string> = {}) {
  const config = readConfig({
    PUBLIC_URL: "http://hailong.test",
    AUTH_SECRET: scene.platform.config.authSecret,
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: CLIENT.id,
    OIDC_CLIENT_SECRET: CLIENT.secret,
    ...env,
  });
  const log = { ...scene.platform.log, warn: (fields: unknown) => void logged.push(fields) };
  const platform = { ...scene.platform, db: scene.database.db.withoutPlugins(), config, log };
  const app = createApp(() => platform);
  return async (path: string, cookie = "") =>
    await app.request(`http://hailong.test${path}`, { headers: { Cookie: cookie } });
}
type House = ReturnType<typeof houseAt>;
let house: House;
const theHouse = () => {
  house ??= houseAt(liar.issuer);
  return house;
};

async function begin(ask: House) {
  const answer = await ask("/sign-in/oidc?next=/me");
  const cookies = answer.headers.getSetCookie().map((one) => one.split(";")[0]);
  return { url: new URL(answer.headers.get("Location") as string), cookie: cookies.join("; ") };
}

interface Comer {
  readonly sub: string;
  readonly email: string;
}

/** Where somebody whom the provider describes so ends, and the reason on the trail when it is the door. */
async function come(
  comer: Comer,
  lie: Lie = {},
  { ask = theHouse(), query = {} }: { ask?: House; query?: Record<string, string | undefined> } = {},
): Promise<string> {
  const { url, cookie } = await begin(ask);
  liar.tell({ ...comer, nonce: url.searchParams.get("nonce") as string }, lie);
  const given = { code: "any", state: url.searchParams.get("state") as string, ...query };
  const asked = Object.entries(given).filter((pair): pair is [string, string] => pair[1] !== undefined);
  const answer = await ask(`/sign-in/oidc/callback/province?${new URLSearchParams(asked)}`, cookie);
  const location = answer.headers.get("Location") as string;
  return location === "/sign-in?error=provider" ? await lastReason() : location;
}

/** As the log has it; and the trail, which counts by the hour what comes again. */
async function lastReason(): Promise<string> {
  const { reason } = logged.at(-1) as { reason: string };
  const why = `provider: ${reason}`;
  const { db } = scene.database;
  const counted = await db.selectFrom("trail_hours").select("times").where("why", "=", why).execute();
  expect(counted.length, reason).toBeGreaterThan(0);
  const lines = await db
    .selectFrom("trail")
    .select("after")
    .where("action", "=", "session.refused")
    .execute();
  expect(lines.map(({ after }) => (after as { why: string }).why)).toContain(why);
  return reason;
}

let people = 0;
async function person() {
  people += 1;
  const username = `gan-${people}`;
  const email = `${username}@tinh.gov.vn`;
  const { id } = await openAccount(scene, { username, email, role: "head", agencyId, password: null });
  return { id, username, email };
}

test("five people who get one address one after the other: the first enters the account, the others nowhere", async () => {
  const { id, email } = await person();
  const ends: string[] = [];
  for (const sub of ["a", "b", "c", "d", "e"]) ends.push(await come({ sub: `${email}-${sub}`, email }));
  expect(ends).toEqual(["/me", ...Array.from({ length: 4 }, () => "account-tied-to-another")]);
  // The first may have any address by now.
  expect(await come({ sub: `${email}-a`, email: "moi@tinh.gov.vn" })).toBe("/me");
  const ties = await scene.database.db
    .selectFrom("account_credentials")
    .select(["provider_account_id", "issuer"])
    .where("account_id", "=", id)
    .execute();
  expect(ties).toEqual([{ provider_account_id: `${email}-a`, issuer: liar.issuer }]);
  // Until an administrator says so.
  const by = { at: new Date(), accountId: null, accountName: "test" };
  await scene.database.db.transaction().execute((trx) => untie(trx, id, by));
  expect(await come({ sub: `${email}-b`, email })).toBe("/me");
  expect(await come({ sub: `${email}-a`, email })).toBe("account-tied-to-another");
});

test("of two who come at once with one address, one is tied", async () => {
  const { id, email } = await person();
  await Promise.all(["x", "y", "z"].map((sub) => come({ sub: `${email}-${sub}`, email }).catch(() => "")));
  const ties = await scene.database.db
    .selectFrom("account_credentials")
    .select("id")
    .where("account_id", "=", id)
    .execute();
  expect(ties).toHaveLength(1);
});

test("the same name at another provider is another person", async () => {
  const { email } = await person();
  expect(await come({ sub: `${email}-1`, email })).toBe("/me");
  const other = await openLiar();
  const [first, ask] = [liar, houseAt(other.issuer)];
  liar = other;
  const end = await come({ sub: `${email}-1`, email }, {}, { ask });
  liar = first;
  await other.close();
  expect(end).toBe("tied-by-another-issuer");
});

test("nobody is tied to an account while it is disabled", async () => {
  const { id, email } = await person();
  await disableAccount(scene.database.db, id, "2026-11-23");
  expect(await come({ sub: `${email}-1`, email })).toBe("account-disabled");
  await enableAccount(scene.database.db, id, "2026-11-23");
  expect(await come({ sub: `${email}-2`, email })).toBe("/me");
});

const unsaid = { claims: { email_verified: undefined } };

test("an address without a word on its verification opens an account where a setting says so, and only there", async () => {
  const [one, other] = [await person(), await person()];
  expect(await come({ sub: "entra-1", email: one.email }, unsaid)).toBe("address-verification-unsaid");
  const trusting = houseAt(liar.issuer, { OIDC_MISSING_EMAIL_VERIFIED: "trust" });
  expect(await come({ sub: "entra-1", email: one.email }, unsaid, { ask: trusting })).toBe("/me");
  // What is said is heard all the same.
  for (const said of [false, "false", 0, "no"]) {
    const lie = { claims: { email_verified: said } };
    expect(await come({ sub: "entra-2", email: other.email }, lie, { ask: trusting })).toBe(
      "address-unverified",
    );
  }
});

test("userinfo says what the token does not, of the same person alone", async () => {
  const { email } = await person();
  const sub = `${email}-1`;
  const verified = { sub, email, email_verified: true };
  const bare = { claims: { email: undefined, email_verified: undefined } };
  expect(await come({ sub, email }, { ...bare, userinfo: { ...verified, sub: "another" } })).toBe(
    "userinfo-of-another",
  );
  expect(await come({ sub, email }, { ...unsaid, userinfo: { ...verified, sub: undefined } })).toBe(
    "userinfo-of-another",
  );
  expect(await come({ sub, email }, { ...bare, userinfo: 500 })).toBe("userinfo-refused");
  expect(await come({ sub, email }, { ...bare, userinfo: { sub } })).toBe("address-missing");
  expect(await come({ sub, email }, { ...bare, userinfo: verified })).toBe("/me");
  // Once tied, the name is enough.
  expect(await come({ sub, email }, { ...bare, userinfo: { sub } })).toBe("/me");
});

test("each cause leaves a reason of its own", async () => {
  const { email } = await person();
  const comer = { sub: `${email}-1`, email };
  const ends: Record<string, string> = {
    "token of another issuer": await come(comer, { issuer: "https://evil.example" }),
    "token for another house": await come(comer, { audience: "another-house" }),
    "token of another sign-in": await come(comer, { nonce: "of-another-sign-in-0123456789" }),
    "token that has run out": await come(comer, { isExpired: true }),
    "token signed by another": await come(comer, { isSignedByAnother: true }),
    "code refused": await come(comer, { tokenAnswer: { status: 400, error: "invalid_grant" } }),
    "our own secret refused": await come(comer, { tokenAnswer: { status: 401, error: "invalid_client" } }),
    "iss of another": await come(comer, {}, { query: { iss: "https://evil.example" } }),
    "no code": await come(comer, {}, { query: { code: undefined } }),
    "no state": await come(comer, {}, { query: { state: undefined } }),
    "state of nobody": await come(comer, {}, { query: { state: "made-up-state-0123456789" } }),
    "they said no": await come(comer, {}, { query: { code: undefined, error: "access_denied" } }),
    "they are broken": await come(comer, {}, { query: { code: undefined, error: "server_error" } }),
    "address not verified": await come(comer, { claims: { email_verified: false } }),
    "address of nobody": await come({ sub: "la", email: "la@tinh.gov.vn" }),
  };
  expect(ends).toEqual({
    "token of another issuer": "token-issuer",
    "token for another house": "token-audience",
    "token of another sign-in": "token-nonce",
    "token that has run out": "token-expired",
    "token signed by another": "token-signature",
    "code refused": "code-refused",
    "our own secret refused": "client-refused",
    "iss of another": "issuer-mismatch",
    "no code": "code-missing",
    "no state": "state-unknown",
    "state of nobody": "state-mismatch",
    "they said no": "provider-said-access_denied",
    "they are broken": "provider-said-server_error",
    "address not verified": "address-unverified",
    "address of nobody": "address-unknown",
  });
  expect(new Set(Object.values(ends)).size).toBe(Object.keys(ends).length);
  // What somebody types into the address is not kept.
  const typed = await come(comer, {}, { query: { code: undefined, error: "Nguyễn Văn A, 0912…" } });
  expect(typed).toBe("unexplained");
  expect(await come(comer)).toBe("/me");
});

test("a provider that is not there, or no provider, is named before anybody is sent away", async () => {
  const answers = createServer((_, response) => response.writeHead(404).end());
  await new Promise<void>((resolve) => answers.listen(0, "127.0.0.1", resolve));
  const { port } = answers.address() as AddressInfo;
  const away = await houseAt(`http://127.0.0.1:${port}`)("/sign-in/oidc");
  expect([away.status, await lastReason()]).toEqual([503, "provider-unusable"]);
  await new Promise<void>((resolve) => answers.close(() => resolve()));
  const gone = await houseAt(`http://127.0.0.1:${port}`)("/sign-in/oidc");
  expect([gone.status, await lastReason()]).toEqual([503, "provider-unreachable"]);
});
