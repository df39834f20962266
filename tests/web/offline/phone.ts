import type { BrowserContext, Page } from "playwright-core";
import { expect } from "vitest";
import type { Counter } from "../rating/counter.ts";
import { face } from "../rating/counter.ts";

export const KEPT = "Đã lưu trên máy, sẽ gửi khi có mạng";
export const THANKED = "Cảm\u00a0ơn Ông/Bà";
export const SENT_LATER = "Đã gửi lượt đánh giá lưu trên máy.";
export const REFUSED = "không gửi được nữa";

export const says = (page: Page, words: string) =>
  page.waitForFunction((text) => document.body.textContent?.includes(text), words);

/** Until the worker serves this page's address: from then on it can be opened without a network. */
export const isServedByWorker = (page: Page) =>
  page.waitForFunction(() => Boolean(navigator.serviceWorker.controller));

/** A phone that has opened the rating page once, with a network. */
export async function phoneAt(counter: Counter): Promise<{ context: BrowserContext; page: Page }> {
  const { context, page } = await counter.visitor();
  await page.goto(counter.ratingUrl);
  await isServedByWorker(page);
  return { context, page };
}

/** The next person opens the page anew, taps, is told, and closes it. */
export async function ratesAndCloses(context: BrowserContext, url: string, level: number): Promise<string> {
  const page = await context.newPage();
  await page.goto(url);
  const id = await page.getAttribute("main", "data-id");
  await face(page, level).click();
  await says(page, KEPT);
  await page.close();
  return id as string;
}

/** A state that comes by itself, sooner or later. */
export const eventually = <T>(read: () => T | Promise<T>) => expect.poll(read, { timeout: 60_000 });

export const arrive = (counter: Counter, ratings: number) =>
  eventually(() => counter.countRatings()).toBe(ratings);

/** What waits on the phone, or was refused, as the browser's database has it. */
export function outboxOf(page: Page): Promise<{ id: string; refused?: string; rating?: { day: string } }[]> {
  return page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open("hai-long", 1);
        opening.onupgradeneeded = () => opening.result.createObjectStore("kept");
        opening.onerror = reject;
        opening.onsuccess = () => {
          const reading = opening.result.transaction("kept").objectStore("kept").get("kept");
          reading.onsuccess = () => {
            opening.result.close();
            resolve(reading.result ?? []);
          };
        };
      }),
  );
}
