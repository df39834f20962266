import { afterAll, beforeAll, expect, test } from "vitest";
import type { TestApp } from "../../support/app.ts";
import { openDashboardApp } from "../../support/dashboardApp.ts";
import { type Official, openOfficial } from "../../support/officials.ts";

let app: TestApp;
let idOf: (code: string, validFrom: string) => Promise<number>;
beforeAll(async () => {
  app = await openDashboardApp();
  idOf = async (code, validFrom) =>
    (
      await app.database.db
        .selectFrom("agencies")
        .select("id")
        .where("code", "=", code)
        .where("valid_from", "=", validFrom)
        .executeTakeFirstOrThrow()
    ).id;
});
afterAll(() => app.database.close());

async function read(official: Official, path: string, status = 200): Promise<string> {
  const response = await official.request(path, { headers: { Accept: "text/html" } });
  expect(response.status, path).toBe(status);
  return (await response.text())
    .replace(/<[^>]+>/g, " ")
    .replaceAll("&amp;", "&")
    .replace(/[\s ]+/g, " ");
}

test("a head without a choice sees their own unit, and the units that it was made of to choose from", async () => {
  const head = await openOfficial(app, { role: "head", agencyId: await idOf("01864", "2025-07-01") });
  const text = await read(head, "/dashboard");
  expect(text).toContain("Xã Bằng Thành");
  expect(text).toContain("Xã Bộc Bố (đến 30/06/2025)");
  expect(text).not.toContain("Toàn tỉnh");
  expect(text).not.toContain("Xã Chợ Rã");
});

test("a head may choose a unit that went over into their own, by its last day", async () => {
  const head = await openOfficial(app, { role: "head", agencyId: await idOf("01864", "2025-07-01") });
  for (const path of ["/dashboard?unit=01858@2025-06-30", "/dashboard?unit=01858&on=2025-06-30"]) {
    expect(await read(head, path)).toContain("Xã Bằng Thành");
  }
});

test("a head is refused a neighbour's figures on this screen", async () => {
  const head = await openOfficial(app, { role: "head", agencyId: await idOf("01864", "2025-07-01") });
  expect((await head.request("/dashboard?unit=01906")).status).toBe(403);
});

test("who sees the province starts there and is shown the way to the province's own page", async () => {
  const analyst = await openOfficial(app, { role: "analyst", agencyId: await idOf("19", "2025-07-01") });
  const text = await read(analyst, "/dashboard");
  expect(text).toContain("Toàn tỉnh");
  expect(text).toContain("Xã Chợ Rã");
});

test("one-stop staff see no figures and are led to the comments they answer", async () => {
  const staff = await openOfficial(app, { role: "staff", agencyId: await idOf("01864", "2025-07-01") });
  const response = await staff.request("/dashboard", { headers: { Accept: "text/html" } });
  expect(response.status).toBe(303);
  expect(response.headers.get("Location")).toBe("/cases");
});

test("a unit that never was is said to be unknown, not a fault", async () => {
  const analyst = await openOfficial(app, { role: "analyst", agencyId: await idOf("19", "2025-07-01") });
  for (const unit of ["99999", "01864@2025-02-31", "x y", "01864@"]) {
    expect((await analyst.request(`/dashboard?unit=${encodeURIComponent(unit)}`)).status, unit).toBe(404);
  }
});
