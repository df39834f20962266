import { afterAll, beforeAll, expect, test } from "vitest";
import type { Results } from "#contract/results.ts";
import { updateInstallation } from "../../../server/database/settings.ts";
import { messageTo, openScene, type Scene, sendJson } from "./scene.ts";

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
  for (let i = 0; i < 6; i++) await sendJson(scene.app, messageTo(scene.code));
});
afterAll(() => scene.app.database.close());

const publish = (back: string) =>
  scene.app.request("/demonstration/publish", { method: "POST", body: new URLSearchParams({ back }) });
async function shown(): Promise<number> {
  const answer = await scene.app.request("/api/results?agency=01864&criterion=overall");
  const { cells } = (await answer.json()) as Results;
  return cells.flatMap(({ counts }) => counts).reduce((a, b) => a + b, 0);
}

test("where citizens rate nothing is published at once: the address is not there", async () => {
  expect((await publish("/")).status).toBe(404);
  expect(await shown()).toBe(0);
});

test("in a demonstration whoever rated sees it in the figures at once, and comes back to where the button was", async () => {
  await updateInstallation(scene.app.database.db, { simulated: true });
  expect(await (await scene.app.request("/agencies/01864")).text()).toContain("Công bố ngay");
  const answer = await publish("/agencies/01864");
  expect([answer.status, answer.headers.get("Location")]).toEqual([303, "/agencies/01864"]);
  expect(await shown()).toBe(6);
});

test.each(["https://elsewhere.example/", "//elsewhere.example", "/\\elsewhere", "/a\r\nSet-Cookie: x"])(
  "%j leads home and nowhere else",
  async (back) => {
    expect((await publish(back)).headers.get("Location")).toBe("/");
  },
);
