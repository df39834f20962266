import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type Counter, face, openCounter } from "../rating/counter.ts";
import { KEPT, says, THANKED } from "./phone.ts";

let counter: Counter;
beforeAll(async () => {
  counter = await openCounter();
});
afterAll(() => counter.close());
afterEach(() => counter.scene.app.setNow("2026-11-23T05:00:00Z"));

const HOUR = 3_600_000;

interface Watched {
  readonly page: Page;
  /** Days of the ratings that the server has counted. */
  readonly days: string[];
}

/** A page on a phone whose clock shows whatever it shows. */
async function openedWithClock(clock: string): Promise<Watched> {
  const { page } = await counter.visitor();
  const days: string[] = [];
  page.on("response", (answer) => {
    if (answer.status() === 201) days.push(answer.request().postDataJSON().day);
  });
  await page.clock.install({ time: clock });
  await page.goto(counter.ratingUrl);
  return { page, days };
}

test.each(["2026-11-23T05:00:00Z", "2019-01-01T00:00:00Z", "2031-06-30T12:00:00Z"])(
  "a page left open overnight rates on the day of the tap, with a phone that says %s",
  async (clock) => {
    const { page, days } = await openedWithClock(clock);
    await page.clock.fastForward(13 * HOUR);
    counter.scene.app.setNow("2026-11-23T18:00:00Z");
    await face(page, 5).click();
    await says(page, THANKED);
    expect(days).toEqual(["2026-11-24"]);
    await page.context().close();
  },
);

test("a page open for eight days sends with one tap, on today", async () => {
  const { page, days } = await openedWithClock("2026-11-23T05:00:00Z");
  await page.clock.fastForward(8 * 24 * HOUR);
  counter.scene.app.setNow("2026-12-01T05:00:00Z");
  await face(page, 4).click();
  await says(page, THANKED);
  expect(days).toEqual(["2026-12-01"]);
  await page.context().close();
});

test("so it does where the phone's clock stood still, and where somebody put it forward", async () => {
  counter.scene.app.setNow("2026-11-23T05:00:00Z");
  const slept = await openedWithClock("2026-11-23T05:00:00Z");
  counter.scene.app.setNow("2026-12-02T05:00:00Z");
  await face(slept.page, 4).click();
  await says(slept.page, THANKED);
  expect(slept.days).toEqual(["2026-12-02"]);
  const ahead = await openedWithClock("2026-11-23T05:00:00Z");
  await ahead.page.clock.fastForward(90 * 24 * HOUR);
  await face(ahead.page, 4).click();
  await says(ahead.page, THANKED);
  expect(ahead.days).toEqual(["2026-12-02"]);
  await slept.page.context().close();
  await ahead.page.context().close();
});

test("a rating kept after midnight carries the day of its tap, whenever it is sent", async () => {
  const { page, days } = await openedWithClock("2026-12-03T05:00:00Z");
  await page.context().setOffline(true);
  await page.clock.fastForward(20 * HOUR);
  await face(page, 3).click();
  await says(page, KEPT);
  counter.scene.app.setNow("2026-11-27T05:00:00Z");
  await page.context().setOffline(false);
  await says(page, THANKED);
  expect(days).toEqual(["2026-11-24"]);
  await page.context().close();
});

test("where no script runs a form left open for eight days is sent with one tap", async () => {
  const { context, page } = await counter.visitor({ javaScriptEnabled: false });
  await page.goto(counter.ratingUrl);
  counter.scene.app.setNow("2026-12-04T05:00:00Z");
  await face(page, 4).click();
  await page.waitForURL(/thanks/);
  await context.close();
});
