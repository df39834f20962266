import { afterAll, beforeAll, expect, test } from "vitest";
import { createApp } from "../../../server/app.ts";
import { readConfig } from "../../../server/config.ts";
import { openTestApp, type TestApp } from "../../support/app.ts";
import { insertAgency, insertPoint } from "../../support/units.ts";

/*
 * Somebody holds the token of /metrics, or reads the log, and looks every second.
 */
const TOKEN = "kZ3v9Qd0rT7yLm2Xw8Ub5Hn4";
const DAY = "2026-11-23";

let app: TestApp;
let code: string;
beforeAll(async () => {
  app = await openTestApp();
  const { db } = app.database;
  code = (await insertPoint(db, { agencyId: await insertAgency(db, { code: "01864" }) })).code;
});
afterAll(() => app.database.close());

interface Watcher {
  readonly log: { readonly at: string; readonly line: string }[];
  request(path: string, init?: RequestInit): Promise<Response>;
  scrape(): Promise<string>;
  rate(): Promise<void>;
}

/** A server that was just started, watched from its first second on. */
function watchServer(since: string): Watcher {
  app.setNow(since);
  const log: Watcher["log"] = [];
  const write = (fields: object, message: string) =>
    log.push({ at: app.platform.now().toISOString(), line: JSON.stringify({ ...fields, message }) });
  const platform = {
    ...app.platform,
    log: { info: write, warn: write, error: write },
    config: readConfig({ METRICS_TOKEN: TOKEN }),
  };
  const server = createApp(() => platform);
  const request = async (path: string, init?: RequestInit) => await server.request(path, init);
  return {
    log,
    request,
    async scrape() {
      const answer = await request("/metrics", { headers: { Authorization: `Bearer ${TOKEN}` } });
      const text = await answer.text();
      // How long the machine took is not the same twice.
      return text.replaceAll(/^hailong_\w+_seconds_(bucket|sum).*\n/gm, "");
    },
    async rate() {
      const message = { id: crypto.randomUUID(), day: DAY, point: code, answers: { overall: 4 } };
      const headers = { "Content-Type": "application/json" };
      const init = { method: "POST", headers, body: JSON.stringify(message) };
      expect((await request("/api/ratings", init)).status).toBe(201);
    },
  };
}

const clockAt = (hour: number, minute: number, second: number) =>
  new Date(Date.UTC(2026, 10, 23, hour, minute, second)).toISOString();

/** What is seen of three hours in which citizens rate at the given minutes of the first. */
async function watchHours(
  minutesOfRatings: readonly number[],
): Promise<{ scrapes: string[]; log: Watcher["log"] }> {
  const watcher = watchServer(clockAt(1, 0, 0));
  const scrapes: string[] = [];
  for (let minute = 0; minute < 180; minute++) {
    const [hour, within] = [1 + Math.floor(minute / 60), minute % 60];
    for (const second of [0, 1]) {
      app.setNow(clockAt(hour, within, second));
      scrapes.push(await watcher.scrape());
      if (second === 0 && minutesOfRatings.includes(minute)) await watcher.rate();
    }
  }
  return { scrapes, log: watcher.log };
}

const countedIn = (scrape: string) => /hailong_ratings_total\{outcome="counted"\} (\d+)/.exec(scrape)?.[1];

test("whoever asks /metrics all day does not learn in which hour the only rating came", async () => {
  const early = await watchHours([7]);
  const late = await watchHours([101]);
  expect(early.scrapes.map(countedIn).filter(Boolean)).toEqual([]);
  expect(early.scrapes).toEqual(late.scrapes);
  expect(early.log).toEqual(late.log);
});

test("of an hour with enough ratings its sum is seen when it is over, and no minute", async () => {
  const early = await watchHours([3, 4, 5, 6, 7, 8]);
  const late = await watchHours([50, 51, 52, 53, 54, 59]);
  expect(early.scrapes).toEqual(late.scrapes);
  expect(early.log).toEqual(late.log);
  expect([...new Set(early.scrapes.slice(0, 120).map(countedIn))]).toEqual([undefined]);
  expect([...new Set(early.scrapes.slice(120).map(countedIn))]).toEqual(["6"]);
  const withRatings = early.log.filter(({ line }) => line.includes("/api/ratings"));
  expect(withRatings.map(({ at }) => at)).toEqual([clockAt(2, 0, 0)]);
  expect(JSON.parse(withRatings[0]?.line as string)).toMatchObject({
    from: clockAt(1, 0, 0),
    until: clockAt(2, 0, 0),
    answers: { "/api/ratings 201": 6 },
  });
});

test("the sum of a day with few ratings is seen when the day is over in Viet Nam", async () => {
  const watcher = watchServer(clockAt(9, 0, 0));
  await watcher.rate();
  app.setNow(clockAt(16, 59, 59));
  expect(countedIn(await watcher.scrape())).toBeUndefined();
  app.setNow(clockAt(17, 0, 0));
  expect(countedIn(await watcher.scrape())).toBe("1");
});

test("a failure is logged at once, without an id, and once an hour however often it comes", async () => {
  const watcher = watchServer(clockAt(1, 0, 0));
  await app.database.db.schema.alterTable("settings").renameTo("settings_away").execute();
  for (const minute of [10, 11, 12, 70]) {
    app.setNow(clockAt(1, minute, 0));
    expect((await watcher.request("/method")).status).toBe(500);
  }
  await app.database.db.schema.alterTable("settings_away").renameTo("settings").execute();
  const failures = watcher.log.filter(({ line }) => line.includes("request failed"));
  expect(failures.map(({ at }) => at)).toEqual([clockAt(1, 10, 0), clockAt(2, 10, 0)]);
  expect(JSON.parse(failures[0]?.line as string)).toMatchObject({ route: "/method", code: "internal" });
  expect(failures[0]?.line).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
  expect(await watcher.scrape()).toContain('hailong_failures_total{code="internal"} 4');
});
