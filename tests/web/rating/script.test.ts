import { afterAll, beforeAll, expect, test } from "vitest";
import { type Counter, face, openCounter } from "./counter.ts";

let counter: Counter;
beforeAll(async () => {
  counter = await openCounter();
});
afterAll(() => counter.close());

test("without JavaScript a tap rates, and the thanks page takes a comment", async () => {
  const { page, context } = await counter.visitor({ javaScriptEnabled: false });
  await page.goto(counter.ratingUrl);
  await face(page, 5).click();
  expect(page.url()).toContain("/thanks?receipt=");
  expect(await page.textContent("h1")).toContain("Xong");
  await page.getByText("Nói thêm", { exact: true }).click();
  await page.fill("textarea", "Cảm ơn chị ở quầy 1");
  await page.click(".send");
  expect(await page.textContent(".done")).toContain("Góp ý đã được nhận");
  expect(await counter.countRatings()).toBe(1);
  await context.close();
});

test("with JavaScript a tap rates without a reload, by touch or by keyboard", async () => {
  const before = await counter.countRatings();
  const { page, context } = await counter.visitor();
  await page.goto(counter.ratingUrl);
  await page.evaluate(() => Object.assign(window, { isSamePage: true }));
  await face(page, 4).focus();
  await page.keyboard.press("Enter");
  await page.waitForSelector(".chosen:not([hidden])");
  expect(await page.evaluate(() => "isSamePage" in window)).toBe(true);
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("H1");
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  expect(await counter.countRatings()).toBe(before + 1);
  await context.close();
});

test("a double tap is one rating, and one message", async () => {
  const before = await counter.countRatings();
  const { page, context } = await counter.visitor();
  let messages = 0;
  page.on("request", (request) => {
    if (request.url().endsWith("/api/ratings")) messages += 1;
  });
  await page.goto(counter.ratingUrl);
  await page.evaluate(() => {
    const button = document.querySelector<HTMLButtonElement>(".faces button");
    button?.click();
    button?.click();
  });
  await page.waitForSelector(".chosen:not([hidden])");
  expect(messages).toBe(1);
  expect(await counter.countRatings()).toBe(before + 1);
  await context.close();
});

test("the whole form: missing level is said at its field, then factors and comment arrive", async () => {
  const { page, context } = await counter.visitor();
  await page.goto(counter.ratingUrl);
  await page.click("summary");
  expect(await face(page, 1).isVisible()).toBe(false);
  await page.fill("#comment", "Chờ lâu");
  expect(await page.textContent("#count")).toBe("7 / 2.000");
  await page.click(".send");
  expect(await page.textContent("#overall-error")).toBe("Xin chọn một trong năm mức trước khi gửi.");
  expect(await page.getAttribute("#overall", "aria-describedby")).toContain("overall-error");
  await page.locator("#overall label").nth(1).click();
  await page.locator("#officer label").nth(4).click();
  await page.locator("#access label").nth(0).click();
  await page.locator("#access .blank").click();
  await page.click(".send");
  await page.waitForSelector(".chosen:not([hidden])");
  expect(await page.locator("textarea").count()).toBe(0);
  const { db } = counter.scene.app.database;
  expect(await db.selectFrom("word_inbox").select("id").execute()).not.toEqual([]);
  const ratings = await db
    .selectFrom("inbox")
    .select((eb) => eb.cast<string>("levels", "text").as("levels"))
    .execute();
  expect(ratings).toContainEqual({ levels: "{2,NULL,NULL,5,NULL,NULL}" });
  await context.close();
});

test("a comment that is too long is kept, counted and explained, with and without JavaScript", async () => {
  for (const javaScriptEnabled of [true, false]) {
    const { page, context } = await counter.visitor({ javaScriptEnabled });
    await page.goto(counter.ratingUrl);
    await page.click("summary");
    await page.locator("#overall label").nth(2).click();
    await page.fill("#comment", "á".repeat(2001));
    await page.click(".send");
    expect(await page.textContent("#comment-error")).toContain("xin rút gọn");
    expect(await page.inputValue("#comment")).toBe("á".repeat(2001));
    await context.close();
  }
});

test("what the server refuses comes back as its page, filled", async () => {
  const { page, context } = await counter.visitor();
  await page.goto(`${counter.ratingUrl}?service=XX-99`);
  await face(page, 2).click();
  await page.waitForSelector(".problem");
  expect(await page.textContent(".problem h1")).toBe("Không có thủ tục này");
  expect(await page.isChecked('#overall input[value="2"]')).toBe(true);
  expect(await page.evaluate(() => document.activeElement?.className)).toBe("problem");
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await context.close();
});

test("after a tap a comment is added without a reload", async () => {
  const { page, context } = await counter.visitor();
  await page.goto(counter.ratingUrl);
  await face(page, 1).click();
  await page.getByText("Nói thêm", { exact: true }).click();
  await page.getByRole("button", { name: "Gửi góp ý" }).click();
  expect(await page.textContent("#comment-error")).toBe("Xin viết góp ý trước khi gửi.");
  await page.fill("#comment", "Không ai trả lời");
  await page.getByRole("button", { name: "Gửi góp ý" }).click();
  await page.waitForFunction(() => document.getElementById("status")?.textContent?.includes("đã được nhận"));
  expect(await page.locator("textarea").count()).toBe(0);
  await context.close();
});
