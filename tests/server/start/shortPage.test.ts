import { afterAll, beforeAll, expect, test } from "vitest";
import { checkCharacter } from "#contract/pointCode.ts";
import { connect } from "../../../server/database/connect.ts";
import type { Door } from "../../../server/start/listen.ts";
import { shortPage } from "../../../server/start/shortPage.ts";
import { openScene, type Scene } from "../ratings/scene.ts";
import { measured, openTwoWays, type TwoWays } from "./twoWays.ts";

let scene: Scene;
let ways: TwoWays;
beforeAll(async () => {
  scene = await openScene();
  ways = await openTwoWays(scene.app.platform, shortPage);
});
afterAll(async () => {
  await ways.close();
  await scene.app.database.close();
});

/** What a visit shows, with its own id and receipt left out. */
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
    seen: {
      status: answer.status,
      headers,
      text: (own ? text.replaceAll(own, "…") : text).replace(receipts, "…"),
    },
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
    const [byShort, byLong] = [await visit(ways.short, path(), init), await visit(ways.long, path(), init)];
    expect(byShort.seen).toEqual(byLong.seen);
    if (byShort.seen.status === 200) expect(byShort.own).not.toBe(byLong.own);
  },
);

test("every visit is noted once, under its route and never its address", async () => {
  const count = (status: number) => {
    const line = new RegExp(`request_seconds_count\\{route="/d/:code",status="${status}"\\} (\\d+)`);
    return Number(line.exec(measured(scene.app))?.[1] ?? 0);
  };
  const before = [count(200), count(404)];
  await visit(ways.short, `/d/${scene.code}`, {});
  await visit(ways.short, `/d/${unknown}`, {});
  expect([count(200), count(404)]).toEqual([(before[0] as number) + 1, (before[1] as number) + 1]);
  expect(measured(scene.app)).not.toContain(scene.code);
});

test("HEAD and POST go the long way", async () => {
  const head = await visit(ways.short, `/d/${scene.code}`, { method: "HEAD" });
  expect(head.seen).toMatchObject({ status: 200, text: "" });
  const put = await visit(ways.short, `/d/${scene.code}`, { method: "PUT" });
  expect(put.seen.status).toBe(405);
});

test("while the database is away the visitor is told when to come back, and it is asked once only", async () => {
  const nowhere = connect("postgres://postgres@127.0.0.1:1/nowhere", { max: 1 });
  let asked = 0;
  const platform = {
    ...scene.app.platform,
    get db() {
      asked++;
      return nowhere.db;
    },
  };
  const away = await openTwoWays(platform, shortPage);
  const byShort = await visit(away.short, `/d/${scene.code}`, {});
  const askedByShort = asked;
  const byLong = await visit(away.long, `/d/${scene.code}`, {});
  expect(byShort.seen).toEqual(byLong.seen);
  expect(byShort.seen).toMatchObject({ status: 503, headers: { "retry-after": "10" } });
  expect(askedByShort).toBeLessThanOrEqual(asked - askedByShort);
  await away.close();
  await nowhere.close();
});
