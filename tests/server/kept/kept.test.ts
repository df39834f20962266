import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { createApp } from "../../../server/app.ts";
import { nodeRim } from "../../../server/start/nodeRim.ts";
import type { TestApp } from "../../support/app.ts";
import { openDashboardApp } from "../../support/dashboardApp.ts";
import { watchSql } from "../../support/sentSql.ts";
import { insertAgency } from "../../support/units.ts";

/** A page that many statements go into. */
const PAGE = "/models/effect/01864";

let app: TestApp;
let sent: string[];
let ask: (path: string, headers?: Record<string, string>) => Promise<Response>;
beforeAll(async () => {
  app = await openDashboardApp();
});
afterAll(() => app.database.close());
// A server that has kept nothing yet, and was told no address of its own.
beforeEach(() => {
  const watched = watchSql(app.database.db);
  const platform = {
    ...app.platform,
    config: { ...app.platform.config, publicUrl: undefined },
    db: watched.db,
  };
  const server = createApp(() => platform, nodeRim);
  sent = watched.sent;
  ask = async (path, headers = {}) => await server.request(`http://any.test${path}`, { headers });
});

const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer());
const textOf = async (path: string, headers?: Record<string, string>) =>
  await (await ask(path, headers)).text();
/** How many statements a request takes that finds its answer kept. */
const ONE = 1;

test("a page is made once; whoever asks again costs one statement and gets the same bytes", async () => {
  const first = await textOf(PAGE);
  expect(sent.length).toBeGreaterThan(3);
  sent.length = 0;
  expect(await textOf(PAGE)).toBe(first);
  expect(sent).toHaveLength(ONE);
});

test("twenty who ask at once have it made once", async () => {
  await textOf(PAGE);
  const statements = sent.length;
  sent.length = 0;
  // Nothing is kept of the other language yet.
  const bodies = await Promise.all(Array.from({ length: 20 }, () => textOf(`${PAGE}?lang=en`)));
  expect(new Set(bodies).size).toBe(1);
  expect(sent.length).toBeLessThanOrEqual(statements + 19 * ONE);
});

test("every encoding unpacks to the same bytes, and says so to whoever keeps it on the way", async () => {
  const plain = await ask(PAGE);
  const gzip = await ask(PAGE, { "Accept-Encoding": "gzip, deflate" });
  const br = await ask(PAGE, { "Accept-Encoding": "gzip, deflate, br" });
  const refused = await ask(PAGE, { "Accept-Encoding": "br;q=0, gzip;q=0" });
  expect([plain, gzip, br, refused].map((one) => one.headers.get("Content-Encoding"))).toEqual([
    null,
    "gzip",
    "br",
    null,
  ]);
  const bytes = await bytesOf(plain);
  expect(gunzipSync(await bytesOf(gzip)).equals(bytes)).toBe(true);
  expect(brotliDecompressSync(await bytesOf(br)).equals(bytes)).toBe(true);
  for (const one of [plain, gzip, br]) {
    expect(one.headers.get("Vary")).toBe("Accept-Encoding, Accept-Language");
    expect(one.headers.get("Cache-Control")).toBe("public, max-age=0, s-maxage=60");
    expect(one.headers.get("ETag")).toBe(plain.headers.get("ETag"));
    expect(one.headers.get("Content-Security-Policy")).toBe(plain.headers.get("Content-Security-Policy"));
  }
});

test("a reader whose copy is still right is told so, without the page", async () => {
  const etag = (await ask(PAGE)).headers.get("ETag") as string;
  const again = await ask(PAGE, { "If-None-Match": `"other", ${etag}` });
  expect([again.status, await again.text(), again.headers.get("ETag")]).toEqual([304, "", etag]);
  expect((await ask(PAGE, { "If-None-Match": '"other"' })).status).toBe(200);
});

test("a correction of the register shows at once, and so does the next day", async () => {
  const before = await ask(PAGE);
  await app.database.db
    .updateTable("agencies")
    .set({ name: "Xã Bằng Thành Mới" })
    .where("code", "=", "01864")
    .execute();
  const after = await ask(PAGE, { "If-None-Match": before.headers.get("ETag") as string });
  expect([after.status, (await after.text()).includes("Xã Bằng Thành Mới")]).toEqual([200, true]);
  sent.length = 0;
  app.setNow("2026-11-23T17:00:00Z");
  await textOf(PAGE);
  expect(sent.length).toBeGreaterThan(ONE);
  app.setNow("2026-11-23T05:00:00Z");
});

test("each language has its own page, whether a link or the browser says so", async () => {
  const vi = await textOf(PAGE, { "Accept-Language": "vi" });
  const en = await textOf(PAGE, { "Accept-Language": "en" });
  expect(vi).toContain('<html lang="vi"');
  expect(en).toContain('<html lang="en"');
  const byLink = await ask(`${PAGE}?lang=en`, { "Accept-Language": "vi" });
  expect(byLink.headers.get("Vary")).toBe("Accept-Encoding");
  expect(await byLink.text()).toContain('<html lang="en"');
});

test("what others hang on an address, on a header or on the host reaches no page that is kept", async () => {
  const page = await textOf("/models?year=2026&field=new-rural");
  sent.length = 0;
  const hung = await ask("/models?fbclid=Qx7&field=new-rural&utm_source=zalo&year=2026", {
    Host: "evil.test",
    Cookie: "hailong.session=stolen",
    "X-Forwarded-Host": "evil.test",
  });
  expect(await hung.text()).toBe(page);
  expect(sent).toHaveLength(ONE);
});

test("what somebody writes into a search is answered, and kept by nobody", async () => {
  for (const path of ["/agencies?search=Bằng", "/api/agencies?search=Bằng", "/models?search=nước"]) {
    const answer = await ask(encodeURI(path));
    expect([path, answer.status]).toEqual([path, 200]);
    expect([path, answer.headers.get("Cache-Control"), answer.headers.get("ETag")]).toEqual([
      path,
      "no-store",
      null,
    ]);
    sent.length = 0;
    await ask(encodeURI(path));
    expect(sent.length).toBeGreaterThan(ONE - 1);
    expect(sent.some((statement) => statement.includes("public_version"))).toBe(false);
  }
});

test("a refusal is not kept: what did not exist is there once it does", async () => {
  const path = "/models/effect/NEW-1";
  const refused = await ask(path);
  expect([refused.status, refused.headers.get("Cache-Control")]).toEqual([404, "no-store"]);
  await insertAgency(app.database.db, { code: "NEW-1", name: "Xã Mới" });
  expect((await ask(path)).status).toBe(200);
});

test("posters are kept only where the address that they print is set", async () => {
  const printed = await ask("/agencies/01864/posters");
  expect([printed.status, printed.headers.get("Cache-Control")]).toEqual([200, "no-store"]);
  expect((await app.request("/agencies/01864/posters")).headers.get("ETag")).toMatch(/^W\//);
});
