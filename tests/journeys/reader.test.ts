import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { restInbox } from "../../server/ratings/rest.ts";
import { openTestApp, TEST_SECRET, type TestApp } from "../support/app.ts";
import { axeViolations } from "../support/axe.ts";
import { type Listening, listen, openBrowser } from "../support/browser.ts";
import { type Visit, visit } from "../support/visit.ts";

const HOME = "http://hailong.test";

let app: TestApp;
let server: Listening;
let browser: Browser;
beforeAll(async () => {
  app = await openTestApp({ units: "bac-kan" });
  server = await listen(app);
  browser = await openBrowser({ "hailong.test": server.port });
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  await app?.database.close();
});

/** A stop on the way: the heading is the expected one, and axe has nothing to say. */
async function arrivesAt({ page, faults }: Visit, heading: string | RegExp): Promise<void> {
  await page.getByRole("heading", { level: 1, name: heading }).waitFor();
  expect(await axeViolations(page)).toEqual([]);
  expect(faults).toEqual([]);
}

async function _rate(page: Page): Promise<void> {
  await page.goto(`${HOME}/d/BDQ44NEP`);
  await page.getByRole("button", { name: "Hài lòng", exact: true }).click();
  await page.locator(".chosen:not([hidden])").waitFor();
}

it("a typed code that slipped is told from an unknown one; the comment's fate is read with the receipt", async () => {
  const citizen = await visit(browser, { viewport: { width: 360, height: 740 }, locale: "vi-VN" });
  const { page } = citizen;
  await page.goto(`${HOME}/d`);
  await page.getByRole("textbox").fill("BDQ4 4NEQ");
  await page.getByRole("button").click();
  expect(await page.locator("main").textContent()).toContain("Mã");
  // The status of a refusal is written to the console by the browser, and is no fault of the page.
  citizen.faults.length = 0;
  await page.goto(`${HOME}/d`);
  await page.getByRole("textbox").fill("bdq4 4nep");
  await page.getByRole("button").click();
  await arrivesAt(citizen, "Xã Bằng Thành");

  await page.locator("summary").click();
  await page.locator("#overall").getByRole("radio", { name: "Hài lòng", exact: true }).check({ force: true });
  await page.getByLabel("Góp ý (có thể bỏ trống)").fill("Nên có thêm ghế ngồi chờ.");
  await page.getByRole("button", { name: "Gửi đánh giá" }).click();
  await arrivesAt(citizen, /Cảm/);
  await page.locator('a[href^="/r/"]').click();
  await arrivesAt(citizen, "Góp ý của Ông/Bà");
  const fate = () => page.locator("main").textContent();
  expect(await fate()).toContain("Góp ý đang chờ");
  expect(await fate()).toContain("Nên có thêm ghế ngồi chờ.");

  await restInbox(app.database.db, { today: "2026-11-30", secret: TEST_SECRET });
  await page.reload();
  expect(await fate()).toContain("đơn vị đã đọc được");
  await citizen.leave();
});

it("a unit is found under its old name, followed to the one that took over, and its posters are printed", async () => {
  const reader = await visit(browser, { viewport: { width: 1280, height: 900 }, locale: "vi-VN" });
  const { page } = reader;
  await page.goto(HOME);
  await arrivesAt(reader, /Chỉ số hài lòng/);
  await page.locator("#search").fill("boc bo");
  await page.locator("#search").press("Enter");
  await page
    .getByRole("link", { name: /Xã Bộc Bố/ })
    .first()
    .click();
  await arrivesAt(reader, "Xã Bộc Bố");
  await page.locator(".unit-life").getByRole("link", { name: "Xã Bằng Thành" }).click();
  await arrivesAt(reader, "Xã Bằng Thành");
  await page.getByRole("link", { name: "English" }).click();
  expect(await page.locator("html").getAttribute("lang")).toBe("en");
  await page.locator('a[href*="/posters"]').first().click();
  await arrivesAt(reader, /Xã Bằng Thành/);
  expect(await page.locator("html").getAttribute("lang")).toBe("en");
  expect(await page.locator(".poster").count()).toBe(1);
  await reader.leave();
});
