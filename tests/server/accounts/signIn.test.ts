import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { authFor } from "../../../server/accounts/auth.ts";
import { makeAuth } from "../../../server/accounts/makeAuth.ts";
import { passwordSignIn } from "../../../server/accounts/passwordSignIn.ts";
import { waitAfter } from "../../../server/accounts/slowDown.ts";
import { createApp } from "../../../server/app.ts";
import { readConfig } from "../../../server/config.ts";
import { disableAccount } from "../../../server/database/accounts.ts";
import { openAccount, PASSWORD } from "../../support/accounts.ts";
import { openTestApp, type TestApp } from "../../support/app.ts";
import { insertAgency } from "../../support/units.ts";

let app: TestApp;
let agencyId: number;
beforeAll(async () => {
  app = await openTestApp();
  agencyId = await insertAgency(app.database.db, { code: "01864", name: "Xã Bằng Thành" });
});
afterAll(() => app.database.close());

const ORIGIN = "http://hailong.test";
let people = 0;
async function person(password?: string | null) {
  people += 1;
  const username = `nguoi-${people}`;
  const { id } = await openAccount(app, {
    username,
    role: "head",
    agencyId,
    ...(password !== undefined && { password }),
  });
  return { id, username };
}

function enter(
  username: string,
  password: string,
  { origin = ORIGIN, cookie, next = "" }: { origin?: string | null; cookie?: string; next?: string } = {},
): Promise<Response> {
  return app.request("/sign-in", {
    method: "POST",
    headers: { ...(origin !== null && { Origin: origin }), ...(cookie && { Cookie: cookie }) },
    body: new URLSearchParams({ username, password, next }),
  });
}

const cookieIn = (response: Response, name: string) =>
  response.headers
    .getSetCookie()
    .find((cookie) => cookie.startsWith(`${name}=`))
    ?.split(";")[0];

test("name and password open the house; the wrong password does not, and says nothing of which was wrong", async () => {
  const { username } = await person();
  const open = await enter(username, PASSWORD);
  expect([open.status, open.headers.get("Location")]).toEqual([303, "/work"]);
  const wrong = await enter(username, `${PASSWORD}!`);
  const unknown = await enter("khong-co-ai", PASSWORD);
  expect([wrong.status, unknown.status]).toEqual([401, 401]);
  const said = async (response: Response) => (await response.text()).replace(/value="[^"]*"/g, "");
  expect(await said(wrong)).toBe(await said(unknown));
});

test("an unknown name, one without a password, and one that is none cost the same hash as a wrong password", async () => {
  const auth = makeAuth({
    db: app.database.db,
    now: app.platform.now,
    origin: ORIGIN,
    secret: "x".repeat(40),
    oidc: undefined,
  });
  const context = await auth.$context;
  const hash = vi.spyOn(context.password, "hash");
  const verify = vi.spyOn(context.password, "verify");
  const [known, withoutPassword] = [await person(), await person(null)];
  for (const username of [known.username, withoutPassword.username, "khong-co-ai", "tên lạ!", ""]) {
    hash.mockClear();
    verify.mockClear();
    const outcome = await passwordSignIn(auth, app.database.db, {
      username,
      password: "một mật khẩu sai nào đó",
    });
    expect(outcome).toEqual({ kind: "refused", why: "wrong" });
    expect(hash.mock.calls.length + verify.mock.calls.length, username).toBe(1);
  }
});

test("a session is never one that somebody brought along: each sign-in has a token of its own, and the old one ends", async () => {
  const { username, id } = await person();
  const planted = "hailong.session_token=planted-by-somebody.c2lnbmF0dXJl";
  const first = cookieIn(await enter(username, PASSWORD, { cookie: planted }), "hailong.session_token");
  expect(first).toBeDefined();
  expect(first).not.toContain("planted");
  const second = cookieIn(
    await enter(username, PASSWORD, { cookie: first as string }),
    "hailong.session_token",
  );
  expect(second).not.toBe(first);
  const sessions = await app.database.db
    .selectFrom("account_sessions")
    .select("id")
    .where("account_id", "=", id)
    .execute();
  expect(sessions).toHaveLength(1);
  expect((await app.request("/me", { headers: { Cookie: first as string } })).status).toBe(303);
  expect((await app.request("/me", { headers: { Cookie: second as string } })).status).toBe(200);
});

