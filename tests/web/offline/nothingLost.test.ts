import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type Counter, face, openCounter } from "../rating/counter.ts";
import {
  arrive,
  eventually,
  KEPT,
  outboxOf,
  phoneAt,
  REFUSED,
  ratesAndCloses,
  says,
  THANKED,
} from "./phone.ts";

let counter: Counter;
beforeAll(async () => {
  counter = await openCounter();
});
afterAll(() => counter.close());
afterEach(() => {
  counter.scene.app.setNow("2026-11-23T05:00:00Z");
  counter.standIn(undefined);
});

const WORDS = "Phải đi lại ba lần vì thiếu một tờ giấy.";

async function ratesWithWords(page: Page): Promise<void> {
  await page.click("summary:has-text('Đánh giá kỹ hơn')");
  await page.fill("#comment", WORDS);
  await page.locator("#overall label").nth(1).click();
  await page.click("form[data-full] .send");
  await says(page, KEPT);
}

test("a twenty-first rating, and a twenty-second, is kept like the first", async () => {
  const before = await counter.countRatings();
  const { context, page } = await phoneAt(counter);
  await context.setOffline(true);
  await page.evaluate((point) => {
    const message = (i: number) => ({
      id: `5e0c1bd4-5d6c-4f5e-9b0c-0b1f6a7d80${10 + i}`,
      day: "2026-11-23",
      point,
      answers: { overall: 4 },
    });
    localStorage.setItem("hai-long", JSON.stringify(Array.from({ length: 20 }, (_, i) => message(i))));
  }, counter.scene.code);
  for (const _ of ["twenty-first", "twenty-second"]) {
    await page.goto(counter.ratingUrl);
    await face(page, 3).click();
    await says(page, KEPT);
  }
  await context.setOffline(false);
  await arrive(counter, before + 22);
  await context.close();
});

test("what is refused after seven days is shown with its words, to be copied, until somebody deletes it", async () => {
  const { context, page } = await phoneAt(counter);
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await context.setOffline(true);
  await ratesWithWords(page);
  await page.close();
  // Before the line is back: the worker may send at once, and what it sends in time is taken.
  counter.scene.app.setNow("2026-12-03T05:00:00Z");
  await context.setOffline(false);
  for (const _ of ["once", "and the next time"]) {
    const later = await context.newPage();
    await later.goto(counter.ratingUrl);
    await says(later, REFUSED);
    expect(await later.textContent(".refused")).toContain("23/11/2026");
    // Folded away: whoever holds the phone now need not be who wrote it.
    expect(await later.isVisible("blockquote")).toBe(false);
    // Who was at it last holds it for a while.
    await later.locator(".refused summary").click({ timeout: 60_000 });
    expect(await later.textContent("blockquote")).toBe(WORDS);
    await later.click("[data-copy]");
    expect(await later.evaluate(() => navigator.clipboard.readText())).toBe(WORDS);
    await later.close();
  }
  const last = await context.newPage();
  await last.goto(counter.ratingUrl);
  await last.click(".refused summary");
  await last.click("[data-drop]");
  await eventually(() => outboxOf(last)).toEqual([]);
  await last.reload();
  expect(await last.locator(".refused").count()).toBe(0);
  await context.close();
});

test("a page that waits and is then refused no longer says that it will be sent", async () => {
  const { context, page } = await phoneAt(counter);
  await context.setOffline(true);
  await ratesWithWords(page);
  counter.scene.app.setNow("2026-12-03T05:00:00Z");
  await context.setOffline(false);
  await says(page, REFUSED);
  const text = await page.textContent("body");
  expect(text).not.toContain(KEPT);
  expect(text).not.toContain(THANKED);
  expect(await face(page, 5).isVisible()).toBe(true);
  await context.close();
});

