import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { restInbox } from "../../server/ratings/rest.ts";
import { openTestApp, TEST_SECRET, type TestApp } from "../support/app.ts";
import { axeViolations } from "../support/axe.ts";
import { type Listening, listen, openBrowser } from "../support/browser.ts";
import { type Official, openOfficial } from "../support/officials.ts";
import { insertAgency, insertPoint } from "../support/units.ts";
import { visit } from "../support/visit.ts";

const HOME = "http://hailong.test";
const PHONE = { viewport: { width: 360, height: 740 }, locale: "vi-VN", javaScriptEnabled: false };

let app: TestApp;
let server: Listening;
let browser: Browser;
let agencyId: number;
let code: string;
beforeAll(async () => {
  app = await openTestApp();
  agencyId = await insertAgency(app.database.db, { code: "01864", name: "Xã Bằng Thành" });
  code = (await insertPoint(app.database.db, { agencyId })).code;
  server = await listen(app);
  browser = await openBrowser({ "hailong.test": server.port });
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  await app?.database.close();
});

/** An official's own browser, already signed in. */
async function desk({ cookie }: Official, width = 1280) {
  const visitor = await visit(browser, { viewport: { width, height: 800 }, locale: "vi-VN" });
  const at = cookie.indexOf("=");
  const value = cookie.slice(at + 1);
  await visitor.page.context().addCookies([{ name: cookie.slice(0, at), value, url: HOME }]);
  return visitor;
}

/** One tap without a script; returns the receipt that the thanks page gives. */
async function rate(page: Page): Promise<string> {
  await page.goto(`${HOME}/d/${code}`);
  await page.getByRole("button", { name: "Hài lòng", exact: true }).click();
  return new URL(page.url()).searchParams.get("receipt") as string;
}

async function send(page: Page, action: string, text?: string): Promise<void> {
  const form = page.locator(`form[action*="/${action}?"]`);
  if (text !== undefined) await form.locator("textarea").fill(text);
  await form.locator("button").last().click();
}

it("a comment goes from a phone without a script to an answer, twice, and all that officials did is on the trail", async () => {
  const head = await openOfficial(app, { role: "head", agencyId, name: "Nông Thị Hà", unmasks: true });
  const staff = await openOfficial(app, { role: "staff", agencyId, name: "Hoàng Văn Tú" });

  const citizen = await visit(browser, PHONE);
  const { page } = citizen;
  const receipt = await rate(page);
  await page.getByText("Nói thêm", { exact: true }).click();
  await page.locator("textarea").fill("Hẹn rồi mà chưa có kết quả, đồ lười! Gọi tôi 0912 345 678.");
  await page.getByRole("button", { name: "Gửi góp ý" }).click();
  await page.goto(`${HOME}/r/${receipt}`);
  expect(await page.textContent("main")).toContain("Góp ý đang chờ");

  const working = await desk(head);
  await working.page.goto(`${HOME}/cases`);
  expect(await working.page.textContent("main")).toContain("Không có góp ý nào ở mục này");
  await restInbox(app.database.db, { today: "2026-11-30", secret: TEST_SECRET });

  await working.page.reload();
  await working.page.locator("tbody a").click();
  const address = working.page.url();
  expect(await working.page.textContent("blockquote")).toContain("[số điện thoại đã che]");
  expect(await working.page.textContent("main")).not.toContain("0912");
  await send(working.page, "unmask", "Gọi báo người dân đến nhận");
  expect(await working.page.textContent("blockquote")).toContain("0912 345 678");
  await working.page.goto(address);
  await send(working.page, "hide", "Có lời xúc phạm");
  await working.page.locator('form[action*="/assign?"] select').selectOption(staff.accountId);
  await send(working.page, "assign");
  expect(await axeViolations(working.page)).toEqual([]);

  const answering = await desk(staff, 360);
  await answering.page.goto(`${HOME}/cases`);
  await answering.page.locator("tbody a").click();
  await send(answering.page, "take-up");
  await answering.page.locator("#answer").fill("Kết quả đã có, mời Ông/Bà đến quầy số 1.");
  await answering.page.getByRole("button", { name: "Xem trước" }).click();
  await answering.page.getByRole("button", { name: "Gửi trả lời" }).click();
  expect(await answering.page.textContent(".case-state")).toBe("Đã trả lời");
  expect(await axeViolations(answering.page)).toEqual([]);
  const overflow = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
  expect(await answering.page.evaluate(overflow)).toBe(0);

  await page.goto(`${HOME}/r/${receipt}`);
  const told = await page.textContent("main");
  expect(told).toContain("mời Ông/Bà đến quầy số 1");
  expect(told).not.toContain("Hoàng Văn Tú");
  await page.locator("#message").fill("Tôi ra quầy rồi, vẫn chưa có.");
  await page.getByRole("button", { name: "Chưa giải quyết" }).click();
  expect(await page.textContent(".case-state")).toBe("Đang xử lý");

  await answering.page.reload();
  expect(await answering.page.textContent(".case-state")).toBe("Đang xử lý");
  await answering.page.locator("#answer").fill("Xin lỗi Ông/Bà, nay kết quả đã ở quầy.");
  await answering.page.getByRole("button", { name: "Xem trước" }).click();
  await answering.page.getByRole("button", { name: "Gửi trả lời" }).click();

  await page.goto(`${HOME}/r/${receipt}`);
  expect(await page.locator("#message").count()).toBe(0);
  await page.getByRole("button", { name: "Đã giải quyết", exact: true }).click();
  expect(await page.textContent(".case-state")).toBe("Đã đóng");

  const trail = await app.database.db
    .selectFrom("trail")
    .select(["account_name", "action"])
    .where("subject", "like", "case %")
    .where("action", "!=", "case.read")
    .orderBy("id")
    .execute();
  expect(trail.map((line) => `${line.account_name}: ${line.action}`)).toEqual([
    "Nông Thị Hà: case.unmasked",
    "Nông Thị Hà: case.hidden",
    "Nông Thị Hà: case.assigned",
    "Hoàng Văn Tú: case.taken-up",
    "Hoàng Văn Tú: case.answered",
    "Hoàng Văn Tú: case.answered",
  ]);
  expect([...citizen.faults, ...working.faults, ...answering.faults]).toEqual([]);
  for (const one of [citizen, working, answering]) await one.leave();
});
