import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createApp } from "../../server/app.ts";
import { readConfig } from "../../server/config.ts";
import { nodeRim } from "../../server/start/nodeRim.ts";
import { openAccount } from "../support/accounts.ts";
import { openTestApp, type TestApp } from "../support/app.ts";
import { axeViolations } from "../support/axe.ts";
import { type Listening, listen, openBrowser } from "../support/browser.ts";
import {
  CLIENT,
  type Liar,
  type Lie,
  openLiar,
  openProvider,
  type RunningProvider,
} from "../support/oidcProvider.ts";
import { insertAgency } from "../support/units.ts";

const PEOPLE = [
  { sub: "mai", email: "mai@tinh.gov.vn", emailVerified: true },
  { sub: "gia-mao", email: "lan@tinh.gov.vn", emailVerified: false },
  { sub: "nguoi-la", email: "la@tinh.gov.vn", emailVerified: true },
  { sub: "hai-buoc", email: "haibuoc@tinh.gov.vn", emailVerified: true },
];
let scene: TestApp;
let provider: RunningProvider;
let liar: Liar;
let server: Listening;
let browser: Browser;
let lyingApp: ReturnType<typeof createApp>;
beforeAll(async () => {
  scene = await openTestApp();
  const { db } = scene.database;
  const agencyId = await insertAgency(db, { code: "01864", name: "Xã Bằng Thành" });
  for (const username of ["mai", "lan", "haibuoc"]) {
    const email = `${username}@tinh.gov.vn`;
    await openAccount(scene, { username, email, role: "head", agencyId, password: null });
  }
  await db
    .updateTable("accounts")
    .set({ second_factor_enabled: true })
    .where("username", "=", "haibuoc")
    .execute();
  provider = await openProvider(PEOPLE);
  liar = await openLiar();
  server = await listen(appWith(provider.issuer));
  lyingApp = appWith(liar.issuer, { ...scene.platform, db: db.withoutPlugins() });
  browser = await openBrowser({ "hailong.test": server.port });
});
afterAll(async () => {
  await browser.close();
  await server.close();
  await provider.close();
  await liar.close();
  await scene.database.close();
});

function appWith(issuer: string, platform = scene.platform) {
  const config = readConfig({
    PUBLIC_URL: "http://hailong.test",
    AUTH_SECRET: platform.config.authSecret,
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: CLIENT.id,
    OIDC_CLIENT_SECRET: CLIENT.secret,
  });
  return createApp(() => ({ ...platform, config }), nodeRim);
}

/** Through the provider's own pages, as a person goes. Ends at the house again. */
async function throughProvider(login: string): Promise<Page> {
  const page = await (await browser.newContext({ locale: "vi-VN" })).newPage();
  await page.goto("http://hailong.test/sign-in?next=/me");
  expect(await axeViolations(page)).toEqual([]);
  await page.getByRole("link", { name: "Đăng nhập bằng tài khoản của tỉnh" }).click();
  const asked = page.url();
  expect(asked.startsWith(provider.issuer)).toBe(true);
  await page.locator("input[name=login]").fill(login);
  await page.locator("input[name=password]").fill("whatever the provider takes");
  await page.locator("button[type=submit]").click();
  await page.locator("button[type=submit]").click();
  await page.waitForURL("http://hailong.test/**");
  return page;
}
const actions = async () =>
  (await scene.database.db.selectFrom("trail").select(["action", "after"]).orderBy("id").execute()).slice(
    -1,
  )[0];

test("the province's account opens the one that an administrator made with its address", async () => {
  const page = await throughProvider("mai");
  expect(new URL(page.url()).pathname).toBe("/me");
  expect(await actions()).toEqual({ action: "session.begun", after: { by: "provider" } });
  // From then on the provider's name for the person counts, not the address.
  const tied = await scene.database.db.selectFrom("account_credentials").selectAll().execute();
  expect(tied.map((one) => [one.provider, one.provider_account_id])).toEqual([["province", "mai"]]);
  await page.context().close();
});

