import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser } from "../../support/browser.ts";
import { type Counter, face, openCounter } from "../rating/counter.ts";
import { arrive, eventually, KEPT, says } from "./phone.ts";

let counter: Counter;
let browser: Browser;
beforeAll(async () => {
  counter = await openCounter();
  // An address of the office's network: http, not this machine, so no place for a worker.
  browser = await openBrowser({ "phuong.test": Number(new URL(counter.url).port) });
});
afterAll(async () => {
  await browser.close();
  await counter.close();
});

test("over http three people rate on one page without a network, and the page says what it cannot do", async () => {
  const before = await counter.countRatings();
  const page = await browser.newPage();
  await page.goto(`http://phuong.test/d/${counter.scene.code}`);
  expect(await page.evaluate(() => isSecureContext)).toBe(false);
  await page.context().setOffline(true);
  const ids = new Set<string | null>();
  for (const level of [5, 2, 4]) {
    const id = await page.getAttribute("main", "data-id");
    ids.add(id);
    await face(page, level).click();
    await says(page, KEPT);
    await says(page, "muốn tải lại trang thì phải có mạng");
    // A tap that comes at once, where the faces were, is a finger's second one.
    await eventually(async () => {
      await page.locator("[data-next]").dispatchEvent("click");
      return await page.getAttribute("main", "data-id");
    }).not.toBe(id);
  }
  expect(ids.size).toBe(3);
  await page.context().setOffline(false);
  await arrive(counter, before + 3);
  await page.close();
});

test("over http a page that was closed sends when any rating page is opened again", async () => {
  const before = await counter.countRatings();
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`http://phuong.test/d/${counter.scene.code}`);
  await context.setOffline(true);
  await face(page, 5).click();
  await says(page, KEPT);
  await page.close();
  await context.setOffline(false);
  await (await context.newPage()).goto(`http://phuong.test/d/${counter.scene.code}`);
  await arrive(counter, before + 1);
  await context.close();
});
