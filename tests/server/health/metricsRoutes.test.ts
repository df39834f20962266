import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createApp } from "../../../server/app.ts";
import { ConfigError, readConfig } from "../../../server/config.ts";
import { openTestApp, type TestApp } from "../../support/app.ts";
import { insertTallies } from "../../support/tallies.ts";
import { insertAgency, insertPoint } from "../../support/units.ts";

const TOKEN = "kZ3v9Qd0rT7yLm2Xw8Ub5Hn4";

let app: TestApp;
let watched: ReturnType<typeof createApp>;
let code: string;
beforeAll(async () => {
  app = await openTestApp();
  const platform = { ...app.platform, config: readConfig({ METRICS_TOKEN: TOKEN, POINT_ALLOWANCE: "3" }) };
  watched = createApp(() => platform);
  const { db } = app.database;
  const many = await insertAgency(db, { code: "01864" });
  const few = await insertAgency(db, { code: "01867" });
  const ended = await insertAgency(db, { code: "01870", validTo: "2026-06-30" });
  code = (await insertPoint(db, { agencyId: many })).code;
  await insertTallies(db, [
    { agencyId: many, month: "2026-03", counts: [10, 20, 29, 141, 200] },
    { agencyId: many, month: "2025-03", counts: [90, 0, 0, 0, 0] },
    { agencyId: few, month: "2026-03", counts: [0, 0, 0, 9, 20] },
    { agencyId: ended, month: "2026-03", counts: [0, 0, 0, 0, 40] },
  ]);
});
afterAll(() => app.database.close());

async function scrape(): Promise<string[]> {
  const response = await watched.request("/metrics", { headers: { Authorization: `Bearer ${TOKEN}` } });
  expect(response.status).toBe(200);
  expect(response.headers.get("Content-Type")).toContain("text/plain");
  return (await response.text()).split("\n");
}

async function rate(id: string): Promise<number> {
  const response = await watched.request("/api/ratings", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ id, day: "2026-11-23", point: code, answers: { overall: 4 } }),
  });
  return response.status;
}

describe("/metrics", () => {
  test("is no address for whoever has no token, a wrong one, or asks a server without one", async () => {
    expect((await watched.request("/metrics")).status).toBe(404);
    const wrong = { headers: { Authorization: `Bearer ${TOKEN}x` } };
    expect((await watched.request("/metrics", wrong)).status).toBe(404);
    const right = { headers: { Authorization: `Bearer ${TOKEN}` } };
    expect((await app.request("/metrics", right)).status).toBe(404);
  });

  test("gives the index of a unit with enough answers this year, and no line to one with 29 or one that ended", async () => {
    const lines = await scrape();
    // (141 + 200) / 400
    expect(lines).toContain('hailong_index_percent{agency="01864"} 85.25');
    expect(lines).toContain('hailong_verdict{agency="01864"} 1');
    expect(lines.filter((line) => line.includes("01867") || line.includes("01870"))).toEqual([]);
  });

  test("counts ratings by outcome, commits by size and refusals by code, and a repeat takes nobody's place", async () => {
    const ids = [1, 2, 3, 4].map((i) => `7be8a3f0-34d5-4c8b-8f8e-00000000000${i}`);
    const [one, two, three, four] = ids as [string, string, string, string];
    expect([await rate(one), await rate(one), await rate(two), await rate(three)]).toEqual([
      201, 200, 201, 201,
    ]);
    // Beyond the allowance: counted like every other, and its day is noted.
    expect(await rate(four)).toBe(201);
    expect(await rate("no-id")).toBe(422);
    // The day is over: until then so few ratings are not shown.
    app.setNow("2026-11-23T17:00:00Z");
    const lines = await scrape();
    expect(lines).toContain('hailong_ratings_total{outcome="counted"} 4');
    expect(lines).toContain('hailong_ratings_total{outcome="repeated"} 1');
    expect(lines).toContain('hailong_commit_ratings_bucket{le="1"} 5');
    expect(lines).toContain("hailong_commit_ratings_count 5");
    expect(lines).toContain('hailong_refusals_total{code="invalid-field"} 1');
    expect(lines).toContain("hailong_queue_ratings 1");
    expect(lines).toContain('hailong_request_seconds_count{route="/api/ratings",status="201"} 4');
  });

  test("every line is of the text format, each family is named once, and no path that somebody typed is in it", async () => {
    await watched.request("/secret-that-was-typed");
    app.setNow("2026-11-24T05:00:00Z");
    const lines = (await scrape()).slice(0, -1);
    const shape = /^(# (HELP|TYPE) \w+ .+|\w+(\{(\w+="[^"\\\n]*",?)+\})? -?[\d.e+-]+)$/;
    expect(lines.filter((line) => !shape.test(line))).toEqual([]);
    const families = lines.filter((line) => line.startsWith("# TYPE"));
    expect(new Set(families).size).toBe(families.length);
    expect(lines.join()).not.toContain("secret-that-was-typed");
  });

  test("a token that can be guessed is refused at the start, without being printed", () => {
    for (const weak of ["short", "a".repeat(40)]) {
      expect(() => readConfig({ METRICS_TOKEN: weak })).toThrow(ConfigError);
      expect(() => readConfig({ METRICS_TOKEN: weak })).not.toThrow(weak);
    }
  });
});
