import axe, { type AxeResults, type RunOptions } from "axe-core";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createApp } from "../../../server/app.ts";
import { connect } from "../../../server/database/connect.ts";
import { nodeRim } from "../../../server/start/nodeRim.ts";
import { type Listening, listen } from "../../support/browser.ts";
import { type Counter, face, openCounter } from "./counter.ts";

const nowhere = connect("postgres://postgres@127.0.0.1:1/nowhere", { max: 1 });
let counter: Counter;
let withoutDatabase: Listening;
beforeAll(async () => {
  counter = await openCounter();
  withoutDatabase = await listen(
    createApp(() => ({ ...counter.scene.app.platform, db: nowhere.db }), nodeRim),
  );
});
afterAll(async () => {
  await withoutDatabase.close();
  await nowhere.close();
  await counter.close();
});

async function fillIn(page: Page): Promise<void> {
  await page.click("summary");
  await page.locator("#overall label").nth(3).click();
  await page.locator("#feedback label").nth(0).click();
  await page.fill("#comment", "Cán bộ hướng dẫn tận tình, nhưng phải chờ lâu.");
}

/**
 * How to come to each state of the citizen's page. `plain`: the page's script stands aside, as on a browser without
 * fetch; with JavaScript off altogether axe could not run either.
 */
const STATES: Record<string, { plain?: true; reach: (page: Page) => Promise<unknown> }> = {
  empty: { reach: (page) => page.goto(counter.ratingUrl) },
  english: { reach: (page) => page.goto(`${counter.ratingUrl}?lang=en`) },
  filled: {
    reach: async (page) => {
      await page.goto(counter.ratingUrl);
      await fillIn(page);
    },
  },
  "error said by the script": {
    reach: async (page) => {
      await page.goto(counter.ratingUrl);
      await page.click("summary");
      await page.fill("#comment", "a".repeat(2001));
      await page.click(".send");
      await page.waitForSelector("#overall-error");
      await page.locator("#overall label").nth(3).click();
      await page.click(".send");
      await page.waitForSelector("#comment-error");
    },
  },
  "error said by the server": {
    plain: true,
    reach: async (page) => {
      await page.goto(counter.ratingUrl);
      await fillIn(page);
      await page.fill("#comment", "a".repeat(2001));
      await page.click(".send");
      await page.waitForSelector(".problem");
    },
  },
  "thanks, without JavaScript": {
    plain: true,
    reach: async (page) => {
      await page.goto(counter.ratingUrl);
      await face(page, 5).click();
      await page.waitForSelector(".chosen");
    },
  },
  "whose rating, without JavaScript": {
    plain: true,
    reach: async (page) => {
      const html = await (await fetch(counter.ratingUrl)).text();
      await page.route(counter.ratingUrl, (route) =>
        route.request().method() === "GET"
          ? route.fulfill({ contentType: "text/html; charset=utf-8", body: html })
          : route.continue(),
      );
      await page.goto(counter.ratingUrl);
      await face(page, 5).click();
      await page.waitForSelector(".chosen");
      await page.goto(counter.ratingUrl);
      await face(page, 2).click();
      await page.waitForSelector(".whose");
    },
  },
  "second comment": {
    plain: true,
    reach: async (page) => {
      await page.goto(counter.ratingUrl);
      await face(page, 5).click();
      await page.getByText("Nói thêm", { exact: true }).click();
      const receipt = new URL(page.url()).searchParams.get("receipt") as string;
      const body = new URLSearchParams({ receipt, comment: "Ghế hỏng" });
      await fetch(`${counter.ratingUrl}/thanks`, { method: "POST", body });
      await page.fill("#comment", "Quạt hỏng");
      await page.getByRole("button", { name: "Gửi góp ý" }).click();
      await page.waitForSelector(".problem");
    },
  },
  "thanks, comment received": {
    plain: true,
    reach: async (page) => {
      await page.goto(counter.ratingUrl);
      await face(page, 5).click();
      await page.getByText("Nói thêm", { exact: true }).click();
      await page.fill("#comment", "Tốt");
      await page.getByRole("button", { name: "Gửi góp ý" }).click();
      await page.waitForSelector(".done");
    },
  },
  "comment refused": {
    plain: true,
    reach: async (page) => {
      await page.goto(counter.ratingUrl);
      await face(page, 5).click();
      await page.getByText("Nói thêm", { exact: true }).click();
      await page.getByRole("button", { name: "Gửi góp ý" }).click();
      await page.waitForSelector(".problem");
    },
  },
  thanks: {
    reach: async (page) => {
      await page.goto(counter.ratingUrl);
      await face(page, 5).click();
      await page.waitForSelector(".chosen:not([hidden])");
    },
  },
  "thanks, saying more": {
    reach: async (page) => {
      await page.goto(counter.ratingUrl);
      await face(page, 5).click();
      await page.getByText("Nói thêm", { exact: true }).click();
      await page.getByText("Đánh giá này đi đâu?").click();
    },
  },
  "kept on the phone": {
    reach: async (page) => {
      await page.goto(counter.ratingUrl);
      await page.context().setOffline(true);
      await face(page, 5).click();
      await page.waitForSelector("[data-next]");
    },
  },
  "code misread": { reach: (page) => page.goto(`${counter.url}/d/AAAAAAAB`) },
  "unit closed": { reach: (page) => page.goto(`${counter.url}/d/${counter.scene.closedUnitCode}`) },
  "asking for a code": { reach: (page) => page.goto(`${counter.url}/d`) },
  "server away": { reach: (page) => page.goto(`${withoutDatabase.url}/d/${counter.scene.code}`) },
  "server away while sending": {
    plain: true,
    reach: async (page) => {
      await page.route("**/d/*", (route) =>
        route.request().method() === "POST"
          ? route.continue({ url: `${withoutDatabase.url}/d/${counter.scene.code}` })
          : route.continue(),
      );
      await page.goto(counter.ratingUrl);
      await face(page, 2).click();
      await page.waitForSelector(".problem");
    },
  },
  "asking for a receipt": { reach: (page) => page.goto(`${counter.url}/r`) },
  "receipt unknown": { reach: (page) => page.goto(`${counter.url}/r/0123456789ABCDEF`) },
};

