import { brotliCompressSync, gzipSync } from "node:zlib";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { TestApp } from "../../support/app.ts";
import { axeInLightAndDark } from "../../support/axe.ts";
import { type Listening, listen, openBrowser } from "../../support/browser.ts";
import { openDashboardApp } from "../../support/dashboardApp.ts";

let app: TestApp;
let site: Listening;
let browser: Browser;
beforeAll(async () => {
  app = await openDashboardApp();
  site = await listen(app);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
  await app?.database.close();
});

interface Options {
  width?: number;
  hasScript?: boolean;
}

/** A page that fails the test when the browser complains: a breach of the policy, a fault, a lost file. */
async function open(path: string, { width = 1280, hasScript = true }: Options = {}) {
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    javaScriptEnabled: hasScript,
    locale: "vi-VN",
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(site.url + path);
  return { page, complaints, close: () => context.close() };
}

const index = (page: Page) => page.locator("[data-index]").textContent();
const drawn = (page: Page) => page.locator(".chart-drawn canvas").waitFor();
const unitsShown = (page: Page) => page.locator("section[aria-labelledby=units] tbody tr").count();

test("choosing a year changes the figures at once, the address tells it, and Back undoes it", async () => {
  const { page, complaints, close } = await open("/agencies/01864");
  await drawn(page);
  expect(await index(page)).toBe("85,25%");
  const requests: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  await page.getByRole("link", { name: "Năm 2025", exact: true }).click();
  await expect.poll(() => index(page)).toBe("88,00%");
  expect(new URL(page.url()).search).toBe("?from=2025-01&to=2025-12");
  expect(requests).toEqual([]);
  await page.goBack();
  await expect.poll(() => index(page)).toBe("85,25%");
  expect(new URL(page.url()).search).toBe("");
  await page.goForward();
  await expect.poll(() => index(page)).toBe("88,00%");
  expect(complaints).toEqual([]);
  await close();
});

test("a shared address shows the same view, with and without a script", async () => {
  const address = "/?from=2025-01&to=2025-12&kind=commune&sort=n&name=bang+thanh";
  for (const hasScript of [true, false]) {
    const { page, complaints, close } = await open(address, { hasScript });
    // By hand, new boundaries: [2,3,5,20,20] + [1,2,7,30,60] + [4,4,2,40,50] = 220 of 250.
    const row = page.locator("section[aria-labelledby=units] tbody tr");
    expect(await row.count()).toBe(1);
    expect(await row.locator(".cell-index").textContent()).toBe("88,00%");
    expect(complaints).toEqual([]);
    await close();
  }
});

test("units are filtered by name while typing, by kind and back", async () => {
  const { page, close } = await open("/");
  await drawn(page);
  expect(await unitsShown(page)).toBe(37);
  await page.getByLabel("Lọc theo tên").fill("cho");
  await expect.poll(() => unitsShown(page)).toBe(3);
  expect(page.url()).toContain("name=cho");
  await page.getByLabel("Lọc theo tên").fill("");
  await page.getByLabel("Loại").selectOption("ward");
  await expect.poll(() => unitsShown(page)).toBe(2);
  await page.goBack();
  await expect.poll(() => unitsShown(page)).toBe(37);
  await close();
});

test("a trend is drawn after the numbers stand, and its table says the same figures", async () => {
  const { page, close } = await open("/agencies/01864?period=year");
  expect(await index(page)).toBe("85,25%");
  await drawn(page);
  expect(await page.locator("canvas").getAttribute("aria-label")).toContain("từ 2025 đến 2026");
  await page.locator("section[aria-labelledby=trend] summary").click();
  const rows = page.locator("section[aria-labelledby=trend] tbody tr");
  expect(await rows.locator(".cell-index").allTextContents()).toEqual(["85,25%", "88,00%"]);
  expect(await rows.locator(".cell-n-digits").allTextContents()).toEqual(["400", "250"]);
  await close();
});

test("when the chart cannot be fetched the page says so and keeps its numbers", async () => {
  const context = await browser.newContext({ locale: "vi-VN" });
  const page = await context.newPage();
  await page.route(/assets\/draw-/, (route) => route.abort());
  await page.goto(`${site.url}/`);
  await page.getByText("Không tải được biểu đồ").waitFor();
  expect(await index(page)).toBe("85,37%");
  await context.close();
});

test("the search finds old names as one types, and says when it cannot", async () => {
  const { page, close } = await open("/");
  await drawn(page);
  await page.getByRole("searchbox", { name: /^Tìm đơn vị/ }).fill("boc bo");
  await page.locator(".found a", { hasText: "Xã Bằng Thành" }).waitFor();
  expect(await page.locator(".found a", { hasText: "Xã Bộc Bố" }).getAttribute("href")).toBe(
    "/agencies/01864?on=2025-06-30",
  );
  await page.route("**/api/agencies*", (route) => route.abort());
  await page.getByRole("searchbox", { name: /^Tìm đơn vị/ }).fill("ba be");
  await page.getByText("Chưa tìm được").waitFor();
  await close();
});

const STATES = {
  province: "/",
  "province by name, nothing found": "/?name=zzz",
  agency: "/agencies/01864",
  "agency with few answers": "/agencies/01906",
  "agency without answers": "/agencies/01912",
  "agency of the past": "/agencies/01864?on=2025-06-30",
  "search results": "/agencies?search=boc+bo",
  "unknown unit": "/agencies/99999",
  "refused split": "/agencies/01864?on=2025-06-30&to=2025-12",
};
test.each(Object.entries(STATES))("%s is accessible in light and dark, wide and narrow", async (_, path) => {
  for (const width of [1280, 320]) {
    const { page, close } = await open(path, { width });
    if ((await page.locator(".chart").count()) > 0) await drawn(page);
    await page.evaluate(() => {
      for (const details of document.querySelectorAll("details")) details.open = true;
    });
    const scrolls = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(scrolls, `sideways at ${width}`).toBe(0);
    expect(await axeInLightAndDark(page), `${width}`).toEqual([]);
    await close();
  }
});

test("the first view weighs at most 60 KB compressed, the chart's code apart", async () => {
  const { page, close } = await open("/");
  await drawn(page);
  const loaded = await page.evaluate(() =>
    performance.getEntriesByType("resource").map((entry) => entry.name),
  );
  await close();
  const first = loaded.filter((address) => !/\/draw-/.test(address));
  expect(loaded.length).toBe(first.length + 1);
  let bytes = 0;
  for (const address of [`${site.url}/`, ...first]) {
    const body = Buffer.from(await (await app.request(new URL(address).pathname)).arrayBuffer());
    bytes += Math.max(brotliCompressSync(body).length, gzipSync(body).length);
  }
  expect(bytes).toBeLessThan(60 * 1024);
});
