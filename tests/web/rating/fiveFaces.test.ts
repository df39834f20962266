import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Counter, face, openCounter } from "./counter.ts";

/*
 * What a cheap phone shows of the page under its browser's own bar. A face that must be looked for by scrolling is
 * chosen less often, so the five are seen together or not at all.
 */
const SCREEN = { width: 360, height: 480 };
const LEVELS = [1, 2, 3, 4, 5];

let counter: Counter;
beforeAll(async () => {
  counter = await openCounter();
});
afterAll(() => counter.close());

async function setSimulated(isSimulated: boolean): Promise<void> {
  const { db } = counter.scene.app.database;
  await db.deleteFrom("settings").execute();
  if (isSimulated) await db.insertInto("settings").values({ name: "simulated", value: "true" }).execute();
}

/** How phones enlarge text: the size that rem stands for, or the letters alone with every box left as it is. */
const ENLARGING = {
  "the browser's text size": (page: Page, percent: number) =>
    page.evaluate((size) => {
      document.documentElement.style.fontSize = size;
    }, `${percent}%`),
  "letters alone": (page: Page, percent: number) =>
    page.evaluate((factor) => {
      const all = [...document.body.querySelectorAll<HTMLElement>("*"), document.body];
      const sizes = all.map((one) => Number.parseFloat(getComputedStyle(one).fontSize));
      all.forEach((one, i) => {
        one.style.fontSize = `${(sizes[i] as number) * factor}px`;
      });
    }, percent / 100),
};

async function facesOf(page: Page) {
  const boxes = await Promise.all(LEVELS.map((level) => face(page, level).boundingBox()));
  return boxes.map((box) => box as { x: number; y: number; width: number; height: number });
}

/** Words that are cut, or that reach out of their button. */
async function cutWords(page: Page): Promise<string[]> {
  return await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>(".faces button")].flatMap((button) => {
      const words = button.querySelector("span") as HTMLElement;
      const range = document.createRange();
      range.selectNodeContents(words);
      const text = range.getBoundingClientRect();
      const box = button.getBoundingClientRect();
      const isIn =
        text.left >= box.left - 0.5 && text.right <= box.right + 0.5 && text.bottom <= box.bottom + 0.5;
      return isIn ? [] : [`${words.textContent} ${text.left}–${text.right} in ${box.left}–${box.right}`];
    }),
  );
}

async function open(options: { width?: number; height?: number; language?: string } = {}) {
  const { language = "vi", ...size } = options;
  const visitor = await counter.visitor({ viewport: { ...SCREEN, ...size } });
  await visitor.page.goto(`${counter.ratingUrl}?lang=${language}`);
  return visitor;
}

describe.each([
  ["without the demonstration's banner", false],
  ["under the demonstration's banner", true],
])("%s", (_, isSimulated) => {
  beforeAll(() => setSimulated(isSimulated));
  afterAll(() => setSimulated(false));

  test.each(
    Object.entries(ENLARGING).flatMap(([name, enlarge]) =>
      [100, 115, 130].flatMap((percent) =>
        ["vi", "en"].map((language) => ({ name, enlarge, percent, language })),
      ),
    ),
  )("$percent % by $name, $language: question, then five faces in one row, inside 360 × 480", async (way) => {
    const { page, context } = await open({ language: way.language });
    await way.enlarge(page, way.percent);
    const boxes = await facesOf(page);
    const question = await page.locator("#question").boundingBox();
    expect(new Set(boxes.map(({ y, width, height }) => `${y} ${Math.round(width)} ${height}`)).size).toBe(1);
    expect(boxes.map(({ x }) => x)).toEqual(boxes.map(({ x }) => x).sort((a, b) => a - b));
    expect((question?.y ?? 0) + (question?.height ?? 0)).toBeLessThanOrEqual(boxes[0]?.y as number);
    for (const { x, y, width, height } of boxes) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + width).toBeLessThanOrEqual(SCREEN.width);
      expect(y + height).toBeLessThanOrEqual(SCREEN.height);
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
    }
    expect(await cutWords(page)).toEqual([]);
    await context.close();
  });
});

test("a unit and a point with the longest names push no face down", async () => {
  const { db } = counter.scene.app.database;
  const [agency] = await db
    .selectFrom("agencies")
    .select(["name"])
    .where("id", "=", counter.scene.agencyId)
    .execute();
  const rename = (name: string) =>
    db.updateTable("agencies").set({ name }).where("id", "=", counter.scene.agencyId).execute();
  const before = await open();
  const expected = await facesOf(before.page);
  await before.context.close();
  await rename("Bộ phận Tiếp nhận và Trả kết quả giải quyết thủ tục hành chính xã Thượng Quan ".repeat(2));
  const { page, context } = await open();
  expect(await facesOf(page)).toEqual(expected);
  await context.close();
  await rename(agency?.name as string);
});

test.each([
  { width: 320, height: 480, percent: 100 },
  { width: 320, height: 480, percent: 130 },
  { width: 320, height: 480, percent: 200 },
  { width: 360, height: 480, percent: 150 },
  { width: 360, height: 480, percent: 200 },
  { width: 277, height: 369, percent: 100 },
  { width: 640, height: 320, percent: 100 },
  { width: 740, height: 360, percent: 130 },
])(
  "$width × $height at $percent %: however far one scrolls, the bad faces never show without the good ones",
  async (size) => {
    const { page, context } = await open(size);
    await ENLARGING["the browser's text size"](page, size.percent);
    const boxes = await facesOf(page);
    expect(Math.max(...boxes.map(({ y }) => y)) - Math.min(...boxes.map(({ y }) => y))).toBe(0);
    for (const { x, width } of boxes) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + width).toBeLessThanOrEqual(size.width);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(size.width);
    await context.close();
  },
);

test.each([
  [360, 100],
  [360, 200],
  [320, 200],
  [1024, 200],
])("in the long form at %i px and %i % the words lie on no face", async (width, percent) => {
  const { page, context } = await open({ width, height: 740 });
  await page.click("summary");
  await page.locator("#officer label").nth(0).click();
  for (const enlarge of Object.values(ENLARGING)) {
    await page.evaluate(() => {
      for (const one of document.querySelectorAll("[style]")) one.removeAttribute("style");
    });
    await enlarge(page, percent);
    const covered = await page.evaluate(() => {
      const textBox = (one: Element) => {
        const range = document.createRange();
        range.selectNodeContents(one);
        return range.getBoundingClientRect();
      };
      const isSeen = (one: Element) => getComputedStyle(one).clipPath === "none";
      return [...document.querySelectorAll(".scale")].flatMap((scale) => {
        const faces = [...scale.querySelectorAll("svg")].map((one) => one.getBoundingClientRect());
        const words = [...scale.querySelectorAll(".ends span, label span")].filter(isSeen);
        return words.flatMap((one) => {
          const box = textBox(one);
          const isOn = faces.some(
            (f) => box.top < f.bottom && box.bottom > f.top && box.left < f.right && box.right > f.left,
          );
          return isOn ? [`${one.textContent} at ${box.top}`] : [];
        });
      });
    });
    expect(covered).toEqual([]);
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  await context.close();
});
