import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createApp } from "../../../server/app.ts";
import { nodeRim } from "../../../server/start/nodeRim.ts";
import { openTestApp, type TestApp } from "../../support/app.ts";
import { axeViolations } from "../../support/axe.ts";
import { type Listening, listen, openBrowser } from "../../support/browser.ts";

let app: TestApp;
let server: Listening;
let browser: Browser;
beforeAll(async () => {
  app = await openTestApp({ units: "bac-kan" });
  server = await listen(app);
  browser = await openBrowser({ "hailong.test": server.port });
});
afterAll(async () => {
  await browser.close();
  await server.close();
  await app.database.close();
});

/** Width and height of each page of a PDF, in points (1/72 inch), rounded. */
function pageSizes(pdf: Buffer): string[] {
  return [...pdf.toString("latin1").matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(
    ([, width, height]) => `${Math.round(Number(width))}×${Math.round(Number(height))}`,
  );
}

// A5 is 148 × 210 mm and A4 is 210 × 297 mm; one millimetre is 72/25.4 points.
test.each([
  ["A5", "420×595"],
  ["A4", "595×842"],
])("65 sheets print on 65 pages of %s, none cut and none left over", async (size, points) => {
  const page = await browser.newPage();
  await page.goto(`http://hailong.test/posters?size=${size}`);
  expect(pageSizes(await page.pdf({ preferCSSPageSize: true }))).toEqual(Array(65).fill(points));
});

test("even a unit and a counter with long names, at a long address, fit on the sheet", async () => {
  const { db } = app.database;
  const name = "Chi nhánh Trung tâm Phục vụ hành chính công khu vực Ngân Sơn, Ba Bể và Pác Nặm";
  await db.updateTable("agencies").set({ name }).where("code", "=", "01882").execute();
  await db
    .updateTable("rating_points")
    .set({ name: "Quầy số 12 – Đăng ký biến động đất đai, tài sản gắn liền với đất" })
    .execute();
  const publicUrl = "https://danhgia-hailong.trungtamhcc.thainguyen.gov.vn";
  const platform = { ...app.platform, config: { ...app.platform.config, publicUrl } };
  const published = await listen(createApp(() => platform, nodeRim));
  const page = await browser.newPage();
  await page.emulateMedia({ media: "print" });
  await page.goto(`${published.url}/agencies/01882/posters`);
  const overflow = await page.$$eval(".poster", (sheets) =>
    sheets.map((sheet) =>
      Math.max(sheet.scrollHeight - sheet.clientHeight, sheet.scrollWidth - sheet.clientWidth),
    ),
  );
  await published.close();
  expect(overflow).toEqual([0, 0]);
});

test("on a phone the page does not scroll sideways", async () => {
  const page = await browser.newPage({ viewport: { width: 320, height: 640 } });
  await page.goto("http://hailong.test/posters?size=A4");
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

test.each(["light", "dark"] as const)(
  "axe finds nothing on sheets, an empty unit and a unit that ended, in %s",
  async (colorScheme) => {
    await app.database.db
      .updateTable("rating_points")
      .set({ closed_on: "2026-01-01" })
      .where("agency_id", "in", (eb) => eb.selectFrom("agencies").select("id").where("code", "=", "01843"))
      .execute();
    const page = await browser.newPage({ colorScheme });
    for (const path of [
      "/posters",
      "/agencies/01882/posters?lang=en",
      "/agencies/01843/posters",
      "/agencies/01861/posters",
    ]) {
      await page.goto(`http://hailong.test${path}`);
      expect(await axeViolations(page), path).toEqual([]);
    }
  },
);
