import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { face, type Kiosk, openKiosk, rate, says } from "./kiosk.ts";

let kiosk: Kiosk;
beforeAll(async () => {
  kiosk = await openKiosk();
});
afterAll(() => kiosk.close());

/** What is shown, once the browser has made up its mind: it may ask whether to send a form again. */
async function contentOf(page: Page): Promise<string> {
  for (;;) {
    try {
      return await page.content();
    } catch {
      await page.waitForLoadState();
    }
  }
}

const COMPLAINT = "Cán bộ quầy 2 đòi tiền";

test("the second stranger's words cannot be read with the first one's receipt, nor the first one's seen by Back", async () => {
  const { page, context } = await kiosk.tablet();
  await rate(page, 5);
  await says(page, "Nói thêm").click();
  await page.clock.runFor(1000);
  await page.fill("#comment", "Phục vụ tốt");
  await says(page, "Gửi góp ý").click();
  await page.waitForSelector("#wish");
  expect(await page.locator(".receipt-code").count()).toBe(0);
  await page.clock.runFor(1000);
  await says(page, "Lấy mã").click();
  const first = (await page.textContent(".receipt-code"))?.replace(/ /g, "") ?? "";
  expect(await kiosk.read(first)).toContain("Phục vụ tốt");

  // The first one leaves, and nobody touches the tablet.
  await page.clock.runFor(21_000);
  await rate(page, 1);
  await says(page, "Nói thêm").click();
  await page.clock.runFor(1000);
  expect(await page.inputValue("#comment")).toBe("");
  await page.fill("#comment", COMPLAINT);
  await says(page, "Gửi góp ý").click();
  await page.waitForSelector("#wish");
  await page.clock.runFor(1000);
  await says(page, "Lấy mã").click();
  const second = (await page.textContent(".receipt-code"))?.replace(/ /g, "") ?? "";
  expect(await kiosk.read(second)).toContain(COMPLAINT);
  expect(await kiosk.read(first)).not.toContain(COMPLAINT);
  await page.clock.runFor(1000);
  await says(page, "Người tiếp theo").click();

  const left = await page.evaluate(() => ({
    kept: Object.keys(localStorage).filter((name) => name !== "hai-long-kiosk-clock"),
    session: sessionStorage.length,
    cookies: document.cookie,
    text: document.body.innerHTML,
    address: location.href,
    pages: history.length,
  }));
  expect(left).toMatchObject({ kept: [], session: 0, cookies: "", address: kiosk.url });
  for (const trace of ["Phục vụ tốt", COMPLAINT, first, second]) expect(left.text).not.toContain(trace);
  await page.goBack();
  await page.goForward();
  expect(await page.locator(".faces button").count()).toBe(5);
  expect(await page.locator("textarea").count()).toBe(0);
  expect(await kiosk.levels()).toEqual([1, 5]);
  await context.close();
});

test("a half-written comment is wiped after twenty seconds without a touch, which are counted in sight", async () => {
  const { page, context } = await kiosk.tablet();
  await rate(page, 3);
  await says(page, "Nói thêm").click();
  await page.clock.runFor(1000);
  await page.fill("#comment", "Tôi tên là");
  await page.clock.runFor(15_000);
  expect(await page.textContent("#countdown")).toMatch(/Tự trở về câu hỏi sau [45] giây/);
  await page.locator("#comment").press("a");
  await page.clock.runFor(15_000);
  expect(await page.inputValue("#comment")).toContain("Tôi tên là");
  await page.clock.runFor(6000);
  expect(await page.locator(".faces button").count()).toBe(5);
  expect(await page.locator("#countdown").isVisible()).toBe(false);
  await rate(page, 4);
  await says(page, "Nói thêm").click();
  expect(await page.inputValue("#comment")).toBe("");
  await context.close();
});

test("an answer that comes when its writer has gone shows the next person nothing", async () => {
  const { page, context } = await kiosk.tablet();
  await rate(page, 3);
  await says(page, "Nói thêm").click();
  await page.clock.runFor(1000);
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route("**/comment?*", async (route) => {
    await held;
    await route.continue();
  });
  await page.fill("#comment", "Gửi lúc mạng chậm");
  await says(page, "Gửi góp ý").click();
  await page.clock.runFor(19_000);
  await page.clock.runFor(2000);
  const answered = page.waitForResponse("**/comment?*");
  release();
  await answered;
  await page.clock.runFor(1000);
  expect(await page.locator(".faces button").count()).toBe(5);
  expect(await page.locator("#wish").count()).toBe(0);
  await context.close();
});

test("what is said against an empty comment goes with the first word", async () => {
  const { page, context } = await kiosk.tablet();
  await rate(page, 3);
  await says(page, "Nói thêm").click();
  await page.clock.runFor(1000);
  await says(page, "Gửi góp ý").click();
  expect(await page.locator("#comment-error").isVisible()).toBe(true);
  await page.fill("#comment", "Chờ lâu");
  expect(await page.locator("#comment-error").count()).toBe(0);
  await context.close();
});

test("a tablet that slept over a turn wakes at the question", async () => {
  const { page, context } = await kiosk.tablet();
  await rate(page, 2);
  await says(page, "Nói thêm").click();
  await page.clock.runFor(1000);
  await page.fill("#comment", "Viết dở");
  await page.clock.fastForward(3_600_000);
  expect(await page.locator("textarea").count()).toBe(0);
  await face(page, 1).waitFor();
  await context.close();
});

test("without a script: thanks leads back by itself, and Back finds neither the words nor a receipt", async () => {
  const before = (await kiosk.levels()).length;
  const { page, context } = await kiosk.tablet({ javaScriptEnabled: false });
  await face(page, 4).click();
  expect(new URL(page.url()).pathname).toBe(`/kiosk/${kiosk.code}/thanks`);
  expect(await kiosk.levels()).toHaveLength(before + 1);
  await page.click("text=Nói thêm");
  await page.fill("#comment", COMPLAINT);
  await page.check("[name=keep]");
  await page.click(".send");
  const receipt = (await page.textContent(".receipt-code"))?.replace(/ /g, "") ?? "";
  expect(await kiosk.read(receipt)).toContain(COMPLAINT);
  await page.click("text=Người tiếp theo");
  await face(page, 1).waitFor();
  for (let i = 0; i < 4; i++) {
    await page.goBack().catch(() => null);
    const html = await contentOf(page);
    expect(html).not.toContain(COMPLAINT);
    expect(html.replace(/ /g, "")).not.toContain(receipt);
  }
  await context.close();
});
