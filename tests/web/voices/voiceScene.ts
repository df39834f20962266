import type { Browser, BrowserContext, Page } from "playwright-core";
import { expect } from "vitest";
import { insertLanguage, updateLanguage } from "../../../server/database/citizenLanguages.ts";
import { openScene, type Scene } from "../../server/ratings/scene.ts";
import { axeViolations } from "../../support/axe.ts";
import { type Listening, listen, openBrowser } from "../../support/browser.ts";
import { type Official, openOfficial } from "../../support/officials.ts";

/** Reserved for local use by ISO 639: no people speak it. What is recorded here are tones. */
const TEST_LANGUAGE = { tag: "qaa", name: "thử nghiệm" };

/** A counter whose installation has a further language, who records in it, and who confirms. */
export interface VoiceScene {
  readonly scene: Scene;
  readonly server: Listening;
  readonly browser: Browser;
  readonly administrator: Official;
  readonly second: Official;
  openAs(official: Official | undefined, options?: object): Promise<[Page, BrowserContext]>;
  look(page: Page, name: string): Promise<void>;
  upload(
    language: string,
    slot: string,
    file: Uint8Array,
    changes?: Record<string, string>,
  ): Promise<Response>;
  close(): Promise<void>;
}

export async function openVoiceScene(): Promise<VoiceScene> {
  const scene = await openScene();
  const { db } = scene.app.database;
  await db.transaction().execute(async (trx) => {
    await insertLanguage(trx, TEST_LANGUAGE);
    await updateLanguage(trx, TEST_LANGUAGE.tag, { name: TEST_LANGUAGE.name, isOffered: true });
  });
  const administrator = await openOfficial(scene.app, { role: "administrator", agencyId: scene.agencyId });
  const second = await openOfficial(scene.app, { role: "staff", agencyId: scene.agencyId });
  const server = await listen(scene.app);
  const browser = await openBrowser();
  return {
    ...{ scene, server, browser, administrator, second, look },
    /** At the machine's own address: a browser opens a microphone nowhere else without https. */
    async openAs(official, options = {}) {
      const phone = { viewport: { width: 360, height: 740 }, locale: "vi-VN", ...options };
      const context = await browser.newContext(phone);
      context.setDefaultTimeout(30_000);
      const [name = "", value = ""] = official?.cookie.split(/=(.*)/s) ?? [];
      if (name) await context.addCookies([{ name, value, url: server.url }]);
      return [await context.newPage(), context];
    },
    /** Sends a file as the form does. */
    async upload(language, slot, file, changes = {}) {
      const form = new FormData();
      const consent = { speaker: "N. T. H.", agreedOn: "2026-11-23", words: "Tôi đồng ý", agreed: "yes" };
      for (const [name, value] of Object.entries({ ...consent, ...changes })) form.set(name, value);
      form.set("clip", new File([new Uint8Array(file)], "clip.opus"));
      const headers = { Origin: "http://hailong.test" };
      return await administrator.request(`/voices/${language}/${slot}`, {
        method: "POST",
        headers,
        body: form,
      });
    },
    async close() {
      await browser.close();
      await server.close();
      await scene.app.database.close();
    },
  };
}

/** Looks at a state: by axe, for what hangs over, and as a picture in the folder PICTURES when it is named. */
async function look(page: Page, name: string): Promise<void> {
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 740 });
    const folder = process.env.PICTURES;
    if (folder) await page.screenshot({ path: `${folder}/${name}-${width}.png`, fullPage: true });
    const overhang = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overhang, `${name} at ${width} px`).toBeLessThanOrEqual(0);
  }
  expect(await axeViolations(page), name).toEqual([]);
}
