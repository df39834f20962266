import { expect, it } from "vitest";
import { openTestApp } from "./app.ts";
import { listen, openBrowser } from "./browser.ts";

it("a real browser reads a page of the app by the name that posters carry", async () => {
  const app = await openTestApp();
  const server = await listen(app);
  const browser = await openBrowser({ "hailong.test": server.port });
  const page = await browser.newPage();
  const response = await page.goto("http://hailong.test/no-such-page");
  expect(response?.status()).toBe(404);
  expect(await page.textContent("h1")).not.toBe("");
  await browser.close();
  await server.close();
  await app.database.close();
});
