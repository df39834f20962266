import { afterAll, beforeAll, expect, test } from "vitest";
import type { TestApp } from "../../support/app.ts";
import { openDashboardApp } from "../../support/dashboardApp.ts";
import { type Official, openOfficial } from "../../support/officials.ts";

let app: TestApp;
let analyst: Official;
let root: number;
beforeAll(async () => {
  app = await openDashboardApp();
  const { id } = await app.database.db
    .selectFrom("agencies")
    .select("id")
    .where("code", "=", "19")
    .executeTakeFirstOrThrow();
  root = id;
  analyst = await openOfficial(app, { role: "analyst", agencyId: root });
});
afterAll(() => app.database.close());

const visible = (html: string) => html.replace(/<[^>]+>/g, " ").replace(/[\s ]+/g, " ");
const lines = () =>
  app.database.db
    .selectFrom("trail")
    .select(["action", "refused"])
    .where("subject", "like", "report %")
    .orderBy("id")
    .execute();

test("the page says of each year whether it is settled, and offers no form for one that still takes ratings", async () => {
  const html = await (await analyst.request("/reports/freezing")).text();
  expect(visible(html)).toContain("Năm 2026 Còn nhận đánh giá đến hết ngày 07/01/2027");
  expect(html).not.toContain('value="2026"');
  expect(html).toContain('value="2025"');
});

test("a year that still takes ratings is refused in words, and the refusal is on the trail", async () => {
  const response = await analyst.post("/reports/freezing", { year: "2026", changes: "" });
  expect(response.status).toBe(422);
  expect(visible(await response.text())).toContain("Năm 2026 còn nhận đánh giá");
  expect(await lines()).toEqual([{ action: "report.frozen", refused: true }]);
});

test("a settled year is frozen once; a new edition wants a reason and keeps it", async () => {
  const first = await analyst.post("/reports/freezing", { year: "2025", changes: "" });
  expect(first.headers.get("Location")).toBe("/reports/freezing?done=2025-1");
  const again = await analyst.post("/reports/freezing", { year: "2025", changes: "" });
  expect(again.status).toBe(422);
  expect(visible(await again.text())).toContain("phải nêu lý do");
  const second = await analyst.post("/reports/freezing", { year: "2025", changes: "Bổ sung số hồ sơ" });
  expect(second.headers.get("Location")).toBe("/reports/freezing?done=2025-2");
  const page = visible(await (await analyst.request("/reports/freezing?done=2025-2")).text());
  expect(page).toContain("Đã chốt năm 2025, lần 2");
  expect((await app.request("/reports/2025")).status).toBe(200);
  expect((await lines()).filter(({ refused }) => !refused)).toHaveLength(2);
});

test("a head freezes nothing", async () => {
  const head = await openOfficial(app, { role: "head", agencyId: root });
  expect((await head.request("/reports/freezing")).status).toBe(403);
  expect((await head.post("/reports/freezing", { year: "2025", changes: "x" })).status).toBe(403);
});
