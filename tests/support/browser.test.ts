import { afterEach, expect, it, vi } from "vitest";
import packageJson from "../../package.json" with { type: "json" };
import { openTestApp } from "./app.ts";
import { listen, openBrowser } from "./browser.ts";

afterEach(() => vi.unstubAllEnvs());

it("a real browser reads a page of the app by the name that posters carry, and asks for it in Vietnamese", async () => {
  const app = await openTestApp();
  const server = await listen(app);
  const browser = await openBrowser({ "hailong.test": server.port });
  const page = await browser.newPage();
  const response = await page.goto("http://hailong.test/no-such-page");
  expect(response?.status()).toBe(404);
  expect(await page.textContent("h1")).not.toBe("");
  expect((await response?.request().allHeaders())?.["accept-language"]).toMatch(/^vi/);
  await browser.close();
  await server.close();
  await app.database.close();
});

it("the browser is the one from npm whatever the machine has, or the one that CHROMIUM_PATH names", async () => {
  vi.stubEnv("CHROMIUM_PATH", "");
  const browser = await openBrowser();
  const [pinned] = packageJson.devDependencies["@sparticuz/chromium"].split(".");
  expect(browser.version().split(".")[0]).toBe(pinned);
  await browser.close();
  vi.stubEnv("CHROMIUM_PATH", "/nowhere/chromium");
  await expect(openBrowser()).rejects.toThrow("/nowhere/chromium");
});
