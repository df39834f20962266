import { afterAll, beforeAll, expect, it } from "vitest";
import { createApp } from "../../../server/app.ts";
import { connect } from "../../../server/database/connect.ts";
import { dropEverything } from "../../../server/database/empty.ts";
import { openTestApp, type TestApp } from "../../support/app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.database.close());

it("a server with an up-to-date database is alive and ready", async () => {
  expect(await (await app.request("/healthz")).json()).toEqual({ alive: true });
  const ready = await app.request("/readyz");
  expect(ready.status).toBe(200);
  expect(await ready.json()).toEqual({ ready: true, database: "reachable", migrations: "current" });
});

it("without its database a server is alive and not ready", async () => {
  const away = connect("postgres://nobody@127.0.0.1:1/none", { max: 1 });
  const lost = createApp(() => ({ ...app.platform, db: away.db }));
  expect((await lost.request("/healthz")).status).toBe(200);
  const ready = await lost.request("/readyz");
  expect(ready.status).toBe(503);
  expect(await ready.json()).toEqual({ ready: false, database: "away", migrations: "unknown" });
  await away.close();
});

it("an unknown address is logged with a request id like any other", async () => {
  const response = await app.request("/no-such-page");
  expect(response.status).toBe(404);
  expect(response.headers.get("X-Request-Id")).toMatch(/^[0-9a-f-]{36}$/);
});

it("a server is not ready before its migrations have run", async () => {
  await dropEverything(app.database.db);
  const ready = await app.request("/readyz");
  expect(ready.status).toBe(503);
  expect(await ready.json()).toEqual({ ready: false, database: "reachable", migrations: "pending" });
});
