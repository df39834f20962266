import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sendJson } from "../../server/ratings/scene.ts";
import { type Counter, face, openCounter } from "./counter.ts";

let counter: Counter;
beforeAll(async () => {
  counter = await openCounter();
});
afterAll(() => counter.close());

/** As some keyboards of phones send it: the letter and its two marks one by one. */
const IN_PARTS = "ế".normalize("NFD");
const HOLDER = { hold: () => document.activeElement?.tagName ?? "" };
const title = (page: Page) => page.title();
const holder = (page: Page) => page.evaluate(HOLDER.hold);

async function openForm(javaScriptEnabled = true): Promise<Page> {
  const { page } = await counter.visitor({ javaScriptEnabled });
  await page.goto(counter.ratingUrl);
  await page.click("summary:has-text('Đánh giá kỹ hơn')");
  return page;
}

test.each([true, false])(
  "2,000 letters in parts are 2,000 letters, with JavaScript %s",
  async (withScript) => {
    const before = await counter.countRatings();
    const page = await openForm(withScript);
    await page.fill("#comment", IN_PARTS.repeat(2000));
    if (withScript) expect(await page.textContent("#count")).toBe("2.000 / 2.000");
    await page.locator("#overall label").nth(3).click();
    await page.click("form[data-full] .send");
    await page.waitForSelector(".chosen:not([hidden])");
    expect(await counter.countRatings()).toBe(before + 1);
    await page.context().close();
  },
);

test("and one more is one too many, as JSON too", async () => {
  const page = await openForm();
  await page.fill("#comment", IN_PARTS.repeat(2001));
  await page.locator("#overall label").nth(3).click();
  await page.click("form[data-full] .send");
  expect(await page.textContent("#comment-error")).toContain("quá dài");
  const { app, code: point } = counter.scene;
  const message = (letters: number) => ({
    ...{ id: crypto.randomUUID(), day: "2026-11-23", point, answers: { overall: 5 } },
    comment: IN_PARTS.repeat(letters),
  });
  const refused = await sendJson(app, message(2001));
  expect([refused.status, await refused.json()]).toMatchObject([422, { code: "comment-too-long" }]);
  expect((await sendJson(app, message(2000))).status).toBe(201);
  await page.context().close();
});

test("what is said against a field goes once it is mended", async () => {
  const page = await openForm();
  await page.fill("#comment", "a".repeat(2001));
  await page.click("form[data-full] .send");
  expect(await page.locator("#overall-error").isVisible()).toBe(true);
  await page.locator("#overall label").nth(3).click();
  expect(await page.locator("#overall-error").count()).toBe(0);
  expect(await page.getAttribute("#overall", "aria-describedby")).toBeNull();
  await page.click("form[data-full] .send");
  expect(await page.locator("#comment-error").isVisible()).toBe(true);
  await page.fill("#comment", "a".repeat(2002));
  expect(await page.locator("#comment-error").isVisible()).toBe(true);
  await page.fill("#comment", "Nhanh");
  expect(await page.locator("#comment-error").count()).toBe(0);
  expect(await page.getAttribute("#comment", "aria-describedby")).toBe("comment-hint count");
  await page.context().close();
});

test("so does what the server has said", async () => {
  const page = await openForm();
  await page.evaluate(() => document.querySelector<HTMLFormElement>("form[data-full]")?.submit());
  await page.waitForSelector("#overall-error");
  await page.locator("#overall label").nth(3).click();
  expect(await page.locator("#overall-error").count()).toBe(0);
  expect(await page.locator("#overall [aria-invalid]").count()).toBe(0);
  await page.context().close();
});

test("the title says what is shown, and the reader is never thrown back to the top", async () => {
  const { page, context } = await counter.visitor();
  await page.goto(counter.ratingUrl);
  const opened = await title(page);
  await face(page, 2).click();
  await page.waitForSelector(".chosen:not([hidden])");
  expect(await title(page)).toMatch(/^Xong\. .* · Hài Lòng$/);
  expect(await title(page)).not.toBe(opened);
  expect(await holder(page)).toBe("H1");
  await page.getByText("Nói thêm", { exact: true }).click();
  await page.fill("#comment", "Chờ lâu");
  await page.click("form[data-comment] .send");
  await page.waitForSelector("[data-said]:not([hidden])");
  expect(await page.evaluate(() => document.activeElement?.matches("[data-said]"))).toBe(true);
  await context.close();
});

test("without a network too, and the next person's page is called as it was", async () => {
  const { page, context } = await counter.visitor({ serviceWorkers: "block" });
  await page.goto(counter.ratingUrl);
  const opened = await title(page);
  await context.setOffline(true);
  await face(page, 4).click();
  await page.waitForFunction(() => document.title.startsWith("Đã lưu"));
  expect(await holder(page)).toBe("H1");
  await page.locator("[data-next]").dispatchEvent("click");
  await page.waitForSelector(".faces");
  expect(await title(page)).toBe(opened);
  expect(await holder(page)).toBe("H1");
  await context.close();
});
