import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { type ServerType, serve } from "@hono/node-server";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { createApp } from "../../../server/app.ts";
import { nodeRim } from "../../../server/start/nodeRim.ts";
import { openBrowser } from "../../support/browser.ts";
import { selfSigned } from "../../support/selfSigned.ts";
import { type Counter, face, openCounter } from "../rating/counter.ts";
import { arrive, eventually, isServedByWorker, KEPT, outboxOf, ratesAndCloses, says } from "./phone.ts";

let counter: Counter;
let server: ServerType;
let url: string;
let isOn = true;
let digest: string | undefined;
beforeAll(async () => {
  counter = await openCounter();
  const { platform } = counter.scene.app;
  const app = createApp(
    () => ({ ...platform, config: { ...platform.config, offlinePages: isOn, publicUrl: url } }),
    nodeRim,
  );
  // The same app over https, and at will as a build with another digest.
  const fetch = async (request: Request) => {
    if (digest === undefined || !request.url.endsWith("/worker.js")) return app.fetch(request);
    const answer = await app.fetch(new Request(request.url));
    const text = (await answer.text()).replace(/"[0-9a-f]{12}"/, `"${digest}"`);
    return new Response(text, { headers: { "Content-Type": "text/javascript" } });
  };
  const { port } = await new Promise<AddressInfo>((resolve) => {
    const options = { fetch, hostname: "127.0.0.1", port: 0, createServer, serverOptions: selfSigned() };
    server = serve(options, resolve);
  });
  url = `https://127.0.0.1:${port}`;
});
afterAll(async () => {
  server.close();
  await counter.close();
});
afterEach(() => {
  isOn = true;
  digest = undefined;
});

/** A worker is not taken from a server whose certificate is doubtful, whatever a page's visitor accepts. */
async function phoneOverHttps() {
  const browser = await openBrowser({}, ["--ignore-certificate-errors"]);
  const context = await browser.newContext();
  await context.addInitScript(() => {
    const asked: string[] = [];
    const { SyncManager } = window as unknown as { SyncManager: { prototype: object } };
    Object.assign(SyncManager.prototype, { register: async (tag: string) => void asked.push(tag) });
    Object.assign(window, { asked });
  });
  const page = await context.newPage();
  await page.goto(`${url}/d/${counter.scene.code}`);
  await isServedByWorker(page);
  return { browser, context, page };
}

const keptCaches = (page: Page) => page.evaluate(() => caches.keys());
const updates = (page: Page) =>
  page.evaluate(async () =>
    (await navigator.serviceWorker.getRegistration())?.update().then(() => undefined),
  );

test("over https three people rate on one phone without a network, and each is counted once", async () => {
  const before = await counter.countRatings();
  const { browser, context, page } = await phoneOverHttps();
  await context.setOffline(true);
  await page.close();
  const address = `${url}/d/${counter.scene.code}`;
  for (const level of [5, 4, 1]) await ratesAndCloses(context, address, level);
  await context.setOffline(false);
  await (await context.newPage()).goto(address);
  await arrive(counter, before + 3);
  await browser.close();
});

test("the browser wakes the worker when the network is back, and it sends while no page is open", async () => {
  const before = await counter.countRatings();
  const { browser, context, page } = await phoneOverHttps();
  const [worker] = context.serviceWorkers();
  await context.setOffline(true);
  await face(page, 4).click();
  await says(page, KEPT);
  // A window that keeps nothing, as a test's is, is refused the real thing.
  expect(await page.evaluate(() => (window as { asked?: string[] }).asked)).toEqual(["hai-long"]);
  await page.goto("about:blank");
  await context.setOffline(false);
  // As the browser does it; when it does is its own affair.
  await worker?.evaluate(() => {
    const event = new Event("sync") as Event & { tag?: string; waitUntil?: (work: Promise<unknown>) => void };
    event.tag = "hai-long";
    event.waitUntil = () => {};
    self.dispatchEvent(event);
  });
  await arrive(counter, before + 1);
  await browser.close();
});

test("a new release takes over at the next visit and brings the kept page along", async () => {
  const { browser, context, page } = await phoneOverHttps();
  const old = await keptCaches(page);
  digest = "feedfeedfeed";
  await updates(page);
  await eventually(() => keptCaches(page)).toEqual([`hai-long-${digest}`]);
  expect(old).not.toEqual([`hai-long-${digest}`]);
  await context.setOffline(true);
  await page.reload();
  await face(page, 5).click();
  await says(page, KEPT);
  await browser.close();
});

test("switched off it goes with everything that it kept, and what waited is still sent", async () => {
  const before = await counter.countRatings();
  const { browser, context, page } = await phoneOverHttps();
  await context.setOffline(true);
  await face(page, 3).click();
  await says(page, KEPT);
  await page.goto("about:blank");
  isOn = false;
  await context.setOffline(false);
  await page.goto(`${url}/d/${counter.scene.code}`);
  await arrive(counter, before + 1);
  await eventually(() =>
    page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length),
  ).toBe(0);
  expect(await keptCaches(page)).toEqual([]);
  await eventually(() => outboxOf(page)).toEqual([]);
  await browser.close();
});
