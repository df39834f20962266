import { sql } from "kysely";
import type { BrowserContext, Page } from "playwright-core";
import type { Day } from "#contract/day.ts";
import { findRatingPoint } from "../../../server/database/ratingPoints.ts";
import { passNight } from "../../../server/ratings/passNight.ts";
import { restInbox } from "../../../server/ratings/rest.ts";
import type { KeptRating } from "../../../web/offline/keptRatings.ts";
import { messageTo, sendJson } from "../../server/ratings/scene.ts";
import { TEST_SECRET } from "../../support/app.ts";
import { planPlenty } from "../../support/publishing.ts";
import { type Counter, face, openCounter } from "../rating/counter.ts";

export const KEEP = "Giữ để kiểm tra sau";
export const FOUND = "Đã vào sổ, đúng như Ông/Bà đã chọn";

/** A counter whose office publishes by the week, and whose clock stands at 23 November. */
export async function openSealedCounter(): Promise<Counter> {
  const counter = await openCounter();
  const { app, agencyId, code } = counter.scene;
  const point = await findRatingPoint(app.database.db, code);
  await planPlenty(app.database.db, { agencyId, pointId: point?.id as number, quarter: "2026-10-01" });
  return counter;
}

/** Somebody asks the phone to keep the rating that they have just been thanked for. */
export async function keep(page: Page): Promise<void> {
  await page.getByText("Đánh giá này đi đâu?").click();
  await page.getByRole("button", { name: KEEP }).click();
  await page.getByText("Đã giữ trên máy này").waitFor();
}

export async function rateAndKeep(page: Page, counter: Counter, level: number): Promise<void> {
  await page.goto(counter.ratingUrl);
  await face(page, level).click();
  await keep(page);
}

/** Six others rate, and the day ends. */
export async function rest({ scene }: Counter): Promise<void> {
  for (let i = 0; i < 6; i++) await sendJson(scene.app, messageTo(scene.code));
  await restInbox(scene.app.database.db, { today: "2026-11-24", secret: TEST_SECRET });
}

/** The week has ended; what was rated is published and sealed. */
export async function publish({ scene }: Counter, today: Day = "2026-12-08"): Promise<void> {
  scene.app.setNow(`${today}T05:00:00Z`);
  await passNight(scene.app.database.db, { today, secret: TEST_SECRET });
}

/** What somebody can write who owns the database: its triggers are off meanwhile. */
export async function byHand({ scene }: Counter, table: string, statement: ReturnType<typeof sql>) {
  const { db } = scene.app.database;
  await sql`alter table ${sql.table(table)} disable trigger user`.execute(db);
  await statement.execute(db);
  await sql`alter table ${sql.table(table)} enable trigger user`.execute(db);
}

export async function openList(counter: Counter, context: BrowserContext, query = ""): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${counter.url}/r${query}`);
  return page;
}

/** Waits until the list of kept ratings says something. */
export const says = (page: Page, words: string) =>
  page.locator("#kept-ratings").getByText(words).filter({ visible: true }).first().waitFor();

/** What the phone keeps, newest first. */
export const keptOn = (page: Page): Promise<KeptRating[]> =>
  page.evaluate(() => JSON.parse(localStorage.getItem("hai-long-kept-ratings") ?? "[]"));

/**
 * Two tabs of one phone that show the same page, as a phone's history and a duplicated tab do: the first has rated and kept,
 * in the second another face was tapped.
 */
export async function sameTwice(counter: Counter) {
  const { page, context } = await counter.visitor({ serviceWorkers: "block" });
  const html = await (await fetch(counter.ratingUrl)).text();
  await context.route(counter.ratingUrl, (route) =>
    route.fulfill({ contentType: "text/html; charset=utf-8", body: html }),
  );
  await rateAndKeep(page, counter, 4);
  const second = await context.newPage();
  await second.goto(counter.ratingUrl);
  await face(second, 2).click();
  await second.waitForSelector(".whose");
  return { context, second, before: await keptOn(second) };
}
