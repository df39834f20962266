import { afterAll, beforeAll, expect, test } from "vitest";
import { type Counter, face, openCounter } from "../rating/counter.ts";
import {
  arrive,
  eventually,
  isServedByWorker,
  KEPT,
  outboxOf,
  phoneAt,
  ratesAndCloses,
  says,
} from "./phone.ts";

let counter: Counter;
beforeAll(async () => {
  counter = await openCounter();
});
afterAll(() => counter.close());

test("three people on one phone without a network, closed and reopened: three counted, once", async () => {
  const before = await counter.countRatings();
  const { context, page } = await phoneAt(counter);
  await context.setOffline(true);
  await page.close();
  const ids: string[] = [];
  for (const level of [5, 3, 1]) ids.push(await ratesAndCloses(context, counter.ratingUrl, level));
  expect(new Set(ids).size).toBe(3);
  for (const id of ids)
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(await counter.countRatings()).toBe(before);

  await context.setOffline(false);
  const reopened = await context.newPage();
  await reopened.goto(counter.ratingUrl);
  await arrive(counter, before + 3);
  await reopened.reload();
  await eventually(() => outboxOf(reopened)).toEqual([]);
  expect(await counter.countRatings()).toBe(before + 3);
  await context.close();
});

test("several tabs that send at once count each rating once, and none says the opposite of another", async () => {
  const before = await counter.countRatings();
  const { context, page } = await phoneAt(counter);
  await context.setOffline(true);
  const tabs = [page];
  for (const _ of [1, 2, 3]) {
    const tab = await context.newPage();
    await tab.goto(counter.ratingUrl);
    tabs.push(tab);
  }
  for (const tab of tabs) {
    await face(tab, 4).click();
    await says(tab, KEPT);
  }
  await context.setOffline(false);
  await arrive(counter, before + 4);
  for (const tab of tabs) await says(tab, "Cảm\u00a0ơn Ông/Bà");
  for (const tab of tabs) expect(await tab.textContent("body")).not.toContain(KEPT);
  await context.close();
});

test("the receipt on a page drawn by the phone is the one that the server works out", async () => {
  const { context, page } = await phoneAt(counter);
  await context.setOffline(true);
  await page.reload();
  const shown = await page.evaluate(
    () =>
      document.querySelector<HTMLTemplateElement>("#sent")?.content.querySelector(".receipt")?.textContent,
  );
  await context.setOffline(false);
  const { receipt } = await page.evaluate(async () => {
    const { id, point } = (document.querySelector("main") as HTMLElement).dataset;
    const body = JSON.stringify({ id, point, day: "2026-11-23", answers: { overall: 5 } });
    const headers = { "Content-Type": "application/json" };
    const answer = await fetch("/api/ratings", { method: "POST", headers, body });
    return (await answer.json()) as { receipt: string };
  });
  expect(shown?.replace(/ /g, "")).toBe(receipt);
  await context.close();
});

test("a page opened in either language is there in that language without a network", async () => {
  const { context, page } = await phoneAt(counter);
  await page.goto(`${counter.ratingUrl}?lang=en`);
  await isServedByWorker(page);
  await eventually(() => page.evaluate(async () => (await caches.match("?lang=en")) !== undefined)).toBe(
    true,
  );
  await context.setOffline(true);
  await page.reload();
  await says(page, "Are you satisfied");
  await page.goto(counter.ratingUrl);
  await says(page, "có hài lòng");
  await context.close();
});

test("a server that breaks down is no network: the kept page stands in for its error", async () => {
  const before = await counter.countRatings();
  const { context, page } = await phoneAt(counter);
  counter.standIn(() => new Response("Bad gateway", { status: 502 }));
  await page.reload();
  await face(page, 2).click();
  await says(page, KEPT);
  counter.standIn(undefined);
  await page.reload();
  await arrive(counter, before + 1);
  await context.close();
});

test("neither thanks, receipts nor anybody's id is in what the worker keeps", async () => {
  const { context, page } = await phoneAt(counter);
  const id = (await page.getAttribute("main", "data-id")) as string;
  await face(page, 5).click();
  await says(page, "Cảm\u00a0ơn Ông/Bà");
  const receipt = ((await page.textContent(".receipt")) as string).replace(/ /g, "");
  await page.goto(`${counter.ratingUrl}/thanks?receipt=${receipt}`);
  await page.goto(`${counter.url}/r/${receipt}`);
  await page.goto(counter.ratingUrl);
  const kept = await page.evaluate(async () => {
    const texts: string[] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        texts.push(request.url, await ((await cache.match(request)) as Response).text());
      }
    }
    return texts;
  });
  expect(kept.filter((one) => one.startsWith("http"))).toEqual([counter.ratingUrl]);
  for (const text of kept) {
    expect(text).not.toContain(id);
    expect(text).not.toContain(receipt);
  }
  await context.close();
});
