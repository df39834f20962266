import type { Browser, CDPSession, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Listening, listen, openBrowser } from "../support/browser.ts";
import { deleteBuiltins } from "./deleteBuiltins.ts";
import { everyPage, type OpenedPage } from "./everyPage.ts";
import { type FloorWorld, openFloorWorld } from "./floorWorld.ts";
import { newerBuiltins } from "./newerBuiltins.ts";

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

interface Seen {
  readonly lines: readonly string[];
  readonly complaints: readonly string[];
}

/** Scripts of a page have run once it is loaded; what they do after drawing is done some frames later. */
const DRAWN = `new Promise((done) => {
  const next = (left) => left ? requestAnimationFrame(() => setTimeout(next, 0, left - 1)) : done();
  next(8);
})`;

/**
 * What a reader sees of a page, line by line, and what the browser complained of.
 * @param client reaches the page itself, where Playwright's own helpers lack what was taken away
 */
async function read(page: Page, client: CDPSession | null, { address, cookie }: OpenedPage): Promise<Seen> {
  await page.context().clearCookies();
  if (cookie) {
    const [name = "", value = ""] = cookie.split(/=(.*)/);
    await page.context().addCookies([{ name, value, url: "http://hailong.test" }]);
  }
  const complaints: string[] = [];
  const listen = (error: Error) => complaints.push(error.message);
  page.on("pageerror", listen);
  await page.goto(`http://hailong.test${address}`);
  if (client) await client.send("Runtime.evaluate", { expression: DRAWN, awaitPromise: true });
  // By a locator: it reads in a world of its own, whose built-ins are whole.
  const text = await page.locator("body").innerText();
  page.off("pageerror", listen);
  return { lines: text.split(/\s*\n\s*/).filter((line) => line !== ""), complaints };
}

/** Lines that are gone, each as often as it is missing. A script may add; what it replaces by other words is gone. */
function gone(before: readonly string[], after: readonly string[]): string[] {
  const left = [...after];
  return before.filter((line) => {
    const at = left.indexOf(line);
    if (at < 0) return true;
    left.splice(at, 1);
    return false;
  });
}

test("no page loses a line by its script, on a browser with nothing newer than the floor", async () => {
  const builtins = newerBuiltins();
  let deleted = 0;
  const plain = await browser.newPage({ javaScriptEnabled: false });
  const old = await browser.newPage();
  await old.addInitScript(`(${deleteBuiltins.toString()})(${JSON.stringify(builtins)})`);
  old.on("console", (message) => {
    const said = message.type() === "debug" ? JSON.parse(message.text()) : {};
    deleted = Math.max(deleted, said.deleted ?? 0);
  });
  const client = await old.context().newCDPSession(old);
  const pages = await everyPage(world);
  const differences: string[] = [];
  for (const page of pages) {
    const html = await read(plain, null, page);
    const scripted = await read(old, client, page);
    const lost = gone(html.lines, scripted.lines);
    if (lost.length > 0)
      differences.push(
        `${page.name}: ${lost.length} of ${html.lines.length} lines gone: ${lost.slice(0, 2).join(" · ").slice(0, 200)}`,
      );
    if (scripted.complaints.length > 0) differences.push(`${page.name}: ${scripted.complaints.join("; ")}`);
  }
  console.log(
    `${pages.length} pages, ${builtins.length} built-ins newer than the floor, ${deleted} of them deleted, ${differences.length} differences`,
  );
  expect(differences).toEqual([]);
  expect(pages.length).toBeGreaterThan(40);
  expect(deleted).toBeGreaterThan(500);
}, 600_000);

test("what is sent from a page is answered in the page's language, whatever the browser says then", async () => {
  const forms: string[] = [];
  const silent: string[] = [];
  for (const { name, address, cookie } of await everyPage(world)) {
    const response = await world.app.request(address, { headers: cookie ? { Cookie: cookie } : {} });
    const html = await response.text();
    const language = /<html lang="([^"]*)"/.exec(html)?.[1];
    for (const [form] of html.matchAll(/<form\b[^>]*method="post"[^>]*>/g)) {
      forms.push(form);
      if (!new RegExp(`action="[^"]*[?;]lang=${language}["&]`).test(form)) silent.push(`${name}: ${form}`);
    }
  }
  expect(silent).toEqual([]);
  expect(forms.length).toBeGreaterThan(60);
});

test("a picture drawn once and used again is named as Safari 12 reads it", async () => {
  const pages = await everyPage(world);
  const bare: string[] = [];
  for (const { name, address, cookie } of pages) {
    const response = await world.app.request(address, { headers: cookie ? { Cookie: cookie } : {} });
    if (/<use href/.test(await response.text())) bare.push(name);
  }
  expect(bare).toEqual([]);
});
