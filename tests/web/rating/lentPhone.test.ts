import type { BrowserContext } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Counter, face, openCounter } from "./counter.ts";

let counter: Counter;
beforeAll(async () => {
  counter = await openCounter();
});
afterAll(() => counter.close());

/** Somebody complains on this phone. */
async function complain(context: BrowserContext, words: string) {
  const page = await context.newPage();
  await page.goto(counter.ratingUrl);
  await face(page, 1).click();
  await page.getByText("Nói thêm", { exact: true }).click();
  await page.fill("#page textarea", words);
  await page.getByRole("button", { name: "Gửi góp ý" }).click();
  await page.waitForFunction(() => !document.querySelector("#page form"));
  return page;
}

/** What the next person finds who opens the rating page and then the page of receipts. */
async function found(context: BrowserContext) {
  const page = await context.newPage();
  await page.goto(counter.ratingUrl);
  const isOffered = await page.locator("#answers").isVisible();
  await page.goto(`${counter.url}/r`);
  const codes = await page.locator("#kept-receipts a").allTextContents();
  await page.close();
  return { isOffered, codes };
}

test("whoever borrows a phone finds no receipt of the one who complained on it", async () => {
  const { context } = await counter.visitor();
  const page = await complain(context, "Cán bộ quầy này nặng lời");
  expect(await page.locator("#page .receipt").isVisible()).toBe(true);
  expect(await found(context)).toEqual({ isOffered: false, codes: [] });
  await context.close();
});

test("a phone keeps a receipt once its owner asks, and drops it when asked again", async () => {
  const { context } = await counter.visitor();
  const page = await complain(context, "Máy lấy số hỏng");
  const box = page.getByLabel("Lưu mã trên máy này?");
  expect(await box.isChecked()).toBe(false);
  await box.check();
  const receipt = (await page.textContent("#page .receipt")) as string;
  expect(await found(context)).toEqual({ isOffered: true, codes: [receipt] });
  await box.uncheck();
  expect(await found(context)).toEqual({ isOffered: false, codes: [] });

  const answers = await context.newPage();
  await answers.goto(`${counter.url}/r/${receipt.replace(/ /g, "")}`);
  const there = answers.getByLabel("Lưu mã trên máy này?");
  expect(await there.isChecked()).toBe(false);
  await there.check();
  expect(await found(context)).toEqual({ isOffered: true, codes: [receipt] });
  await context.close();
});

test("a receipt is shown after a comment only, with the host it belongs to", async () => {
  const { context, page } = await counter.visitor();
  await page.goto(counter.ratingUrl);
  await face(page, 5).click();
  await page.waitForSelector("h1[tabindex]");
  expect(await page.locator("#page .receipt").isVisible()).toBe(false);
  const complaint = await complain(context, "Chờ lâu");
  const receipt = ((await complaint.textContent("#page .receipt")) as string).replace(/ /g, "");
  expect(await complaint.textContent("#page")).toContain(`${new URL(counter.url).host}/r/${receipt}`);

  const withoutScript = await counter.visitor({ javaScriptEnabled: false });
  await withoutScript.page.goto(counter.ratingUrl);
  await face(withoutScript.page, 2).click();
  expect(await withoutScript.page.locator(".receipt").isVisible()).toBe(false);
  await withoutScript.page.getByText("Nói thêm", { exact: true }).click();
  await withoutScript.page.fill("textarea", "Không có ghế ngồi");
  await withoutScript.page.getByRole("button", { name: "Gửi góp ý" }).click();
  expect(await withoutScript.page.textContent("main")).toContain("hailong.test/r/");
  expect(await withoutScript.page.locator("svg.qr").count()).toBe(1);
  await withoutScript.context.close();
  await context.close();
});
