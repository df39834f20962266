import { afterAll, beforeAll, expect, test } from "vitest";
import { insertReportEdition } from "../../../server/database/reports.ts";
import { recompute } from "../../../server/recompute/recompute.ts";
import { openTestApp, type TestApp } from "../../support/app.ts";
import { frozenFixture } from "../../support/frozenFixture.ts";

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
  await app.database.db.transaction().execute(async (trx) => {
    await insertReportEdition(trx, frozenFixture());
    await insertReportEdition(trx, { ...frozenFixture(), edition: 2, changes: "Đính chính" });
  });
});
afterAll(() => app.database.close());

test("a frozen year is downloaded as one file, which works out again after its way through the database", async () => {
  const response = await app.request("/reports/2025.csv");
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toContain("text/csv; charset=utf-8");
  expect(response.headers.get("content-disposition")).toBe('attachment; filename="report-2025.csv"');
  expect(recompute(await response.text()).differences).toEqual([]);
});

test("an edition is downloaded by its number, the latest without one", async () => {
  expect(await (await app.request("/reports/2025.csv")).text()).toContain("report,edition,2,");
  const first = await app.request("/reports/2025.csv?edition=1");
  expect(first.headers.get("content-disposition")).toContain("report-2025-edition-1.csv");
  expect(await first.text()).toContain("report,edition,1,");
});

test("the dictionary lies beside the data", async () => {
  const response = await app.request("/reports/2025.dictionary.csv");
  expect(response.status).toBe(200);
  expect(await response.text()).toContain("tally,n1,");
});

test.each([
  "/reports/2024.csv",
  "/reports/2025.csv?edition=3",
  "/reports/2025.csv?edition=x",
  "/reports/2024.dictionary.csv",
])("%s is a report that nobody froze", async (path) => {
  const response = await app.request(path, { headers: { Accept: "application/json" } });
  expect(response.status).toBe(404);
  expect(await response.json()).toMatchObject({ code: "unknown-report" });
});
