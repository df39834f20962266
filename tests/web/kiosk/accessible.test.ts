import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { axeInLightAndDark, axeViolations } from "../../support/axe.ts";
import { face, type Kiosk, openKiosk, rate, says } from "./kiosk.ts";

let kiosk: Kiosk;
beforeAll(async () => {
  kiosk = await openKiosk();
});
afterAll(() => kiosk.close());

async function write(page: Page): Promise<void> {
  await rate(page, 2);
  await says(page, "Nói thêm").click();
  await page.clock.runFor(1000);
}

/** What axe finds while the tablet's time stands still but for the moments that axe itself waits for. */
async function found(page: Page): Promise<string[]> {
  let isDone = false;
  const findings = (async () => [
    ...(await axeInLightAndDark(page)),
    ...(await axeViolations(page, ["color-contrast-enhanced"])),
  ])().finally(() => {
    isDone = true;
  });
  while (!isDone) await page.clock.runFor(1);
  return await findings;
}

/** How to come to each screen of the tablet. */
const SCREENS: Record<string, (page: Page) => Promise<unknown>> = {
  question: async () => {},
  english: (page) => page.goto(`${kiosk.url}?lang=en`),
  chosen: async (page) => {
    await page.clock.runFor(1000);
    await face(page, 4).click();
  },
  sent: (page) => rate(page, 4),
  writing: write,
  "nothing written": async (page) => {
    await write(page);
    await says(page, "Gửi góp ý").click();
    await page.waitForSelector("#comment-error");
  },
  receipt: async (page) => {
    await write(page);
    await page.fill("#comment", "Chờ lâu");
    await says(page, "Gửi góp ý").click();
    await page.waitForSelector("#wish");
    await page.clock.runFor(1000);
    await says(page, "Lấy mã").click();
  },
  "thanks without a script": (page) => page.goto(`${kiosk.url}/thanks`),
  "comment without a script": (page) => page.goto(`${kiosk.url}/comment`),
  withdrawn: (page) => page.goto(kiosk.url.replace(kiosk.code, kiosk.scene.withdrawnCode)),
};

describe.each(Object.entries(SCREENS))("%s", (_, reach) => {
  test("axe finds nothing in light and dark, contrast is 7:1, fingers find their targets, nothing scrolls sideways", async () => {
    const { page, context } = await kiosk.tablet();
    await reach(page);
    expect(await found(page)).toEqual([]);
    const small = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>("button, a, select, textarea, label:has(input)")]
        .filter((one) => one.offsetParent !== null && !one.closest(".problem"))
        .filter((one) => one.offsetHeight < 44 || one.offsetWidth < 44)
        .map((one) => one.outerHTML.slice(0, 80)),
    );
    expect(small).toEqual([]);
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
    await context.close();
  });
});

test.each([
  [1280, 800],
  [1024, 600],
  [800, 1280],
  [360, 480],
])("at %i × %i all five faces are seen at once, in one row, of one size", async (width, height) => {
  const { page, context } = await kiosk.tablet({ viewport: { width, height } });
  const boxes = await Promise.all([1, 2, 3, 4, 5].map((level) => face(page, level).boundingBox()));
  for (const box of boxes) {
    expect(box?.y).toBe(boxes[0]?.y);
    expect(box?.width).toBeCloseTo(boxes[0]?.width ?? 0, 0);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(height);
  }
  await context.close();
});