test("a session whose signature is not ours is nobody's", async () => {
  const { username } = await person();
  const cookie = cookieIn(await enter(username, PASSWORD), "hailong.session_token") as string;
  const token = decodeURIComponent(cookie).split(".")[1]?.split("=").pop();
  expect((await app.request("/me", { headers: { Cookie: `hailong.session_token=${token}` } })).status).toBe(
    303,
  );
  const forged = cookie.replace(/.{6}$/, "AAAA%3D");
  expect((await app.request("/me", { headers: { Cookie: forged } })).status).toBe(303);
});

test("another site cannot sign somebody in or out, nor change an account", async () => {
  const { username } = await person();
  for (const origin of ["https://evil.example", "null", null]) {
    expect((await enter(username, PASSWORD, { origin })).status, String(origin)).toBe(403);
  }
  const cookie = cookieIn(await enter(username, PASSWORD), "hailong.session_token") as string;
  for (const path of ["/sign-out", "/me/password", "/me/sessions/others/end", "/me/second-factor/begin"]) {
    const headers = { Cookie: cookie, Origin: "https://evil.example" };
    const answer = await app.request(path, { method: "POST", headers, body: new URLSearchParams({}) });
    expect(answer.status, path).toBe(403);
  }
  expect((await app.request("/me", { headers: { Cookie: cookie } })).status).toBe(200);
});

test("over https the cookie belongs to this host alone, and to no script", async () => {
  const config = readConfig({
    PUBLIC_URL: "https://hailong.example",
    AUTH_SECRET: app.platform.config.authSecret,
  });
  const platform = { ...app.platform, config };
  const { username } = await person();
  const answer = await createApp(() => platform).request("https://hailong.example/sign-in", {
    method: "POST",
    headers: { Origin: "https://hailong.example" },
    body: new URLSearchParams({ username, password: PASSWORD, next: "" }),
  });
  const cookies = answer.headers.getSetCookie();
  expect(cookies.length).toBeGreaterThanOrEqual(2);
  for (const cookie of cookies) {
    expect(cookie).toMatch(/^__Host-hailong\./);
    for (const attribute of [/; Secure/, /; HttpOnly/, /; SameSite=Lax/, /; Path=\/(;|$)/]) {
      expect(cookie).toMatch(attribute);
    }
    expect(cookie).not.toMatch(/Domain=/i);
  }
});

test("after five slips a guesser waits, ever longer; the owner's own browser does not", async () => {
  expect([4, 5, 6, 7, 40].map(waitAfter)).toEqual([0, 2, 4, 8, 900]);
  const { username } = await person();
  const own = cookieIn(await enter(username, PASSWORD), "hailong.browser") as string;
  for (let slip = 0; slip < 5; slip++) expect((await enter(username, "sai mật khẩu này")).status).toBe(401);
  const slowed = await enter(username, PASSWORD);
  expect(slowed.status).toBe(429);
  expect(Number(slowed.headers.get("Retry-After"))).toBeGreaterThan(0);
  expect((await enter(username, PASSWORD, { cookie: own })).status).toBe(303);
  // A colleague behind the same address.
  const colleague = await person();
  expect((await enter(colleague.username, PASSWORD)).status).toBe(303);
  // What another account's browser carries opens no side door.
  const theirs = cookieIn(await enter(colleague.username, PASSWORD), "hailong.browser") as string;
  expect((await enter(username, PASSWORD, { cookie: theirs })).status).toBe(429);
});

test("a disabled account is told so only by its own password, and keeps no session", async () => {
  const { username, id } = await person();
  const cookie = cookieIn(await enter(username, PASSWORD), "hailong.session_token") as string;
  await disableAccount(app.database.db, id, "2026-11-23");
  expect((await app.request("/me", { headers: { Cookie: cookie } })).status).toBe(303);
  const right = await enter(username, PASSWORD);
  expect([right.status, (await right.text()).includes("tạm ngừng")]).toEqual([401, true]);
  expect(await (await enter(username, "sai mật khẩu này")).text()).not.toContain("tạm ngừng");
});

test("a citizen's pages ask nobody who they are: without a secret they work, and the door says so", async () => {
  const platform = { ...app.platform, config: readConfig({ PUBLIC_URL: ORIGIN }) };
  const bare = createApp(() => platform);
  expect((await bare.request(`${ORIGIN}/agencies/01864`)).status).toBe(200);
  const door = await bare.request(`${ORIGIN}/sign-in`, {
    method: "POST",
    headers: { Origin: ORIGIN },
    body: new URLSearchParams({ username: "a", password: "b", next: "" }),
  });
  expect(door.status).toBe(503);
});

test("the library is made once for an address", async () => {
  const context = { get: () => app.platform, req: { url: `${ORIGIN}/sign-in` } } as unknown as Parameters<
    typeof authFor
  >[0];
  expect(await authFor(context)).toBe(await authFor(context));
});
