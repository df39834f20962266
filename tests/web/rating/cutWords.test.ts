import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Counter, face, openCounter } from "./counter.ts";

let counter: Counter;
beforeAll(async () => {
  counter = await openCounter();
});
afterAll(() => counter.close());

/** Choices of when to be read that are wider than their field; names of the official criteria are as long as they are. */
const cutChoices = (page: Page) =>
  page.evaluate(() => {
    const pen = document.createElement("canvas").getContext("2d") as CanvasRenderingContext2D;
    const cut: string[] = [];
    for (const select of Array.from(document.querySelectorAll<HTMLSelectElement>("select[name=when]"))) {
      const style = getComputedStyle(select);
      pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
      // The arrow takes about one letter's height.
      const room =
        select.clientWidth -
        Number.parseFloat(style.paddingLeft) -
        Number.parseFloat(style.paddingRight) -
        Number.parseFloat(style.fontSize);
      for (const { label } of Array.from(select.options))
        if (pen.measureText(label).width > room) cut.push(label);
    }
    return cut;
  });

/** How many lines the receipt takes in the addresses that end in it. */
const linesOfReceipt = (page: Page, receipt: string) =>
  page.evaluate((code) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const lines: number[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = (node.textContent ?? "").indexOf(code);
      if (at < 0 || node.parentElement?.closest("script, template, [hidden]")) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + code.length);
      lines.push(new Set(Array.from(range.getClientRects(), ({ top }) => top)).size);
    }
    return lines;
  }, receipt);

/** "Lưu mã trên máy này?" is as tall as a thumb, and its box stands in the middle of its line. */
async function largeTick(page: Page): Promise<void> {
  const label = await page.locator("[data-keep] label").boundingBox();
  const box = await page.locator("[data-keep] input").boundingBox();
  if (!label || !box) throw new Error("no tick");
  expect(label.height).toBeGreaterThanOrEqual(44);
  expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(24);
  expect(Math.abs(box.y + box.height / 2 - label.y - label.height / 2)).toBeLessThan(4);
}

test.each(["vi", "en"])(
  "at 360 px no choice is cut, and a receipt's address keeps its code whole: %s",
  async (language) => {
    const { page, context } = await counter.visitor({ locale: language });
    await page.goto(`${counter.ratingUrl}?lang=${language}`);
    await page.locator("summary").first().click();
    expect(await cutChoices(page)).toEqual([]);
    await page.goto(`${counter.ratingUrl}?lang=${language}`);
    await face(page, 2).click();
    await page.waitForURL(/\/thanks/);
    await page.getByText(/^(Nói thêm|Say more)$/).click();
    expect(await cutChoices(page)).toEqual([]);
    await page.fill("#comment", "Ghế ngồi chờ hơi ít.");
    await page
      .locator("form[data-comment] button[type=submit], form[data-comment] button:not([type])")
      .first()
      .click();
    await page.waitForSelector(".receipt");
    const receipt = new URL(page.url()).searchParams.get("receipt") as string;
    await largeTick(page);
    const onThanks = await linesOfReceipt(page, receipt);
    await page.goto(`${counter.url}/r/${receipt}?lang=${language}`);
    await largeTick(page);
    const onAnswer = await linesOfReceipt(page, receipt);
    expect(onThanks.length).toBeGreaterThan(0);
    expect(onAnswer.length).toBeGreaterThan(0);
    expect([...onThanks, ...onAnswer].filter((lines) => lines !== 1)).toEqual([]);
    await context.close();
  },
);
