import { afterAll, beforeAll, expect, test } from "vitest";
import { axeInLightAndDark } from "../../support/axe.ts";
import { type Counter, face } from "../rating/counter.ts";
import { KEEP, keep, keptOn, openSealedCounter, sameTwice } from "./sealedCounter.ts";

let counter: Counter;
beforeAll(async () => {
  counter = await openSealedCounter();
});
afterAll(() => counter.close());

const fold = "Đánh giá này đi đâu?";

test("unasked a phone keeps nothing of a rating; asked, neither the id nor the level nor the receipt", async () => {
  const { page, context } = await counter.visitor();
  await page.goto(counter.ratingUrl);
  const id = (await page.getAttribute("main", "data-id")) as string;
  const receipt = (await page.getAttribute("main", "data-receipt")) as string;
  await face(page, 1).click();
  await page.getByText(fold).click();
  await page.getByRole("button", { name: KEEP }).waitFor();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  expect(await axeInLightAndDark(page)).toEqual([]);
  await page.getByRole("button", { name: KEEP }).click();
  await page.getByText("Đã giữ trên máy này").waitFor();
  expect(await axeInLightAndDark(page)).toEqual([]);
  const text = await page.evaluate(() => JSON.stringify(localStorage));
  expect([id, receipt, "level", "answers", "overall"].filter((one) => text.includes(one))).toEqual([]);
  expect(await keptOn(page)).toMatchObject([
    { point: counter.scene.code, agency: "Xã Bằng Thành", day: "2026-11-23", publishedOn: "2026-12-08" },
  ]);
  await context.close();
});

test("after a reload the thanks still offer it and know whether it is kept; the next person finds no offer", async () => {
  const { page, context } = await counter.visitor();
  await page.goto(counter.ratingUrl);
  await face(page, 2).click();
  await page.getByRole("button", { name: KEEP, includeHidden: true }).waitFor({ state: "attached" });
  await page.waitForFunction(() => sessionStorage.getItem("hai-long-rated")?.includes("digest"));
  await page.reload();
  await keep(page);
  await page.reload();
  await page.getByText(fold).click();
  await page.getByText("Đã giữ trên máy này").waitFor();
  expect(await page.getByRole("button", { name: KEEP }).isVisible()).toBe(false);
  const thanks = page.url();
  await page.getByRole("link", { name: "Người khác đánh giá: mở trang mới" }).click();
  await page.waitForSelector(".faces");
  await page.goto(thanks);
  await page.getByText(fold).click();
  expect(await page.getByText("Đã giữ trên máy này").isVisible()).toBe(false);
  expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain("digest");
  await context.close();
});

test("a thanks page left open for the next person keeps nothing any more", async () => {
  const { page, context } = await counter.visitor({ serviceWorkers: "block" });
  await page.goto(counter.ratingUrl);
  await face(page, 2).click();
  await page.getByText(fold).click();
  await page.getByRole("button", { name: KEEP }).waitFor();
  await page.evaluate(() => {
    // As the link to the next person's page does, whatever page is shown then.
    const { proof: _, ...last } = JSON.parse(sessionStorage.getItem("hai-long-rated") as string);
    sessionStorage.setItem("hai-long-rated", JSON.stringify({ ...last, receipt: "" }));
  });
  await page.getByRole("button", { name: KEEP }).click();
  expect(await keptOn(page)).toEqual([]);
  await context.close();
});

test("another person's rating from the same page leaves what was kept, and offers nothing that it does not know", async () => {
  const { context, second, before } = await sameTwice(counter);
  await second.getByRole("button", { name: "Đây là đánh giá của người khác" }).click();
  await second.getByText(fold).click();
  expect(await second.getByRole("button", { name: KEEP }).isVisible()).toBe(false);
  expect(await keptOn(second)).toEqual(before);
  await context.close();
});

test.each(["block", "allow"] as const)(
  "rated without a network, it is offered once it was sent, with workers: %s",
  async (serviceWorkers) => {
    const { page, context } = await counter.visitor({ serviceWorkers });
    await page.goto(counter.ratingUrl);
    if (serviceWorkers === "allow")
      await page.waitForFunction(() => Boolean(navigator.serviceWorker.controller));
    await context.setOffline(true);
    await face(page, 5).click();
    await page.getByText("Đã lưu trên máy, sẽ gửi khi có mạng").waitFor();
    expect(await page.locator("#page [data-published-on]").count()).toBe(0);
    await context.setOffline(false);
    await keep(page);
    expect(await keptOn(page)).toHaveLength(1);
    await context.close();
  },
);

test("where a browser cannot work it out nothing is offered, and the rating is thanked for as ever", async () => {
  for (const javaScriptEnabled of [true, false]) {
    const { page, context } = await counter.visitor({ javaScriptEnabled });
    await page.addInitScript(() => Object.defineProperty(crypto, "subtle", { value: undefined }));
    await page.goto(counter.ratingUrl);
    await face(page, 3).click();
    await page.getByText(fold).click();
    expect(await page.getByRole("button", { name: KEEP }).isVisible()).toBe(false);
    await context.close();
  }
});
