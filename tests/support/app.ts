import { createApp } from "../../server/app.ts";
import { readConfig } from "../../server/config.ts";
import type { Platform } from "../../server/platform.ts";
import { nodeRim } from "../../server/start/nodeRim.ts";
import { openTestDatabase, type TestDatabase } from "./database.ts";
import type { TemplateUnits } from "./globalSetup.ts";

export interface TestApp {
  readonly database: TestDatabase;
  readonly platform: Platform;
  /** Sets the instant that the app takes for now. */
  setNow(instant: string): void;
  /** For a test that needs a socket: see listen() in browser.ts. */
  fetch(request: Request): Response | Promise<Response>;
  request(path: string, init?: RequestInit): Promise<Response>;
}

/** Signs sessions, seals words. */
export const TEST_SECRET = "a-secret-of-the-tests-0123456789-qwertz";

/** The whole app on a database of its own, without a socket. The clock stands at noon in Viet Nam, 2026-11-23. */
export async function openTestApp(
  options: { units?: TemplateUnits; env?: Readonly<Record<string, string>> } = {},
): Promise<TestApp> {
  const database = await openTestDatabase(options);
  let now = new Date("2026-11-23T05:00:00Z");
  const silent = { info: () => {}, warn: () => {}, error: () => {} };
  const platform: Platform = {
    config: readConfig({
      PUBLIC_URL: "http://hailong.test",
      AUTH_SECRET: TEST_SECRET,
      ...options.env,
    }),
    db: database.db,
    log: silent,
    now: () => now,
    commits: "together",
  };
  const app = createApp(() => platform, nodeRim);
  return {
    database,
    platform,
    setNow: (instant) => {
      now = new Date(instant);
    },
    fetch: (request) => app.fetch(request),
    request: async (path, init) => await app.request(`http://hailong.test${path}`, init),
  };
}