test("an address that the provider has not verified opens nobody's account, and a stranger gets none", async () => {
  const accounts = await scene.database.db.selectFrom("accounts").selectAll().execute();
  for (const login of ["gia-mao", "nguoi-la"]) {
    const page = await throughProvider(login);
    expect(new URL(page.url()).pathname, login).toBe("/sign-in");
    expect(await page.getByRole("alert").textContent()).toContain("chưa gắn với tài khoản nào");
    expect(await actions()).toMatchObject({ action: "session.refused" });
    await page.context().close();
  }
  expect(await scene.database.db.selectFrom("accounts").selectAll().execute()).toEqual(accounts);
});

test("whoever has a second factor here is asked for it after the provider too", async () => {
  const page = await throughProvider("hai-buoc");
  expect(new URL(page.url()).pathname).toBe("/sign-in/second-factor");
  await page.goto("http://hailong.test/me");
  expect(new URL(page.url()).pathname).toBe("/sign-in");
  await page.context().close();
});

interface Begun {
  readonly url: URL;
  readonly cookie: string;
}

async function begin(): Promise<Begun> {
  const answer = await lyingApp.request("http://hailong.test/sign-in/oidc?next=/me");
  const cookie = answer.headers
    .getSetCookie()
    .map((one) => one.split(";")[0])
    .join("; ");
  return { url: new URL(answer.headers.get("Location") as string), cookie };
}

async function comeBack(
  { url, cookie }: Begun,
  lie: Lie,
  state = url.searchParams.get("state"),
): Promise<string> {
  const nonce = url.searchParams.get("nonce") as string;
  liar.tell({ sub: "mai-2", email: "lan@tinh.gov.vn", nonce }, lie);
  const query = new URLSearchParams({ code: "any", state: state as string });
  const answer = await lyingApp.request(`http://hailong.test/sign-in/oidc/callback/province?${query}`, {
    headers: { Cookie: cookie },
  });
  return answer.headers.get("Location") as string;
}

test("the way to the provider carries PKCE, a state and a nonce, new each time", async () => {
  const [one, other] = [(await begin()).url.searchParams, (await begin()).url.searchParams];
  expect(one.get("code_challenge_method")).toBe("S256");
  for (const name of ["code_challenge", "state", "nonce"]) {
    expect(one.get(name)?.length, name).toBeGreaterThan(20);
    expect(one.get(name)).not.toBe(other.get(name));
  }
});

test("a token of another issuer, for another house, of another sign-in, or with another's signature is refused", async () => {
  const lies: Lie[] = [
    { issuer: "https://evil.example" },
    { audience: "another-house" },
    { nonce: "of-another-sign-in-0123456789" },
    { isSignedByAnother: true },
  ];
  for (const lie of lies) {
    expect(await comeBack(await begin(), lie), JSON.stringify(lie)).toBe("/sign-in?error=provider");
  }
  // Another browser's state, one that nobody gave out, and the browser's own used twice.
  const [mine, theirs] = [await begin(), await begin()];
  expect(await comeBack(mine, {}, theirs.url.searchParams.get("state"))).toBe("/sign-in?error=provider");
  expect(await comeBack(await begin(), {}, "made-up-state-0123456789")).toBe("/sign-in?error=provider");
  // The very same way with the truth leads in: it was the lies that were refused.
  const begun = await begin();
  expect(await comeBack(begun, {})).toBe("/me");
  expect(await comeBack(begun, {})).toBe("/sign-in?error=provider");
});

test("a link on another site does not begin a sign-in", async () => {
  const answer = await lyingApp.request("http://hailong.test/sign-in/oidc", {
    headers: { "Sec-Fetch-Site": "cross-site" },
  });
  expect([answer.headers.get("Location"), answer.headers.getSetCookie()]).toEqual(["/sign-in", []]);
});
