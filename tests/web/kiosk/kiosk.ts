import type { Browser, BrowserContext, Page } from "playwright-core";
import { createApp } from "../../../server/app.ts";
import { nodeRim } from "../../../server/start/nodeRim.ts";
import { openScene, type Scene } from "../../server/ratings/scene.ts";
import { listen, openBrowser } from "../../support/browser.ts";
import { insertPoint } from "../../support/units.ts";

/** A tablet on a counter: the app behind a port, a point of channel kiosk, and a clock that the test holds. */
export interface Kiosk {
  readonly scene: Scene;
  readonly pointId: number;
  readonly code: string;
  readonly url: string;
  readonly browser: Browser;
  /** The tablet as it stands there: opened, and its time in the test's hand. */
  tablet(options?: Parameters<Browser["newContext"]>[0]): Promise<{ context: BrowserContext; page: Page }>;
  /** Levels of the kiosk's ratings, lowest first. */
  levels(): Promise<(number | null | undefined)[]>;
  /** What somebody with a receipt reads. */
  read(receipt: string): Promise<string>;
  close(): Promise<void>;
}

export async function openKiosk(): Promise<Kiosk> {
  const scene = await openScene();
  const { db } = scene.app.database;
  const point = await insertPoint(db, {
    agencyId: scene.agencyId,
    body: "DDDDDDD",
    name: "Máy ở quầy 3",
    channel: "kiosk",
  });
  const server = await listen(createApp(() => scene.app.platform, nodeRim));
  const browser = await openBrowser();
  return {
    scene,
    pointId: point.id,
    code: point.code,
    url: `${server.url}/kiosk/${point.code}`,
    browser,
    async tablet(options = {}) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
      // Long enough for a machine on which much else runs: what is waited for comes or does not.
      context.setDefaultTimeout(60_000);
      const page = await context.newPage();
      if (options.javaScriptEnabled !== false) {
        await page.clock.install({ time: "2026-11-23T05:00:00Z" });
      }
      await page.goto(`${server.url}/kiosk/${point.code}`);
      if (options.javaScriptEnabled !== false) {
        await page.clock.pauseAt("2026-11-23T05:01:00Z");
      }
      return { context, page };
    },
    async levels() {
      const rows = await db.selectFrom("inbox").select("levels").where("point_id", "=", point.id).execute();
      return rows.map(({ levels }) => levels[0]).sort();
    },
    read: async (receipt) => await (await scene.app.request(`/r/${receipt}`)).text(),
    async close() {
      await browser.close();
      await server.close();
      await scene.app.database.close();
    },
  };
}

export const face = (page: Page, level: number) => page.locator(`.faces button[value="${level}"]`);
export const says = (page: Page, words: string) => page.getByRole("button", { name: words });

/** Taps a face on a tablet that stands at the question, and lets the seconds go by in which a slip is mended. */
export async function rate(page: Page, level: number): Promise<void> {
  await page.clock.runFor(1000);
  await face(page, level).click();
  await page.clock.runFor(3500);
  await page.waitForFunction(() => document.getElementById("outcome")?.textContent?.includes("Cảm ơn"));
}
