import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Listening, listen, openBrowser } from "../support/browser.ts";
import { type FloorWorld, openFloorWorld } from "./floorWorld.ts";

let world: FloorWorld;
let server: Listening;
let browser: Browser;
beforeAll(async () => {
  world = await openFloorWorld();
  server = await listen(world);
  browser = await openBrowser({ "hailong.test": server.port });
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  await world?.app.database.close();
});

/** Each breaks the dashboard's script at another place: while it reads, while it draws, after it has drawn. */
const BREAKS: Readonly<Record<string, string>> = {
  "reads nothing": "JSON.parse = () => { throw new Error('broken') }",
  "cannot write numbers": "Intl.NumberFormat.prototype.format = () => { throw new Error('broken') }",
  "cannot write in its language": "Intl.NumberFormat = function () { throw new Error('broken') }",
  "finds no place for a listener":
    "const add = window.addEventListener; window.addEventListener = function (name, f, o) { if (name === 'popstate') throw new Error('broken'); return add.call(this, name, f, o) }",
};

test.each(Object.entries(BREAKS))(
  "a script that %s leaves the server's page, and says nothing",
  async (_, code) => {
    const plain = await browser.newPage({ javaScriptEnabled: false });
    await plain.goto("http://hailong.test/agencies/01864");
    const drawn = await plain.locator("main").innerText();
    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on("pageerror", (error) => complaints.push(error.message));
    await page.addInitScript(code);
    await page.goto("http://hailong.test/agencies/01864", { waitUntil: "networkidle" });
    await expect.poll(() => page.locator("main").innerText()).toBe(drawn);
    expect(complaints).toEqual([]);
    await page.close();
    await plain.close();
  },
);

test("a script that fails after a choice shows the server's page for that choice", async () => {
  const page = await browser.newPage();
  await page.goto("http://hailong.test/agencies/01864", { waitUntil: "networkidle" });
  await page.evaluate(() => {
    Intl.NumberFormat.prototype.format = () => {
      throw new Error("broken");
    };
  });
  await page.getByRole("link", { name: "Năm 2025", exact: true }).click();
  await page.waitForLoadState("networkidle");
  expect(new URL(page.url()).search).toContain("to=2025-12");
  expect(await page.locator("[data-index]").textContent()).toMatch(/^\d\d,\d\d%$/);
  expect(await page.locator("section").count()).toBeGreaterThan(5);
  await page.close();
});
