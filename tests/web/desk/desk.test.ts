import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { axeInLightAndDark } from "../../support/axe.ts";
import { type Listening, listen, openBrowser } from "../../support/browser.ts";
import { type DeskApp, openDeskApp } from "../../support/deskApp.ts";
import { type Official, openOfficial } from "../../support/officials.ts";

let desk: DeskApp;
let site: Listening;
let browser: Browser;
let head: Official;
let analyst: Official;
beforeAll(async () => {
  desk = await openDeskApp();
  const { app, idOf } = desk;
  const unit = await idOf("01864", "2025-07-01");
  head = await openOfficial(app, { role: "head", agencyId: unit, name: "Nguyễn Thị Hoa" });
  analyst = await openOfficial(app, { role: "analyst", agencyId: await idOf("19", "2025-07-01") });
  await head.post("/dashboard/notes?unit=01864", {
    onDate: "2026-03-02",
    text: "Thêm 2 ghế chờ, máy lấy số",
  });
  site = await listen(app);
  browser = await openBrowser({ "hailong.test": site.port });
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
  await desk?.app.database.close();
});

async function open(
  who: Official,
  path: string,
  { width = 1280, height = 800, hasScript = true } = {},
): Promise<{ page: Page; close: () => Promise<void> }> {
  const context = await browser.newContext({
    viewport: { width, height },
    javaScriptEnabled: hasScript,
    locale: "vi-VN",
  });
  const at = who.cookie.indexOf("=");
  const [name, value] = [who.cookie.slice(0, at), who.cookie.slice(at + 1)];
  await context.addCookies([{ name, value, domain: "hailong.test", path: "/" }]);
  const page = await context.newPage();
  await page.goto(`http://hailong.test${path}`);
  return { page, close: () => context.close() };
}

describe("the first glance", () => {
  test.each([
    ["a head", () => head, "/dashboard"],
    ["the province's analyst", () => analyst, "/dashboard"],
    ["a head of a unit without figures", () => analyst, "/dashboard?unit=01912"],
  ])("%s sees all of it at 1280 × 800 without scrolling", async (_, who, path) => {
    const { page, close } = await open(who(), path);
    const parts = {
      index: ".glance-index",
      trend: ".glance-trend",
      moved: "section[aria-labelledby=moved]",
      cost: "section[aria-labelledby=cost]",
      comments: "section[aria-labelledby=comments]",
    };
    for (const [name, selector] of Object.entries(parts)) {
      const box = await page.locator(selector).boundingBox();
      expect((box?.y ?? 9999) + (box?.height ?? 0), name).toBeLessThan(800);
      expect(box?.x ?? -1, name).toBeGreaterThanOrEqual(0);
    }
    await close();
  });

  test("says index, interval, verdict, what moved beyond chance and the factor that costs most", async () => {
    const { page, close } = await open(head, "/dashboard");
    const glance = (await page.locator(".glance").innerText()).replace(/\s+/g, " ");
    // By hand: 594 of 660 = 90 %; the same months of 2025: 6·40 + 5·30 of 6·60 + 5·40 = 390 of 560 = 69.64 %.
    for (const said of [
      "90,00%",
      "660 lượt",
      "Đạt mục tiêu trên 80 %",
      "So với cùng kỳ năm trước (01/2025–11/2025)",
      "Tăng 20,36 điểm",
      "nhiều hơn mức ngẫu nhiên",
      // 198 of 330 = 60 % for procedures, 308 of 330 = 93.3 % for officers.
      "Thủ tục hành chính",
      // Wilson intervals, worked out apart from this program.
      "Hài lòng 60,0% (54,6–65,1%; 330 lượt trả lời); bốn yếu tố kia 93,3% (90,1–95,6%; 330 lượt trả lời)",
      "Đánh giá liên tục qua mã QR (hai-long-qr), phiếu sipas-qr-1",
      "Không có góp ý nào chờ trả lời",
    ]) {
      expect(glance, said).toContain(said);
    }
    expect(await page.locator(".glance-trend svg:visible text", { hasText: "80 %" }).count()).toBe(1);
    await close();
  });
});

