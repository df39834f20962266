import { afterAll, beforeAll, expect, test } from "vitest";
import { type AccountScene, openAccountScene, trailOf } from "../../../support/accountScene.ts";
import { openAccount } from "../../../support/accounts.ts";
import { openOfficial } from "../../../support/officials.ts";

let scene: AccountScene;
beforeAll(async () => {
  scene = await openAccountScene();
});
afterAll(() => scene.app.database.close());

const accountOf = async (username: string) =>
  await scene.app.database.db
    .selectFrom("accounts")
    .selectAll()
    .where("username", "=", username)
    .executeTakeFirst();
const linkIn = (html: string) =>
  /data-link="true">([^<]+)</.exec(html)?.[1] ?? /data-link[^>]*>([^<]+)</.exec(html)?.[1];

function newAccount(fields: Record<string, string>): Record<string, string> {
  const unit = String(scene.units.commune);
  const person = { name: "Hoàng Thị Mai", username: "mai.ht", email: "" };
  return { ...person, role: "head", unit, from: "", to: "", ...fields };
}

test("an account made by hand comes with a link that its owner alone gets, shown once", async () => {
  const { administrator, app } = scene;
  const answer = await administrator.post("/accounts/new", newAccount({}));
  expect(answer.status).toBe(200);
  const link = linkIn(await answer.text()) as string;
  expect(link).toMatch(/^http:\/\/hailong\.test\/welcome\/[\w-]{43}$/);
  expect((await app.request(new URL(link).pathname)).status).toBe(200);
  const account = await accountOf("mai.ht");
  const page = await administrator.request(`/accounts/${account?.id}`);
  expect(await page.text()).not.toContain("/welcome/");
  const trail = await trailOf(scene, account?.id as string);
  expect(trail.map(({ action, role }) => [action, role])).toEqual([
    ["account.created", "administrator"],
    ["grant.given", "administrator"],
    ["account.link-made", "administrator"],
  ]);
  expect(JSON.stringify(trail)).not.toContain(link.slice(-43));
});

test("what is wrong with a new account is said, and nothing that was typed is lost", async () => {
  const { administrator, units } = scene;
  const tries = [
    [{ username: "Mai HT" }, "Tên đăng nhập cần"],
    [{ username: "mai.ht" }, "đã có tài khoản khác dùng"],
    [{ username: "x1", name: "" }, "họ và tên"],
    [{ username: "mai2", email: "mai@" }, "Thư điện tử chưa đúng"],
    [{ username: "mai2", role: "king" }, "chọn vai trò"],
    [{ username: "mai2", unit: String(units.merged) }, "chọn một đơn vị"],
    [{ username: "mai2", from: "2026-11-22" }, "không được trước hôm nay"],
    [{ username: "mai2", to: "2026-01-01" }, "không được trước hôm nay"],
    [{ username: "mai2", role: "administrator", unmasks: "yes" }, "không đọc góp ý"],
  ] as const;
  for (const [fields, said] of tries) {
    const answer = await administrator.post("/accounts/new", newAccount({ email: "m@tinh.vn", ...fields }));
    const html = await answer.text();
    expect([answer.status, html.includes(said)], JSON.stringify(fields)).toEqual([422, true]);
    if (!("email" in fields)) expect(html).toContain('value="m@tinh.vn"');
  }
  expect(await accountOf("mai2")).toBeUndefined();
});

test("the list finds people by words without tone marks, by role, unit and state", async () => {
  const { administrator, units } = scene;
  const names = async (query: string) => {
    const html = await (await administrator.request(`/accounts${query}`)).text();
    return [...html.matchAll(/class="cell-second">([^<]+)</g)].map(([, name]) => name);
  };
  expect(await names("?search=hoang+mai")).toEqual(["mai.ht"]);
  expect(await names("?search=khong-co")).toEqual([]);
  expect(await names(`?role=head&unit=${units.commune}`)).toEqual(["mai.ht"]);
  expect(await names(`?role=staff&unit=${units.commune}`)).toEqual([]);
  expect(await names("?state=waiting&role=head")).toEqual(["mai.ht"]);
  expect(await names("?page=999&search=mai")).toEqual(["mai.ht"]);
});

