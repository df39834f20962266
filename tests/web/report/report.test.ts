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
