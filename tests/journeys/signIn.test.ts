import { generate } from "otplib";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { updateInstallation } from "../../server/database/settings.ts";
import { openAccount } from "../support/accounts.ts";
import { openTestApp, type TestApp } from "../support/app.ts";
import { axeViolations } from "../support/axe.ts";
import { type Listening, listen, openBrowser } from "../support/browser.ts";
import { insertAgency } from "../support/units.ts";

/** An administrator's first day: the link, a password, a second factor, and the door with both. */
const PASSWORD = "bảy con suối chảy về sông Cầu";
let app: TestApp;
let server: Listening;
let browser: Browser;
let link: string;
beforeAll(async () => {
  app = await openTestApp();
  const { db } = app.database;
  const agencyId = await insertAgency(db, { code: "19", name: "Tỉnh Thái Nguyên", kind: "province" });
  await updateInstallation(db, { rootCode: "19", provinceName: "tỉnh Thái Nguyên" });
  ({ link } = await openAccount(app, { username: "lan", role: "administrator", agencyId, password: null }));
  server = await listen(app);
  browser = await openBrowser({ "hailong.test": server.port });
});
afterAll(async () => {
  await browser.close();
  await server.close();
  await app.database.close();
});

async function openPage(javaScriptEnabled: boolean): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled, locale: "vi-VN" });
  return await context.newPage();
}

async function enterPassword(page: Page, next = ""): Promise<void> {
  await page.goto(`http://hailong.test/sign-in${next}`);
  await page.getByLabel("Tên đăng nhập").fill("lan");
  await page.getByLabel("Mật khẩu").fill(PASSWORD);
  await page.getByRole("button", { name: "Đăng nhập", exact: true }).click();
}

let secret: string;
let recovery: string[];

test("a one-time link sets a password, refuses a poor one, and opens once", async () => {
  const page = await openPage(false);
  await page.goto(`http://hailong.test${link}`);
  const fill = async (text: string) => {
    await page.getByLabel("Mật khẩu mới", { exact: true }).fill(text);
    await page.getByLabel("Nhập lại mật khẩu mới").fill(text);
    await page.getByRole("button", { name: "Lưu mật khẩu" }).click();
  };
  await fill("Matkhau@2026!!");
  expect(await page.getByRole("alert").textContent()).toContain("quá phổ biến");
  await fill(PASSWORD);
  expect(await page.getByRole("status").textContent()).toContain("Đã lưu mật khẩu");
  const again = await page.goto(`http://hailong.test${link}`);
  expect(again?.status()).toBe(410);
  await page.context().close();
});

test("an administrator without a second factor can only turn one on", async () => {
  const page = await openPage(true);
  await enterPassword(page);
  expect(new URL(page.url()).pathname).toBe("/me");
  expect(await page.getByRole("alert").textContent()).toContain("phải bật xác thực hai bước");
  expect(await axeViolations(page)).toEqual([]);
  const refused = await page.goto("http://hailong.test/dashboard");
  expect(refused?.status()).toBe(403);
  await page.goto("http://hailong.test/me");
  await page.locator("#factor-password").fill(PASSWORD);
  await page.getByRole("button", { name: "Bật xác thực hai bước" }).click();
  secret = (await page.locator("[data-secret]").textContent()) ?? "";
  recovery = await page.locator(".recovery-codes li").allTextContents();
  expect(recovery).toHaveLength(10);
  expect(await axeViolations(page)).toEqual([]);
  await page.getByLabel("Mã 6 chữ số").fill("000000");
  await page.getByRole("button", { name: "Hoàn tất" }).click();
  expect(await page.getByRole("alert").textContent()).toContain("Mã chưa đúng");
  expect(await page.locator("[data-secret]").textContent()).toBe(secret);
  expect(await page.locator(".recovery-codes li").allTextContents()).toEqual(recovery);
  await page.getByLabel("Mã 6 chữ số").fill(await generate({ secret }));
  await page.getByRole("button", { name: "Hoàn tất" }).click();
  expect(await page.getByRole("status").textContent()).toContain("Đã bật xác thực hai bước");
  await page.goto("http://hailong.test/dashboard");
  expect(await page.getByRole("link", { name: "Tài khoản", exact: true }).count()).toBe(1);
  await page.context().close();
});

test("then the door asks for the code, and leads to where somebody wanted to go", async () => {
  const page = await openPage(true);
  await enterPassword(page, "?next=/me");
  expect(new URL(page.url()).pathname).toBe("/sign-in/second-factor");
  expect(await axeViolations(page)).toEqual([]);
  // The one that turned it on was used; the app shows the next one within half a minute.
  const next = await generate({ secret, epoch: Math.floor(Date.now() / 1000) + 30 });
  await page.getByLabel("Mã 6 chữ số").fill(next);
  await page.getByRole("button", { name: "Đăng nhập", exact: true }).click();
  expect(new URL(page.url()).pathname).toBe("/me");
  await page.getByRole("button", { name: "Đăng xuất" }).click();
  expect(await page.getByRole("status").textContent()).toContain("Đã đăng xuất");
  await page.goto("http://hailong.test/me");
  expect(new URL(page.url()).pathname).toBe("/sign-in");
  await page.context().close();
});

test("a recovery code stands in for the phone, once, without a script", async () => {
  for (const [isFirst, path] of [
    [true, "/me"],
    [false, "/sign-in/second-factor"],
  ] as const) {
    const page = await openPage(false);
    await enterPassword(page, "?next=/me");
    await page.getByLabel("Hoặc một mã dự phòng").fill(recovery[0] as string);
    await page.getByRole("button", { name: "Đăng nhập", exact: true }).click();
    expect(new URL(page.url()).pathname, String(isFirst)).toBe(path);
    await page.context().close();
  }
});

test("all of it is on the trail, and no password or code is", async () => {
  const rows = await app.database.db.selectFrom("trail").selectAll().orderBy("id").execute();
  const actions = rows.map(({ action }) => action);
  for (const action of [
    "account.created",
    "account.password-set",
    "session.begun",
    "access.refused",
    "account.factor-on",
    "session.ended",
    "session.refused",
  ]) {
    expect(actions).toContain(action);
  }
  const text = JSON.stringify(rows);
  for (const kept of [PASSWORD, secret, ...recovery, link.slice(9)]) expect(text).not.toContain(kept);
});
