import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Counter, face, openCounter } from "./counter.ts";

/*
 * Browsers before Chrome 105 and Safari 15.4 do not know :has(): what they are sent here is the same page with a question
 * that no browser answers with yes.
 */
let counter: Counter;
beforeAll(async () => {
  counter = await openCounter();
});
afterAll(() => counter.close());

async function oldPhone(options: { javaScriptEnabled: boolean }): Promise<Page> {
  const { page } = await counter.visitor({ viewport: { width: 360, height: 480 }, ...options });
  await page.route("**/d/*", async (route) => {
    const answer = await route.fetch();
    const html = await answer.text();
    expect(html).toContain(":has(");
    const before = html.replace(/@supports selector\(:has\(a\)\)/g, "@supports selector(:none(a))");
    expect(before).not.toBe(html);
    const { "content-security-policy": _, ...headers } = answer.headers();
    await route.fulfill({ status: answer.status(), headers, body: before });
  });
  await page.goto(counter.ratingUrl);
  return page;
}

/** Faces of the quick form that a finger reaches at this moment, with the page scrolled so that they should be in sight. */
const withinReach = (page: Page) =>
  page.evaluate(() => {
    const reached = [...document.querySelectorAll(".quick .faces button")].filter((button) => {
      button.scrollIntoView({ block: "center" });
      const { left, right, top, bottom, width } = button.getBoundingClientRect();
      if (width === 0) return false;
      const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      return hit !== null && button.contains(hit);
    });
    return reached.length;
  });

const openForm = (page: Page) => page.getByText("Đánh giá kỹ hơn", { exact: false }).first().click();

test.each([true, false])("two forms never show at once, with JavaScript %s", async (javaScriptEnabled) => {
  const page = await oldPhone({ javaScriptEnabled });
  expect(await withinReach(page)).toBe(5);
  await openForm(page);
  expect(await withinReach(page)).toBe(0);
  expect(await page.locator("#comment").isVisible()).toBe(true);
  await openForm(page);
  expect(await withinReach(page)).toBe(5);
  await page.context().close();
});

test("a face tapped after a comment was begun takes the comment along", async () => {
  const page = await oldPhone({ javaScriptEnabled: true });
  await openForm(page);
  await page.fill("#comment", "Chờ hai tiếng.");
  await openForm(page);
  const sent = page.waitForRequest((request) => request.url().endsWith("/api/ratings"));
  await face(page, 2).click();
  expect((await sent).postDataJSON()).toMatchObject({ answers: { overall: 2 }, comment: "Chờ hai tiếng." });
  await page.context().close();
});