test("an auditor reads every account and changes none", async () => {
  const auditor = await openOfficial(scene.app, { role: "auditor", agencyId: scene.units.province });
  const id = (await accountOf("mai.ht"))?.id as string;
  const list = await auditor.request("/accounts");
  expect([list.status, (await list.text()).includes("mai.ht")]).toEqual([200, true]);
  const page = await (await auditor.request(`/accounts/${id}`)).text();
  expect(page).toContain("Hoàng Thị Mai");
  expect(page).not.toContain(`action="/accounts/`);
  for (const what of ["disable", "enable", "link", "sessions/end", "second-factor/end", "person", "grants"]) {
    expect((await auditor.post(`/accounts/${id}/${what}`, {})).status, what).toBe(403);
  }
  for (const path of ["/accounts/new", "/accounts/import", "/accounts/successions"]) {
    expect((await auditor.request(path)).status, path).toBe(403);
  }
});

test("another site cannot make an administrator's browser change an account", async () => {
  const id = (await accountOf("mai.ht"))?.id;
  const answer = await scene.administrator.request(`/accounts/${id}/disable`, {
    method: "POST",
    headers: { Origin: "https://evil.example" },
  });
  expect(answer.status).toBe(403);
  expect((await accountOf("mai.ht"))?.disabled_on).toBeNull();
});

test("whoever administers one commune cannot take over the account of somebody above", async () => {
  const { app, units } = scene;
  const local = await openOfficial(app, { role: "administrator", agencyId: units.commune });
  const above = await openAccount(app, { username: "tren", role: "analyst", agencyId: units.province });
  const grant = { account_id: above.id, role: "head", agency_id: units.commune } as const;
  await app.database.db
    .insertInto("grants")
    .values({ ...grant, valid_from: "2020-01-01", valid_to: null })
    .execute();
  expect((await local.request(`/accounts/${above.id}`)).status).toBe(200);
  for (const what of ["link", "second-factor/end", "disable", "grants"]) {
    expect((await local.post(`/accounts/${above.id}/${what}`, {})).status, what).toBe(403);
  }
  const elsewhere = await openAccount(app, { username: "khac", role: "head", agencyId: units.other });
  expect((await local.request(`/accounts/${elsewhere.id}`)).status).toBe(403);
  expect(await (await local.request("/accounts")).text()).not.toContain("khac");
});

test("a new link ends the one before, and ends neither password nor sessions", async () => {
  const { administrator, app, units } = scene;
  const { id, link } = await openAccount(app, { username: "link", role: "head", agencyId: units.commune });
  const fresh = linkIn(await (await administrator.post(`/accounts/${id}/link`, {})).text()) as string;
  expect((await app.request(link)).status).toBe(410);
  expect((await app.request(new URL(fresh).pathname)).status).toBe(200);
  // A link lives for seven days.
  app.setNow("2026-11-30T05:00:01Z");
  expect((await app.request(new URL(fresh).pathname)).status).toBe(410);
  app.setNow("2026-11-23T05:00:00Z");
});

test("rights are given and ended with their days, each on the trail before and after", async () => {
  const { administrator, app, units } = scene;
  const { id } = await openAccount(app, { username: "quyen", role: "head", agencyId: units.commune });
  const given = { role: "staff", unit: String(units.other), from: "2026-12-01", to: "2026-12-31" };
  expect((await administrator.post(`/accounts/${id}/grants`, { ...given, unmasks: "yes" })).status).toBe(303);
  const grants = await app.database.db
    .selectFrom("grants")
    .selectAll()
    .where("account_id", "=", id)
    .orderBy("id")
    .execute();
  expect(grants[1]).toMatchObject({ role: "staff", unmasks: true, valid_to: "2026-12-31" });
  // One that has not begun goes; one that has ends with yesterday.
  for (const grant of grants) {
    expect((await administrator.post(`/accounts/${id}/grants/${grant.id}/end`, {})).status).toBe(303);
  }
  const left = await app.database.db.selectFrom("grants").selectAll().where("account_id", "=", id).execute();
  expect(left.map(({ role, valid_to }) => [role, valid_to])).toEqual([["head", "2026-11-22"]]);
  const trail = (await trailOf(scene, id)).slice(3);
  expect(trail.map(({ action }) => action)).toEqual(["grant.given", "grant.ended", "grant.ended"]);
  expect(trail[0]?.after).toMatchObject({ role: "staff", username: "quyen", validTo: "2026-12-31" });
  expect((await administrator.post(`/accounts/${id}/grants/${grants[0]?.id}/end`, {})).status).toBe(404);
});

