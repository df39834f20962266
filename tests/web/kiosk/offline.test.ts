import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { face, type Kiosk, openKiosk, rate, says } from "./kiosk.ts";

let kiosk: Kiosk;
beforeAll(async () => {
  kiosk = await openKiosk();
});
afterAll(() => kiosk.close());

/** What a press of two seconds on the tablet's name says. */
async function staffSees(page: Page): Promise<string | null> {
  await page.locator("#staff").hover();
  await page.mouse.down();
  await page.clock.runFor(2100);
  await page.waitForFunction(() => document.getElementById("status")?.textContent);
  await page.mouse.up();
  return await page.textContent("#status");
}

test("without a network ratings wait on the tablet, staff see how many by a long press, and each counts once", async () => {
  const { page, context } = await kiosk.tablet();
  await context.setOffline(true);
  for (const level of [1, 3, 5]) {
    await rate(page, level);
    expect(await page.textContent("#outcome")).toContain("Đã lưu trên máy này");
    await page.clock.runFor(1000);
    await says(page, "Người tiếp theo").click();
  }
  await page.clock.runFor(1000);
  await page.locator("#staff").click();
  expect(await page.textContent("#status")).toBe("");
  expect(await staffSees(page)).toBe("Còn giữ trên máy này, chưa gửi: 3");
  await context.setOffline(false);
  await expect.poll(() => kiosk.levels(), { timeout: 60_000 }).toEqual([1, 3, 5]);
  await expect.poll(() => staffSees(page), { timeout: 60_000 }).toBe("Máy này không còn lượt nào chưa gửi.");
  await page.clock.runFor(61_000);
  expect(await kiosk.levels()).toEqual([1, 3, 5]);
  await face(page, 1).waitFor();
  await context.close();
});

test("words written without a network are sent later, once, and the next person finds nothing of them", async () => {
  const { page, context } = await kiosk.tablet();
  await context.setOffline(true);
  await rate(page, 2);
  await says(page, "Nói thêm").click();
  await page.clock.runFor(1000);
  await page.fill("#comment", "Chờ lâu lúc mất mạng");
  await says(page, "Gửi góp ý").click();
  await page.waitForFunction(() => document.querySelector("h1")?.textContent?.includes("đã lưu trên máy"));
  expect(await page.locator("#wish").count()).toBe(0);
  await page.clock.runFor(21_000);
  expect(await page.textContent("body")).not.toContain("Chờ lâu lúc mất mạng");
  await context.setOffline(false);
  const { db } = kiosk.scene.app.database;
  // In small steps: the tablet's store is given up after two seconds, and a leap of the clock is longer than that.
  const countWords = async () => {
    await page.clock.runFor(1500);
    return (await db.selectFrom("word_inbox").select("id").execute()).length;
  };
  await expect.poll(countWords, { timeout: 60_000 }).toBe(1);
  await context.close();
});