test("a comment added after the rating is kept without a network, and arrives once", async () => {
  const { context, page } = await phoneAt(counter);
  await face(page, 1).click();
  await page.getByText("Nói thêm", { exact: true }).click();
  await context.setOffline(true);
  await page.fill("#comment", WORDS);
  await page.click("form[data-comment] .send");
  await says(page, "Góp ý đã lưu trên máy, sẽ gửi khi có mạng");
  await page.close();
  await context.setOffline(false);
  const later = await context.newPage();
  await later.goto(counter.ratingUrl);
  await eventually(() => countComments()).toBe(1);
  await eventually(() => outboxOf(later)).toEqual([]);
  expect(await later.textContent("body")).not.toContain(WORDS);
  await context.close();
});

test("a comment on a line that never answers does not wait for ever", async () => {
  const { context, page } = await counter.visitor();
  await page.clock.install();
  await page.goto(counter.ratingUrl);
  await face(page, 1).click();
  await page.getByText("Nói thêm", { exact: true }).click();
  await page.route("**/thanks*", (route) =>
    route.request().method() === "POST" ? undefined : route.continue(),
  );
  await page.fill("#comment", WORDS);
  await page.click("form[data-comment] .send");
  await says(page, "Đang gửi");
  await eventually(async () => {
    await page.clock.fastForward(25_000);
    return await page.textContent("#status");
  }).toContain("Góp ý đã lưu trên máy");
  await context.close();
});

test("other answers under the id of a rating that was sent are not counted, not lost, and can be sent as another person's", async () => {
  const before = await counter.countRatings();
  const { context, page } = await phoneAt(counter);
  const conflict = { type: "about:blank", title: "", status: 409, code: "other-answers" };
  await page.close();
  await context.setOffline(true);
  await ratesAndCloses(context, counter.ratingUrl, 2);
  counter.standIn(({ url }) =>
    url.endsWith("/api/ratings") ? Response.json(conflict, { status: conflict.status }) : undefined,
  );
  await context.setOffline(false);
  const later = await context.newPage();
  await later.goto(counter.ratingUrl);
  // Who was at it last holds it for a while.
  await later.locator(".refused summary").click({ timeout: 60_000 });
  await says(later, "chưa được tính");
  expect(await counter.countRatings()).toBe(before);
  counter.standIn(undefined);
  await later.click("[data-other]");
  await arrive(counter, before + 1);
  await eventually(() => outboxOf(later)).toEqual([]);
  await context.close();
});

test("what an earlier version of the page kept is sent too", async () => {
  const before = await counter.countRatings();
  const { context, page } = await counter.visitor();
  await page.goto(counter.ratingUrl);
  await page.evaluate((point) => {
    const message = {
      id: "5e0c1bd4-5d6c-4f5e-9b0c-0b1f6a7d8e9f",
      day: "2026-11-22",
      point,
      answers: { overall: 4 },
    };
    localStorage.setItem("hai-long", JSON.stringify([message]));
  }, counter.scene.code);
  await page.reload();
  await arrive(counter, before + 1);
  expect(await page.evaluate(() => localStorage.getItem("hai-long"))).toBeNull();
  await context.close();
});

test("what another tab keeps in the plain store, while this one looks into the database, stays", async () => {
  const before = await counter.countRatings();
  const { context, page } = await counter.visitor();
  await page.addInitScript((point) => {
    const { put } = IDBObjectStore.prototype;
    let isDone = false;
    IDBObjectStore.prototype.put = function (...given: Parameters<typeof put>) {
      const message = {
        id: "6e0c1bd4-5d6c-4f5e-9b0c-0b1f6a7d8e9f",
        day: "2026-11-22",
        point,
        answers: { overall: 4 },
      };
      if (!isDone) localStorage.setItem("hai-long", JSON.stringify([message]));
      isDone = true;
      Object.assign(window, { hasLooked: true });
      return put.apply(this, given);
    };
  }, counter.scene.code);
  await page.goto(counter.ratingUrl);
  await page.waitForFunction(() => "hasLooked" in window);
  const later = await context.newPage();
  await later.goto(counter.ratingUrl);
  await arrive(counter, before + 1);
  await context.close();
});

async function countComments(): Promise<number> {
  const { db } = counter.scene.app.database;
  const received = await db.selectFrom("word_inbox").select("id").execute();
  const opened = await db.selectFrom("comments").select("receipt_key").execute();
  return received.length + opened.length;
}
