import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { changeVerdict, openRecipient, openScene, type Scene, sendRound } from "../../server/alerts/scene.ts";
import { axeViolations } from "../../support/axe.ts";
import { type Listening, listen, openBrowser } from "../../support/browser.ts";

let scene: Scene;
let browser: Browser;
let served: Listening;
let cookie: { name: string; value: string };
beforeAll(async () => {
  scene = await openScene({
    SMTP_URL: "smtp://127.0.0.1:1",
    MAIL_FROM: "hai-long@backan.gov.vn",
    WEBHOOK_HOSTS: "nhan.backan.gov.vn",
  });
  const { app, province } = scene;
  const administrator = await openRecipient(app, province, { role: "administrator", mail: "at-once" });
  await changeVerdict(scene);
  await sendRound(scene);
  await administrator.post("/alerts/test", { channel: "mail" });
  await administrator.post("/alerts/webhook", { address: "https://nhan.backan.gov.vn/hai-long" });
  const [name = "", ...value] = administrator.cookie.split("=");
  cookie = { name, value: value.join("=") };
  browser = await openBrowser();
  served = await listen(app);
});
afterAll(async () => {
  await served.close();
  await browser.close();
  await scene.app.database.close();
});

test.each([
  [360, "light"],
  [360, "dark"],
  [1280, "light"],
  [1280, "dark"],
] as const)(
  "at %i px, %s, the page has no barrier and scrolls one way only, without any script",
  async (width, colorScheme) => {
    const context = await browser.newContext({
      viewport: { width, height: 800 },
      colorScheme,
      javaScriptEnabled: false,
    });
    await context.addCookies([{ ...cookie, url: served.url }]);
    const page = await context.newPage();
    await page.goto(`${served.url}/alerts`);
    expect(await page.locator("select").count()).toBe(8);
    const looked = await browser.newContext({ viewport: { width, height: 800 }, colorScheme });
    await looked.addCookies([{ ...cookie, url: served.url }]);
    const inspected = await looked.newPage();
    await inspected.goto(`${served.url}/alerts`);
    expect(await inspected.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expect(await axeViolations(inspected)).toEqual([]);
    await context.close();
    await looked.close();
  },
);
