import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Counter, face, openCounter } from "./counter.ts";

/*
 * Phones keep the page that was left whole, script and all, and Back shows it as it was. The pinned browser keeps none and
 * loads it anew; one that CHROMIUM_PATH names may keep it. What is promised holds either way, and two tests play a kept page by
 * hand, in every browser.
 */
let counter: Counter;
beforeAll(async () => {
  counter = await openCounter({ keepsPages: true });
});
afterAll(() => counter.close());

const thanked = (page: Page) => page.waitForFunction(() => location.pathname.endsWith("/thanks"));
const seen = (page: Page) => page.locator("main").innerText();
const shownFace = (page: Page) => page.locator(".chosen:not([hidden]) b").textContent();

/** Back, and the page that it leads to is there; waits for no load, because a kept page loads nothing. */
async function back(page: Page, selector: string): Promise<void> {
  await page.goBack({ waitUntil: "commit" });
  await page.waitForSelector(selector);
}

/** What the browser tells a page that it has kept. */
const comeBack = (page: Page) =>
  page.evaluate(() => void dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true })));

test("Back from another page shows the thanks as they were left, and no form that counts again", async () => {
  const before = await counter.countRatings();
  const { page, context } = await counter.visitor();
  await page.goto(counter.ratingUrl);
  await face(page, 5).click();
  await thanked(page);
  await page.goto(`${counter.url}/d`);
  for (const _ of ["to the thanks", "to the address of the form"]) {
    await back(page, ".stage");
    expect(await shownFace(page)).toBe("Rất hài lòng");
    expect(await page.locator(".faces").count()).toBe(0);
  }
  expect(await counter.countRatings()).toBe(before + 1);
  await context.close();
});

test("a page that was opened before the one rated on is no fresh form on Back", async () => {
  const { page, context } = await counter.visitor();
  await page.goto(counter.ratingUrl);
  await page.goto(`${counter.url}/d`);
  await page.goto(counter.ratingUrl);
  await face(page, 5).click();
  await thanked(page);
  await back(page, ".stage");
  await back(page, "#code");
  await back(page, ".faces, .stage");
  // A page that is loaded anew comes from the browser's store, which holds the one that was rated on: then it is thanks.
  expect(await seen(page)).toMatch(/Máy này vừa gửi rồi|^Xong/);
  await context.close();
});

test("a kept page that nobody rated on says so when it comes back, and not before somebody rated", async () => {
  const { page, context } = await counter.visitor();
  await page.goto(counter.ratingUrl);
  await comeBack(page);
  expect(await seen(page)).not.toContain("vừa gửi");
  // Another page of this tab was rated on meanwhile.
  await page.evaluate((point) => {
    const last = { id: "another", point, receipt: "0000000000000000", level: 5, said: false };
    sessionStorage.setItem("hai-long-rated", JSON.stringify(last));
  }, counter.scene.code);
  await comeBack(page);
  expect(await seen(page)).toContain("Máy này vừa gửi rồi");
  await context.close();
});

test("a form that a browser kept from before its own tap asks at the second face, and counts nothing silently", async () => {
  const before = await counter.countRatings();
  const { page, context } = await counter.visitor();
  await page.goto(counter.ratingUrl);
  const form = await page.locator("#page").innerHTML();
  await face(page, 5).click();
  await thanked(page);
  await page.evaluate((kept) => {
    (document.getElementById("page") as HTMLElement).innerHTML = kept;
  }, form);
  await face(page, 2).click();
  await page.getByRole("button", { name: "Đây là đánh giá của người khác" }).waitFor();
  expect(await counter.countRatings()).toBe(before + 1);
  await context.close();
});

test("nothing of the words, not even their length, is left for the next person on a page that is kept", async () => {
  const { page, context } = await counter.visitor();
  await page.goto(counter.ratingUrl);
  await face(page, 1).click();
  await thanked(page);
  const counted = await page.locator("#count").textContent();
  await page.getByText("Nói thêm", { exact: true }).click();
  await page.fill("#comment", "Chuyện riêng");
  expect(await page.locator("#count").textContent()).not.toBe(counted);
  await page.getByText("Đánh giá này đi đâu?").click();
  await page.getByText("Người khác đánh giá").click();
  await page.waitForSelector(".faces");
  await back(page, ".stage");
  expect(await page.inputValue("#comment")).toBe("");
  expect(await page.locator("#count").textContent()).not.toContain("12");
  await context.close();
});
