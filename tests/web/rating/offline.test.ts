import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { eventually, outboxOf } from "../offline/phone.ts";
import { type Counter, face, openCounter } from "./counter.ts";

const KEPT = "Đã lưu trên máy, sẽ gửi khi có mạng";
const SENT_LATER = "Đã gửi lượt đánh giá lưu trên máy.";

/** No worker: what it asks for itself cannot be answered in the server's place. */
const PLAIN = { serviceWorkers: "block" } as const;

let counter: Counter;
beforeAll(async () => {
  counter = await openCounter();
});
afterAll(() => counter.close());

const says = (page: Page, words: string) =>
  page.waitForFunction((text) => document.body.textContent.includes(text), words);

test.each([
  ["with a worker, which may have sent it before a page is open", {}],
  ["without one", PLAIN],
] as const)("network cut, page closed and opened again: the rating arrives, once, %s", async (_, options) => {
  const before = await counter.countRatings();
  const { page, context } = await counter.visitor(options);
  await page.goto(counter.ratingUrl);
  await context.setOffline(true);
  await face(page, 5).click();
  await says(page, KEPT);
  await page.close();
  expect(await counter.countRatings()).toBe(before);

  await context.setOffline(false);
  const reopened = await context.newPage();
  await reopened.goto(counter.ratingUrl);
  if (options === PLAIN) await says(reopened, SENT_LATER);
  await eventually(() => outboxOf(reopened)).toEqual([]);
  await reopened.reload();
  expect(await counter.countRatings()).toBe(before + 1);
  await context.close();
});

test("when the network comes back to an open page, it sends and says so", async () => {
  const before = await counter.countRatings();
  const { page, context } = await counter.visitor();
  await page.goto(counter.ratingUrl);
  await context.setOffline(true);
  await face(page, 4).click();
  await says(page, KEPT);
  await context.setOffline(false);
  await says(page, "Cảm\u00a0ơn Ông/Bà");
  expect(await counter.countRatings()).toBe(before + 1);
  await context.close();
});

test("the answer is lost after the server counted: sent again, counted once", async () => {
  const before = await counter.countRatings();
  const { page, context } = await counter.visitor(PLAIN);
  await page.goto(counter.ratingUrl);
  await page.route("**/api/ratings", async (route) => {
    await route.fetch();
    await route.abort();
  });
  let lost = 0;
  page.on("requestfailed", () => {
    lost += 1;
  });
  await face(page, 3).click();
  await says(page, KEPT);
  // At the tap, and once more as soon as it is kept.
  await expect.poll(() => lost).toBe(2);
  expect(await counter.countRatings()).toBe(before + 1);
  await page.unroute("**/api/ratings");
  const second = await context.newPage();
  await second.goto(counter.ratingUrl);
  // By this page or the first one, whichever comes first.
  await eventually(() => outboxOf(second)).toEqual([]);
  expect(await counter.countRatings()).toBe(before + 1);
  await context.close();
});

test.each([
  [
    "a server that is away",
    { status: 503, contentType: "application/problem+json", body: '{"code":"database-away"}' },
  ],
  ["a gateway's own error", { status: 502, contentType: "text/html", body: "<h1>Bad gateway</h1>" }],
  ["a Wi-Fi's sign-in page", { status: 200, contentType: "text/html", body: "<h1>Sign in</h1>" }],
  ["a Wi-Fi that forbids", { status: 403, contentType: "text/html", body: "<h1>No</h1>" }],
])("%s is not taken for an answer: the rating stays on the phone", async (_, answer) => {
  const { page, context } = await counter.visitor(PLAIN);
  await page.goto(counter.ratingUrl);
  await page.route("**/api/ratings", (route) => route.fulfill(answer));
  await face(page, 2).click();
  await says(page, KEPT);
  expect(await outboxOf(page)).toMatchObject([{ rating: { answers: { overall: 2 } } }]);
  await context.close();
});

test("a phone that allows no saving says so, keeps the form, and the next tap sends", async () => {
  const before = await counter.countRatings();
  const { page, context } = await counter.visitor();
  await page.addInitScript(() => {
    for (const store of ["localStorage", "indexedDB"]) {
      Object.defineProperty(window, store, {
        get() {
          throw new DOMException("refused", "SecurityError");
        },
      });
    }
  });
  await page.goto(counter.ratingUrl);
  await context.setOffline(true);
  await face(page, 5).click();
  await says(page, "máy này không cho lưu");
  await context.setOffline(false);
  await face(page, 5).click();
  await says(page, "Cảm\u00a0ơn Ông/Bà");
  expect(await counter.countRatings()).toBe(before + 1);
  await context.close();
});
