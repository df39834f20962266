import { afterAll, beforeAll, expect, test } from "vitest";
import type { Door } from "../../../server/start/listen.ts";
import { shortKept } from "../../../server/start/shortKept.ts";
import { openScene, type Scene } from "../ratings/scene.ts";
import { measured, openTwoWays, type TwoWays } from "./twoWays.ts";

let scene: Scene;
let ways: TwoWays;
beforeAll(async () => {
  scene = await openScene();
  ways = await openTwoWays(scene.app.platform, shortKept);
});
afterAll(async () => {
  await ways.close();
  await scene.app.database.close();
});

async function visit({ port }: Door, path: string, headers: Record<string, string> = {}) {
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, { headers });
  const { "x-request-id": id, ...rest } = Object.fromEntries(answer.headers);
  for (const framing of ["date", "content-length", "transfer-encoding"]) delete rest[framing];
  expect(id).toMatch(/^[0-9a-f-]{36}$/);
  return { status: answer.status, headers: rest, text: await answer.text() };
}

test.each([
  ["as it is", "/method", {}],
  ["in English by the link", "/method?lang=en", {}],
  ["to an English browser", "/method", { "Accept-Language": "en" }],
  ["to whoever reads no packed page", "/method", { "Accept-Encoding": "identity" }],
  ["to whoever reads gzip only", "/method", { "Accept-Encoding": "gzip" }],
  ["with styles of its own", "/agencies/01864/posters", {}],
  ["as a list for machines", "/api/official-figures", {}],
  ["that nobody has", "/agencies/99999", {}],
])("a page %s is the same on both ways", async (_, path, headers) => {
  // Made by the first, kept for the others.
  const made = await visit(ways.long, path, headers);
  const [byShort, byLong] = [await visit(ways.short, path, headers), await visit(ways.long, path, headers)];
  expect(byShort).toEqual(byLong);
  expect(byShort).toEqual(made);
  const { etag } = made.headers;
  if (!etag) return;
  const copy = { ...headers, "If-None-Match": etag };
  const again = await visit(ways.short, path, copy);
  expect(again).toEqual(await visit(ways.long, path, copy));
  expect([again.status, again.text]).toEqual([304, ""]);
});

test("what is kept and no longer right is made again on the short way too, and each view is noted once", async () => {
  const count = () =>
    Number(
      /request_seconds_count\{route="\/agencies\/:code\/posters",status="200"\} (\d+)/.exec(
        measured(scene.app),
      )?.[1] ?? 0,
    );
  await visit(ways.short, "/agencies/01864/posters");
  const before = count();
  await scene.app.database.db
    .updateTable("agencies")
    .set({ name: "Xã Bằng Thành Mới" })
    .where("code", "=", "01864")
    .execute();
  const after = await visit(ways.short, "/agencies/01864/posters");
  expect(after.text).toContain("Xã Bằng Thành Mới");
  await visit(ways.short, "/agencies/01864/posters");
  expect(count()).toBe(before + 2);
});