test("the last administrator of the province cannot be ended or disabled, not even by themselves", async () => {
  const { administrator, app, units } = scene;
  const own = `/accounts/${administrator.accountId}`;
  const grant = await app.database.db
    .selectFrom("grants")
    .select("id")
    .where("account_id", "=", administrator.accountId)
    .executeTakeFirstOrThrow();
  for (const path of [`${own}/disable`, `${own}/grants/${grant.id}/end`]) {
    const answer = await administrator.post(path, {});
    expect([answer.status, (await answer.text()).includes("quản trị tỉnh cuối cùng")], path).toEqual([
      422,
      true,
    ]);
  }
  expect((await administrator.request(own)).status).toBe(200);
  const second = await openOfficial(app, { role: "administrator", agencyId: units.province });
  expect((await second.post(`/accounts/${administrator.accountId}/grants/${grant.id}/end`, {})).status).toBe(
    303,
  );
  // Now the second is the last.
  expect((await second.post(`/accounts/${second.accountId}/disable`, {})).status).toBe(422);
  expect((await administrator.request("/accounts")).status).toBe(403);
  await app.database.db.updateTable("grants").set({ valid_to: null }).where("id", "=", grant.id).execute();
});

test("disabling ends sessions at once; nothing is lost, and it can be opened again", async () => {
  const { administrator, app, units } = scene;
  const head = await openOfficial(app, { role: "head", agencyId: units.commune });
  expect((await head.request("/me")).status).toBe(200);
  expect((await administrator.post(`/accounts/${head.accountId}/disable`, {})).status).toBe(303);
  expect((await head.request("/me")).status).toBe(303);
  expect((await administrator.post(`/accounts/${head.accountId}/enable`, {})).status).toBe(303);
  const again = await openOfficial(app, { role: "head", agencyId: units.commune });
  expect((await administrator.post(`/accounts/${again.accountId}/sessions/end`, {})).status).toBe(303);
  expect((await again.request("/me")).status).toBe(303);
  const actions = (await trailOf(scene, head.accountId)).map(({ action }) => action);
  expect(actions).toEqual(["account.disabled", "account.enabled"]);
});

test("a name and an address are changed with both states on the trail; another's address is refused", async () => {
  const { administrator, app, units } = scene;
  const { id } = await openAccount(app, { username: "doi", role: "head", agencyId: units.commune });
  const change = (email: string) =>
    administrator.post(`/accounts/${id}/person`, { name: "Lý Văn Đổi", email });
  expect((await change("doi@tinh.gov.vn")).status).toBe(303);
  expect((await trailOf(scene, id)).at(-1)).toMatchObject({
    action: "account.changed",
    before: { name: "Nguyễn Thị Lan", email: null },
    after: { name: "Lý Văn Đổi", email: "doi@tinh.gov.vn" },
  });
  const other = await openAccount(app, { username: "doi2", role: "head", agencyId: units.commune });
  const taken = await administrator.post(`/accounts/${other.id}/person`, {
    name: "A",
    email: "doi@tinh.gov.vn",
  });
  expect(taken.status).toBe(422);
});

test("no such account is a page that says so", async () => {
  for (const id of ["no-such", "%27", "a".repeat(65)]) {
    expect((await scene.administrator.request(`/accounts/${id}`)).status, id).toBe(404);
  }
});
