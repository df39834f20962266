import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { insertReportEdition } from "../../../server/database/reports.ts";
import { openTestApp, type TestApp } from "../../support/app.ts";
import { axeViolations } from "../../support/axe.ts";
import { type Listening, listen, openBrowser } from "../../support/browser.ts";
import { editionFixture } from "../../support/editionFixture.ts";

let app: TestApp;
let browser: Browser;
let server: Listening;
beforeAll(async () => {
  app = await openTestApp();
  const edition = editionFixture({ simulated: true });
  await app.database.db.transaction().execute((trx) => insertReportEdition(trx, edition));
  server = await listen(app);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.close();
  await app.database.close();
});

const PATHS = ["/reports/2025", "/reports", "/method"];

test.each(["light", "dark"] as const)(
  "pages of the report have no barrier that axe knows, %s",
  async (colorScheme) => {
    const context = await browser.newContext({ colorScheme, locale: "vi-VN" });
    const page = await context.newPage();
    for (const path of PATHS) {
      await page.goto(server.url + path);
      expect(await axeViolations(page), path).toEqual([]);
    }
    await context.close();
  },
);

test.each([360, 1280])(
  "no page of the report scrolls sideways at %i px, and one drawing of each chart shows",
  async (width) => {
    const context = await browser.newContext({ viewport: { width, height: 800 }, locale: "vi-VN" });
    const page = await context.newPage();
    for (const path of PATHS) {
      await page.goto(server.url + path);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBe(width);
    }
    await page.goto(`${server.url}/reports/2025`);
    await page.evaluate(() => {
      for (const details of document.querySelectorAll("details")) details.open = true;
    });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    const [figures, shown] = await page.evaluate(() => [
      document.querySelectorAll("figure.chart").length,
      [...document.querySelectorAll("figure.chart svg")].filter((svg) => svg.checkVisibility()).length,
    ]);
    expect(figures).toBeGreaterThan(4);
    expect(shown).toBe(figures);
    await context.close();
  },
);

test("on paper heads of tables repeat, rows and short tables stay whole, headings stay with what follows", async () => {
  const context = await browser.newContext({ colorScheme: "dark", locale: "vi-VN" });
  const page = await context.newPage();
  await page.emulateMedia({ media: "print" });
  await page.goto(`${server.url}/reports/2025`);
  const found = await page.evaluate(() => {
    const styles = (selector: string, name: string) => [
      ...new Set(
        [...document.querySelectorAll(selector)].map((one) => getComputedStyle(one).getPropertyValue(name)),
      ),
    ];
    return {
      heads: styles(".report-table thead", "display"),
      rows: styles(".report-table tr", "break-inside"),
      short: styles(".report-table.whole", "break-inside"),
      headings: styles("article h2, article h3, .report-table .caption", "break-after"),
      annexes: styles(".annex", "break-before"),
      wide: styles(".annex.landscape", "page"),
      ink: styles("body", "color"),
      sheet: styles("body", "background-color"),
      tools: styles(".report-files", "display"),
    };
  });
  expect(found).toEqual({
    heads: ["table-header-group"],
    rows: ["avoid"],
    short: ["avoid"],
    headings: ["avoid"],
    annexes: ["page"],
    wide: ["wide"],
    ink: ["rgb(0, 0, 0)"],
    sheet: ["rgb(255, 255, 255)"],
    tools: ["none"],
  });
  await context.close();
});

test("the printed report is A4, upright but for its wide annexes", async () => {
  const page = await browser.newPage();
  await page.goto(`${server.url}/reports/2025`);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  const sheets = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) =>
    [width, height].map((points) => Math.round((Number(points) / 72) * 25.4)).join("×"),
  );
  expect(sheets.length).toBeGreaterThan(8);
  expect(new Set(sheets)).toEqual(new Set(["210×297", "297×210"]));
  await page.close();
});

test("on a phone the first figure is on the first screen, and annexes are folded until they are printed", async () => {
  const context = await browser.newContext({ viewport: { width: 360, height: 640 }, locale: "vi-VN" });
  const page = await context.newPage();
  await page.goto(`${server.url}/reports/2025`);
  const figure = await page.locator(".report-headline b").boundingBox();
  expect((figure?.y ?? 9999) + (figure?.height ?? 0)).toBeLessThan(640);
  expect(await page.locator("details.annex[open]").count()).toBe(0);
  const annexes = await page.locator("details.annex").count();
  expect(annexes).toBeGreaterThan(2);
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  expect(await page.locator("details.annex[open]").count()).toBe(annexes);
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  expect(await page.locator("details.annex[open]").count()).toBe(0);
  await page.goto(`${server.url}/reports/2025#phu-luc-2`);
  expect(await page.locator("details.annex[open]").count()).toBe(1);
  const chapters = await page.locator("article > h2").count();
  expect(await page.locator("article > .to-contents").count()).toBe(chapters);
  await context.close();
});

test("the head of a tall table stays in sight while its rows scroll", async () => {
  const context = await browser.newContext({ viewport: { width: 360, height: 300 }, locale: "vi-VN" });
  const page = await context.newPage();
  await page.goto(`${server.url}/reports/2025`);
  const held = await page.evaluate(() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
    const isTall = ({ scrollHeight, clientHeight }: Element) => scrollHeight > clientHeight + 20;
    return [...document.querySelectorAll(".report-table .scrolls")].filter(isTall).map((box) => {
      box.scrollTop = box.scrollHeight;
      const head = box.querySelector("thead th")?.getBoundingClientRect();
      return Math.abs((head?.top ?? 0) - box.getBoundingClientRect().top) < 2;
    });
  });
  expect(held.length).toBeGreaterThan(0);
  expect(held).not.toContain(false);
  await context.close();
});

test("a reader's own unit stands at the top once it is chosen, without a script too", async () => {
  const context = await browser.newContext({ javaScriptEnabled: false, locale: "vi-VN" });
  const page = await context.newPage();
  await page.goto(`${server.url}/reports/2025`);
  const option = page.locator("#own-unit option").nth(1);
  const [code, name] = [
    (await option.getAttribute("value")) as string,
    (await option.textContent()) as string,
  ];
  await page.selectOption("#own-unit", code);
  await page.click(".own-unit button");
  expect(new URL(page.url()).searchParams.get("unit")).toBe(code);
  expect(await page.textContent(".own-unit strong")).toBe(name);
  const inAnnex = page.locator("#don-vi tbody tr").filter({ hasText: name }).first();
  const cells = await inAnnex.locator("td").allTextContents();
  expect(await page.locator(".own-unit dd").allTextContents()).toEqual(cells.slice(1));
  await context.close();
});
