import { afterAll, beforeAll, expect, test } from "vitest";
import { BLANK_ID, BLANK_RECEIPT } from "../../../web/offline/blanks.ts";
import { openTestApp } from "../../support/app.ts";
import { openScene, type Scene } from "../ratings/scene.ts";

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.app.database.close());

test("the worker is asked for anew with each visit, and costs nothing while it is the same", async () => {
  const answer = await scene.app.request("/worker.js");
  expect(answer.status).toBe(200);
  expect(answer.headers.get("Content-Type")).toContain("text/javascript");
  expect(answer.headers.get("Cache-Control")).toBe("no-cache");
  expect(answer.headers.get("Content-Security-Policy")).toContain("worker-src 'self'");
  const etag = answer.headers.get("ETag") as string;
  const again = await scene.app.request("/worker.js", { headers: { "If-None-Match": etag } });
  expect(again.status).toBe(304);
  expect(await again.text()).toBe("");
});

test("switched off by the administrator, what takes the worker off a phone stands in its place", async () => {
  const off = await openTestApp({ env: { OFFLINE_PAGES: "off" } });
  const answer = await off.request("/worker.js");
  expect(await answer.text()).toContain("unregister");
  expect(answer.headers.get("ETag")).not.toBe((await scene.app.request("/worker.js")).headers.get("ETag"));
  await off.database.close();
});

test("the page that phones keep holds blanks, says when it was drawn, and is stored by nobody else", async () => {
  const answer = await scene.app.request(`/d/${scene.code}/offline`);
  expect(answer.headers.get("Cache-Control")).toBe("no-store");
  expect(answer.headers.get("X-Drawn-At")).toBe("2026-11-23T12:00:00");
  const page = await answer.text();
  expect(page).toContain(BLANK_ID);
  expect(page).toContain(BLANK_RECEIPT);
  expect(page).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/);
  expect(page).not.toContain("2026-11-23");
});

test("a closed point, and a withdrawn one, have no page to keep", async () => {
  expect((await scene.app.request(`/d/${scene.closedUnitCode}/offline`)).status).toBe(410);
  expect((await scene.app.request(`/d/${scene.withdrawnCode}/offline`)).status).toBe(410);
});
