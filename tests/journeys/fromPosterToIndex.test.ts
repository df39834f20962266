import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openTestApp, type TestApp } from "../support/app.ts";
import { type Listening, listen, openBrowser } from "../support/browser.ts";
import { publishAll, receiveAndPublish } from "../support/publishing.ts";
import { readQr } from "../support/readQr.ts";
import { visit } from "../support/visit.ts";

/** A phone of modest size; the pages have to do with that. */
const PHONE = { viewport: { width: 360, height: 740 }, locale: "vi-VN" };
const BEFORE = 35;

let app: TestApp;
let server: Listening;
let browser: Browser;
beforeAll(async () => {
  app = await openTestApp({ units: "bac-kan" });
  await rateBangThanh(BEFORE);
  server = await listen(app);
  browser = await openBrowser({ "hailong.test": server.port });
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  await app?.database.close();
});

/** What Xã Bằng Thành had before this day: multiples of five, so that nothing waits. */
async function rateBangThanh(ratings: number): Promise<void> {
  const point = await app.database.db
    .selectFrom("rating_points")
    .select(["id", "agency_id"])
    .where("code", "=", "BDQ44NEP")
    .executeTakeFirstOrThrow();
  await receiveAndPublish(
    app.database.db,
    Array.from({ length: ratings }, (_, i) => ({
      id: `3f1b0f0e-52c7-4d7a-8a55-${String(i).padStart(12, "0")}`,
      day: "2026-10-05",
      agencyId: point.agency_id,
      pointId: point.id,
      field: "unstated",
      serviceId: null,
      decidingAgencyId: null,
      answers: { overall: i % 5 === 0 ? 2 : 4 },
    })),
  );
}

async function shownRatings(): Promise<number> {
  const reader = await visit(browser);
  await reader.page.goto("http://hailong.test/agencies/01864");
  const text = await reader.page.locator(".headline-n").textContent();
  expect(reader.faults).toEqual([]);
  await reader.leave();
  return Number(text?.replace(/\D/g, ""));
}

it("a poster is printed, scanned and rated from, and the unit's figure moves by exactly five", async () => {
  expect(await shownRatings()).toBe(BEFORE);

  const printer = await visit(browser, { deviceScaleFactor: 2 });
  await printer.page.goto("http://hailong.test/agencies/01864/posters");
  await printer.page.emulateMedia({ media: "print" });
  const sheet = await printer.page.locator(".poster").first().screenshot();
  const address = readQr(sheet);
  expect(address).toBe("http://hailong.test/d/BDQ44NEP");
  expect(printer.faults).toEqual([]);
  await printer.leave();

  const first = await visit(browser, { ...PHONE, javaScriptEnabled: false });
  await first.page.goto(address as string);
  expect(await first.page.locator("h1").textContent()).toBe("Xã Bằng Thành");
  await first.page.getByRole("button", { name: "Hài lòng", exact: true }).click();
  expect(new URL(first.page.url()).pathname).toBe("/d/BDQ44NEP/thanks");
  expect(await first.page.locator(".chosen").textContent()).toContain("Hài lòng");
  expect(first.faults).toEqual([]);
  await first.leave();
  expect(await shownRatings()).toBe(BEFORE);

  for (const face of ["Rất hài lòng", "Bình thường", "Hài lòng", "Rất không hài lòng"]) {
    const citizen = await visit(browser, PHONE);
    await citizen.page.goto(address as string);
    await citizen.page.getByRole("button", { name: face, exact: true }).click();
    expect(await citizen.page.locator(".chosen:not([hidden])").textContent()).toContain(face);
    expect(citizen.faults).toEqual([]);
    await citizen.leave();
    expect(await shownRatings()).toBe(BEFORE);
  }
  await publishAll(app.database.db);
  expect(await shownRatings()).toBe(BEFORE + 5);
});