const LOOKS = [
  { colorScheme: "light", forcedColors: "none" },
  { colorScheme: "dark", forcedColors: "none" },
  { colorScheme: "light", forcedColors: "active" },
] as const;

/** Everything axe knows up to WCAG 2.2 AA and its good practice, and text contrast of 7:1. */
const EVERYTHING = {
  rules: { "color-contrast-enhanced": { enabled: true }, "target-size": { enabled: true } },
};
/** What another look can change. */
const COLOURS = { runOnly: ["color-contrast", "color-contrast-enhanced", "link-in-text-block"] };

async function violations(page: Page, options: RunOptions): Promise<string[]> {
  const { violations } = await page.evaluate<AxeResults>(`axe.run(${JSON.stringify(options)})`);
  return violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(" ")).join(", ")}`);
}

/** What can be tapped and is lower than a finger. Links inside a sentence are not targets of their own. */
async function smallTargets(page: Page): Promise<string[]> {
  return await page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        "#page button, #page summary, label:has(input), .send, textarea",
      ),
    ]
      .filter((one) => one.offsetParent !== null)
      .filter((one) => one.offsetHeight < 44 || one.offsetWidth < 44)
      .map((one) => `${one.outerHTML.slice(0, 60)} ${one.offsetWidth}×${one.offsetHeight}`),
  );
}

describe.each(Object.entries(STATES))("%s", (_, { plain, reach }) => {
  test("axe finds nothing in light, dark and forced colours; nothing scrolls sideways at 320 px", async () => {
    const { page, context } = await counter.visitor();
    if (plain) await page.addInitScript(() => Reflect.deleteProperty(window, "fetch"));
    await reach(page);
    await page.evaluate(axe.source);
    for (const look of LOOKS) {
      await page.emulateMedia(look);
      const options = look === LOOKS[0] ? EVERYTHING : COLOURS;
      expect(await violations(page, options), JSON.stringify(look)).toEqual([]);
    }
    expect(await smallTargets(page)).toEqual([]);
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
    await context.close();
  });
});
