import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { updateInstallation } from "../../../server/database/settings.ts";
import { insertTrail } from "../../../server/database/trail.ts";
import { closeTrailDays } from "../../../server/database/trailDays.ts";
import { openTestApp, type TestApp } from "../../support/app.ts";
import { axeViolations } from "../../support/axe.ts";
import { type Listening, listen, openBrowser } from "../../support/browser.ts";
import { type Official, openOfficial } from "../../support/officials.ts";
import { insertAgency } from "../../support/units.ts";

let app: TestApp;
let auditor: Official;
let server: Listening;
let browser: Browser;
beforeAll(async () => {
  app = await openTestApp();
  const { db } = app.database;
  const root = await insertAgency(db, { code: "19", name: "Tỉnh Thái Nguyên", kind: "province" });
  const unit = await insertAgency(db, { code: "01864", name: "Xã Bằng Thành", parentId: root });
  await updateInstallation(db, { provinceName: "tỉnh Thái Nguyên", rootCode: "19" });
  auditor = await openOfficial(app, { role: "auditor", agencyId: root, name: "Bế Thị Mai" });
  const lan = { accountId: "a", accountName: "Nông Thị Hà", role: "head", agencyId: unit } as const;
  await insertTrail(db, {
    ...lan,
    at: new Date("2026-11-22T02:03:04Z"),
    action: "note.changed",
    subject: "note 7",
    before: { text: "thêm ghế", onDate: "2026-11-01" },
    after: { text: "thêm 2 ghế chờ, máy lấy số", onDate: "2026-11-01" },
  });
  await insertTrail(db, {
    ...lan,
    at: new Date("2026-11-23T01:00:00Z"),
    role: undefined,
    action: "access.refused",
    subject: "right change-accounts",
    refused: true,
    after: { method: "GET", path: "/accounts/3f1b0f0e52c74d7a8a55000000000000/grants" },
  });
  await closeTrailDays(db, "2026-11-23", new Date("2026-11-22T18:00:00Z"));
  server = await listen(app);
  browser = await openBrowser({ "hailong.test": server.port });
});
afterAll(async () => {
  await browser.close();
  await server.close();
  await app.database.close();
});

test.each([
  [360, "light"],
  [360, "dark"],
  [1280, "light"],
  [1280, "dark"],
] as const)(
  "the trail reads well at %i px, %s: nothing to object to, the page never scrolls sideways",
  async (width, colorScheme) => {
    const context = await browser.newContext({
      javaScriptEnabled: true,
      colorScheme,
      viewport: { width, height: width === 360 ? 740 : 800 },
      extraHTTPHeaders: { Cookie: auditor.cookie },
    });
    const page = await context.newPage();
    await page.goto("http://hailong.test/trail");
    expect(await axeViolations(page)).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width);
    await page.getByLabel("Chỉ những lần bị từ chối").check();
    await page.getByRole("button", { name: "Lọc" }).click();
    await page.waitForURL(/refused/);
    expect(await page.locator("tbody tr").count()).toBe(1);
    const shots = process.env.SHOTS;
    if (shots) {
      await page.goto("http://hailong.test/trail");
      await page.screenshot({ path: `${shots}/trail-${width}-${colorScheme}.png`, fullPage: true });
    }
    await context.close();
  },
);