test.each([
  ["head", () => head, "/dashboard"],
  ["province", () => analyst, "/dashboard"],
  ["empty unit", () => analyst, "/dashboard?unit=01912"],
  ["ended unit", () => analyst, "/dashboard?unit=01864@2025-06-30"],
])(
  "the screen of %s is accessible, light and dark, wide and narrow, and never scrolls sideways",
  async (_, who, path) => {
    for (const width of [360, 1280]) {
      const { page, close } = await open(who(), path, { width, height: 740 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      expect(await axeInLightAndDark(page), `${path} ${width}`).toEqual([]);
      await close();
    }
  },
);

test("another period is chosen by keyboard alone, without a script", async () => {
  const { page, close } = await open(head, "/dashboard", { hasScript: false });
  await page.locator(".desk-choices > summary").focus();
  await page.keyboard.press("Enter");
  await page.getByRole("link", { name: "Năm 2025", exact: true }).focus();
  await page.keyboard.press("Enter");
  await page.waitForURL(/from=2025-01&to=2025-12/);
  // By hand: 6·40 + 6·30 of 6·60 + 6·40 = 420 of 600.
  expect(await page.locator("[data-index]").textContent()).toBe("70,00%");
  await close();
});

test("a note is written, shown on the trend with its figures, changed and removed, without a script", async () => {
  const { page, close } = await open(head, "/dashboard", { hasScript: false });
  await page.getByLabel("Ngày thực hiện").fill("2026-06-01");
  await page.getByRole("textbox", { name: /^Việc đã làm/ }).fill("Thêm một quầy");
  await page.getByRole("button", { name: "Thêm ghi chú" }).click();
  await page.waitForURL(/#notes$/);
  expect(await page.locator(".glance-trend svg:visible text", { hasText: /^2$/ }).count()).toBe(1);
  const note = page.locator("article", { hasText: "Thêm một quầy" });
  expect(await note.innerText()).toContain("Trước: 12/2025–05/2026. Sau: 06/2026–11/2026.");
  await note.getByRole("link", { name: /Sửa/ }).click();
  await page.getByRole("textbox", { name: /^Việc đã làm/ }).fill("Thêm hai quầy");
  await page.getByRole("button", { name: "Lưu" }).click();
  await page.locator("article", { hasText: "Thêm hai quầy" }).waitFor();
  expect(await page.locator("article", { hasText: "Thêm hai quầy" }).count()).toBe(1);
  await page.locator("article", { hasText: "Thêm hai quầy" }).getByRole("link", { name: /Sửa/ }).click();
  expect(await unnamedFields(page)).toBe("");
  await page.getByRole("button", { name: "Xoá ghi chú này" }).click();
  await page.getByRole("button", { name: "Xoá ghi chú này" }).waitFor({ state: "detached" });
  expect(await page.locator("article", { hasText: "quầy" }).count()).toBe(0);
  await close();
});

/** Without a script axe cannot run; what it would find first is a field without a name. */
async function unnamedFields(page: Page): Promise<string> {
  const fields = await page.locator("main input:not([type=hidden])").all();
  const names = await Promise.all(
    fields.map((field) => field.evaluate((el) => el.closest("label")?.textContent ?? "")),
  );
  return names.every((name) => name.trim() !== "") ? "" : names.join();
}

test("on paper every table is there and nothing to press is", async () => {
  const { page, close } = await open(head, "/dashboard");
  await page.emulateMedia({ media: "print" });
  expect(await page.locator(".desk-choices").isVisible()).toBe(false);
  expect(await page.locator(".note-form").isVisible()).toBe(false);
  for (const id of ["factors", "fields", "funnel", "notes", "changes", "trend-table"]) {
    expect(await page.locator(`#${id}`).isVisible(), id).toBe(true);
  }
  await close();
});
