import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Counter, face, openCounter } from "./counter.ts";

let counter: Counter;
beforeAll(async () => {
  counter = await openCounter();
});
afterAll(() => counter.close());

const thanked = (page: Page) => page.waitForURL(/\/thanks\?receipt=/);
const shownFace = (page: Page) => page.locator(".chosen:not([hidden]) b").textContent();
const sayMore = (page: Page) => page.getByText("Nói thêm", { exact: true });
const seen = (page: Page) => page.locator("main").innerText();

describe("with JavaScript", () => {
  test("Back, Reload and coming back show the thanks, the face and the half-written words; one is counted", async () => {
    const before = await counter.countRatings();
    const { page, context } = await counter.visitor();
    await page.goto(counter.ratingUrl);
    await face(page, 5).click();
    await thanked(page);
    expect(page.url()).not.toMatch(/level|overall|#/);
    expect(await shownFace(page)).toBe("Rất hài lòng");
    await sayMore(page).click();
    await page.fill("#comment", "Ghế ngồi chờ");
    const stillThanks = async () => {
      await page.waitForSelector(".stage");
      expect(await seen(page)).toContain("Xong");
      expect(await shownFace(page)).toBe("Rất hài lòng");
      expect(await page.inputValue("#comment")).toBe("Ghế ngồi chờ");
      expect(await page.locator(".faces").count()).toBe(0);
    };
    await page.goBack();
    await stillThanks();
    await page.reload();
    await stillThanks();
    await page.goto(`${counter.url}/d`);
    await page.goBack();
    await stillThanks();
    expect(await counter.countRatings()).toBe(before + 1);

    await page.getByRole("button", { name: "Gửi góp ý" }).click();
    await page.waitForSelector(".receipt");
    await page.reload();
    expect(await seen(page)).toContain("Góp ý đã được nhận");
    expect(await page.evaluate(() => sessionStorage.getItem("hai-long-rated"))).not.toContain("Ghế");
    await context.close();
  });

  test("a fresh page says that this phone has just sent one, and the next person finds nothing of the last", async () => {
    const before = await counter.countRatings();
    const { page, context } = await counter.visitor();
    await page.goto(counter.ratingUrl);
    expect(await seen(page)).not.toContain("vừa gửi");
    await face(page, 1).click();
    await thanked(page);
    await sayMore(page).click();
    await page.fill("#comment", "Chuyện riêng");
    await page.getByText("Đánh giá này đi đâu?").click();
    await page.getByText("Người khác đánh giá").click();
    await page.waitForSelector(".faces");
    expect(await seen(page)).toContain("Máy này vừa gửi rồi");
    await page.goBack();
    await page.waitForSelector(".stage");
    expect(await page.locator(".chosen:not([hidden])").count()).toBe(0);
    expect(await page.inputValue("#comment")).toBe("");
    await page.goForward();
    await face(page, 1).click();
    await thanked(page);
    expect(await counter.countRatings()).toBe(before + 2);
    await context.close();
  });
});

describe("without JavaScript", () => {
  test("the thanks show the face once; Reload and Back never count a second time in silence", async () => {
    const before = await counter.countRatings();
    const { page, context } = await counter.visitor({ javaScriptEnabled: false });
    await page.goto(counter.ratingUrl);
    const id = await page.locator('.quick [name="id"]').getAttribute("value");
    await face(page, 4).click();
    expect(await shownFace(page)).toBe("Hài lòng");
    const thanks = page.url();
    await page.reload();
    expect(await seen(page)).toContain("Xong");
    expect(await page.locator(".chosen:not([hidden])").count()).toBe(0);
    await page.goBack();
    expect(await page.locator('.quick [name="id"]').getAttribute("value")).toBe(id);
    await face(page, 4).click();
    expect(page.url()).toBe(thanks);
    await page.goBack();
    await face(page, 2).click();
    expect(await seen(page)).toContain("Đây là đánh giá của người khác");
    expect(await counter.countRatings()).toBe(before + 1);
    await context.close();
  });
});

/** A page that a proxy kept and hands to everybody, id and all. */
async function openCached(html: string, javaScriptEnabled: boolean) {
  const visitor = await counter.visitor({ javaScriptEnabled });
  await visitor.page.route(counter.ratingUrl, (route) =>
    route.request().method() === "GET"
      ? route.fulfill({ contentType: "text/html; charset=utf-8", body: html })
      : route.continue(),
  );
  await visitor.page.goto(counter.ratingUrl);
  return visitor;
}

test.each([
  ["another face, with JavaScript", true, 2],
  ["the same face, with JavaScript", true, 5],
  ["another face, without JavaScript", false, 2],
] as const)(
  "two people on one cached page, %s: two are counted, with two receipts",
  async (_, script, level) => {
    const before = await counter.countRatings();
    const html = await (await fetch(counter.ratingUrl)).text();
    const first = await openCached(html, script);
    await face(first.page, 5).click();
    await thanked(first.page);
    const second = await openCached(html, script);
    await face(second.page, level).click();
    await second.page.getByRole("button", { name: "Đây là đánh giá của người khác" }).click();
    await thanked(second.page);
    expect(second.page.url()).not.toBe(first.page.url());
    expect(await counter.countRatings()).toBe(before + 2);
    await sayMore(second.page).click();
    await second.page.fill("#comment", "Chuyện của người thứ hai");
    await second.page.getByRole("button", { name: "Gửi góp ý" }).click();
    await second.page.waitForSelector(".receipt");
    await first.page.reload();
    expect(await seen(first.page)).not.toContain("Góp ý đã được nhận");
    await first.context.close();
    await second.context.close();
  },
);

describe.each([360, 412, 1024])("at %i px", (width) => {
  test.each([true, false])(
    "a double tap on any face stays on the thanks (script: %s)",
    async (javaScriptEnabled) => {
      const { page, context } = await counter.visitor({
        javaScriptEnabled,
        viewport: { width, height: 740 },
      });
      for (const level of [1, 2, 3, 4, 5]) {
        await page.goto(counter.ratingUrl);
        const box = await face(page, level).boundingBox();
        const [x, y] = [(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2];
        await page.mouse.click(x, y);
        await thanked(page);
        await page.mouse.click(x, y);
        const targets = await page.locator("main :is(a, button, summary, input, textarea, select)").all();
        for (const target of targets) {
          const there = await target.boundingBox();
          if (there)
            expect(there.y, await target.innerText()).toBeGreaterThan((box?.y ?? 0) + (box?.height ?? 0));
        }
        expect(page.url()).toContain("/thanks?receipt=");
      }
      await context.close();
    },
  );
});
