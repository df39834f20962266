import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestApp, type TestApp } from "../support/app.ts";
import { type Official, openOfficial } from "../support/officials.ts";
import { insertAgency } from "../support/units.ts";

let app: TestApp;
let administrator: Official;
let staff: Official;
beforeAll(async () => {
  app = await openTestApp();
  const agencyId = await insertAgency(app.database.db, { code: "19", kind: "province" });
  administrator = await openOfficial(app, { role: "administrator", agencyId });
  staff = await openOfficial(app, { role: "staff", agencyId });
});
afterAll(() => app.database.close());

test("an address with the sign of number 0 names nothing, whoever of the officials asks", async () => {
  for (const who of [administrator, staff]) {
    for (const path of [
      "/accounts/%00",
      "/accounts/%00/person",
      "/me/sessions/%00/end",
      "/cases/%00/answer",
    ]) {
      expect([404, 405]).toContain((await who.request(path)).status);
      expect((await who.post(path, {})).status).toBe(404);
    }
  }
});

test("typed as a name at the door it is a wrong name, noted like any other", async () => {
  const headers = { Origin: "http://hailong.test", "Content-Type": "application/x-www-form-urlencoded" };
  const body = "username=lan%00&password=x";
  expect((await app.request("/sign-in", { method: "POST", headers, body })).status).toBe(401);
  const noted = await app.database.db.selectFrom("trail").select("account_name").execute();
  expect(noted).toEqual([{ account_name: "–" }]);
});
