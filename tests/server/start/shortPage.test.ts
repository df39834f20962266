import { afterAll, beforeAll, expect, test } from "vitest";
import { checkCharacter } from "#contract/pointCode.ts";
import { createApp } from "../../../server/app.ts";
import { metricsOf } from "../../../server/http/metrics.ts";
import { type Door, listen } from "../../../server/start/listen.ts";
import { nodeRim } from "../../../server/start/nodeRim.ts";
import { shortPage } from "../../../server/start/shortPage.ts";
import { openScene, type Scene } from "../ratings/scene.ts";

let scene: Scene;
let short: Door;
let long: Door;
beforeAll(async () => {
  scene = await openScene();
  const { platform } = scene.app;
  const { fetch } = createApp(() => platform, nodeRim);
  [short, long] = await Promise.all([listen("127.0.0.1", 0), listen("127.0.0.1", 0)]);
  short.open(fetch, [shortPage(platform, fetch)]);
  long.open(fetch);
});
afterAll(async () => {
  await Promise.all([short.close(), long.close()]);
  await scene.app.database.close();
});

/** What a visit shows, with its own id and receipt left out; the test ends here when two visits have one id. */
async function visit({ port }: Door, path: string, init: RequestInit) {
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, { redirect: "manual", ...init });
  const { "x-request-id": id, ...headers } = Object.fromEntries(answer.headers);
  for (const framing of ["date", "content-length", "transfer-encoding"]) delete headers[framing];
  expect(id).toMatch(/^[0-9a-f-]{36}$/);
  const text = await answer.text();
  const own = /name="id" value="([0-9a-f-]{36})"/.exec(text)?.[1];
  const receipts = /\b[0-9A-Z]{4}( ?[0-9A-Z]{4}){3}\b/g;
  return {
    own,
    seen: { status: answer.status, headers, text: text.replaceAll(own ?? "-", "…").replace(receipts, "…") },
  };
}

const unknown = `DDDDDDD${checkCharacter("DDDDDDD")}`;
test.each([
  ["as a poster has it", () => `/d/${scene.code}`, {}],
  ["in English", () => `/d/${scene.code}?lang=en`, {}],
  [
    "in Vietnamese by the link, to an English browser",
    () => `/d/${scene.code}?lang=vi`,
    { "Accept-Language": "en" },
  ],
  ["to an English browser", () => `/d/${scene.code}`, { "Accept-Language": "en-GB,en;q=0.9" }],
  ["to whoever reads no gzip", () => `/d/${scene.code}`, { "Accept-Encoding": "identity" }],
  ["to whoever refuses gzip by name", () => `/d/${scene.code}`, { "Accept-Encoding": "br, gzip;q=0" }],
  ["with a service", () => `/d/${scene.code}?service=abc`, {}],
  ["typed in small letters", () => `/d/${scene.code.toLowerCase()}`, {}],
  ["of a code nobody has", () => `/d/${unknown}`, {}],
  ["of a code nobody has, in English", () => `/d/${unknown}?lang=en`, {}],
  ["of a misread code", () => "/d/AAAAAAAB", {}],
  ["of a language there is not", () => `/d/${scene.code}?lang=xx`, {}],
] as [string, () => string, Record<string, string>][])(
  "the page %s is the same on both ways",
  async (_, path, headers) => {
    const init = { headers: { "Accept-Encoding": "gzip, deflate, br", ...headers } };
    const [byShort, byLong] = [await visit(short, path(), init), await visit(long, path(), init)];
    expect(byShort.seen).toEqual(byLong.seen);
    if (byShort.seen.status === 200) expect(byShort.own).not.toBe(byLong.own);
  },
);

test("every visit is noted once, under its route and never its address", async () => {
  const count = (status: number) => {
    const line = new RegExp(`request_seconds_count\\{route="/d/:code",status="${status}"\\} (\\d+)`);
    return Number(line.exec(metricsOf(scene.app.platform).text())?.[1] ?? 0);
  };
  const before = [count(200), count(404)];
  await visit(short, `/d/${scene.code}`, {});
  await visit(short, `/d/${unknown}`, {});
  expect([count(200), count(404)]).toEqual([(before[0] as number) + 1, (before[1] as number) + 1]);
  expect(metricsOf(scene.app.platform).text()).not.toContain(scene.code);
});

test("HEAD and POST go the long way", async () => {
  const head = await visit(short, `/d/${scene.code}`, { method: "HEAD" });
  expect(head.seen).toMatchObject({ status: 200, text: "" });
  const put = await visit(short, `/d/${scene.code}`, { method: "PUT" });
  expect(put.seen.status).toBe(405);
});
