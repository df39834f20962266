import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { face, type Kiosk, openKiosk, rate, says } from "./kiosk.ts";

let kiosk: Kiosk;
beforeAll(async () => {
  kiosk = await openKiosk();
});
afterAll(() => kiosk.close());
beforeEach(async () => {
  await kiosk.scene.app.database.db.deleteFrom("inbox").execute();
});

test("a slip is mended before anything is sent: the face meant is the one that counts", async () => {
  const { page, context } = await kiosk.tablet();
  let messages = 0;
  page.on("request", (request) => {
    if (request.url().endsWith("/api/ratings")) messages += 1;
  });
  await page.clock.runFor(1000);
  await face(page, 1).click();
  expect(await page.textContent("#chosen-face")).toBe("Rất không hài lòng");
  await page.clock.runFor(2500);
  await says(page, "Chạm nhầm?").click();
  expect(await page.textContent("#status")).toBe("Chưa gửi gì. Xin chọn lại.");
  await page.clock.runFor(10_000);
  expect(messages).toBe(0);
  await rate(page, 4);
  expect(await says(page, "Chạm nhầm?").count()).toBe(0);
  expect(await kiosk.levels()).toEqual([4]);
  await context.close();
});

test("presses one after the other are one rating, and a press meant for the screen before does nothing", async () => {
  const { page, context } = await kiosk.tablet();
  await page.clock.runFor(1000);
  const box = await face(page, 5).boundingBox();
  const at = { x: (box?.x ?? 0) + 20, y: (box?.y ?? 0) + 20 };
  for (let i = 0; i < 6; i++) await page.mouse.click(at.x, at.y);
  await page.clock.runFor(4000);
  await page.waitForFunction(() => document.getElementById("outcome")?.textContent?.includes("Cảm ơn"));
  for (let i = 0; i < 6; i++) await page.mouse.click(at.x, at.y);
  await page.clock.runFor(16_000);
  expect(await kiosk.levels()).toEqual([5]);
  await page.clock.runFor(5000);
  await page.mouse.click(at.x, at.y);
  await page.clock.runFor(4000);
  await page.waitForFunction(() => document.getElementById("outcome")?.textContent?.includes("Cảm ơn"));
  expect(await kiosk.levels()).toEqual([5, 5]);
  await context.close();
});

test("the next person need not wait: the tap before theirs is counted at once, theirs too", async () => {
  const { page, context } = await kiosk.tablet();
  for (const level of [2, 3]) {
    await page.clock.runFor(1000);
    const sent = page.waitForResponse("**/api/ratings");
    await face(page, level).click();
    await page.clock.runFor(1000);
    await says(page, "Người tiếp theo").click();
    await sent;
  }
  expect(await kiosk.levels()).toEqual([2, 3]);
  await context.close();
});

test("a tablet that goes out within the three seconds counts the tap once it is on again", async () => {
  const { page, context } = await kiosk.tablet();
  await page.clock.runFor(1000);
  await face(page, 3).click();
  // Nothing of the page's own end is let through, as when the power goes.
  await page.evaluate(() => addEventListener("pagehide", (event) => event.stopImmediatePropagation(), true));
  const sent = page.waitForResponse("**/api/ratings");
  await page.reload();
  await sent;
  expect(await kiosk.levels()).toEqual([3]);
  await context.close();
});

test("a page left open over midnight takes the day of the tap", async () => {
  const { page, context } = await kiosk.tablet();
  kiosk.scene.app.setNow("2026-12-02T05:00:00Z");
  await page.clock.fastForward(9 * 86_400_000);
  await page.waitForFunction(() => Math.abs(Number(localStorage.getItem("hai-long-kiosk-clock"))) < 600_000);
  await rate(page, 4);
  kiosk.scene.app.setNow("2026-11-23T05:00:00Z");
  const days = await kiosk.scene.app.database.db.selectFrom("inbox").select("rated_on").execute();
  expect(days).toEqual([{ rated_on: "2026-12-02" }]);
  await context.close();
});

test("a language that somebody chose ends with them", async () => {
  const { page, context } = await kiosk.tablet();
  await page.click("text=English");
  await page.waitForSelector("html[lang=en]");
  await page.clock.runFor(45_000);
  expect(page.url()).toBe(`${kiosk.url}?lang=en`);
  await page.clock.runFor(31_000);
  await page.waitForURL(kiosk.url);
  await context.close();
});
