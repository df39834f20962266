import { afterAll, beforeAll, expect, test } from "vitest";
import { countModels } from "../../../server/database/models.ts";
import { updateInstallation } from "../../../server/database/settings.ts";
import { simulateModels } from "../../../server/simulation/simulateModels.ts";
import { openTestApp, type TestApp } from "../../support/app.ts";

const ORDER = { seed: 9, until: "2026-11-23" };
let app: TestApp;
beforeAll(async () => {
  app = await openTestApp({ units: "bac-kan" });
});
afterAll(() => app.database.close());

test("nothing is invented beside real ratings", async () => {
  await expect(simulateModels(app.database.db, ORDER)).rejects.toThrow("only beside simulated ratings");
});

test("the register has the shape of Bắc Kạn's public report: 2.707, 655, 1.685, hơn 1.100, 274", async () => {
  const { db } = app.database;
  await updateInstallation(db, { simulated: true });
  expect(await simulateModels(db, ORDER)).toBe(2707);
  const counts = await countModels(db, {});
  const sum = (of: "registered" | "recognised" | "exemplary", field?: string) =>
    counts.filter((one) => !field || one.field === field).reduce((total, one) => total + one[of], 0);
  expect(sum("registered")).toBe(2707);
  expect(sum("registered", "administrative-reform")).toBe(655);
  expect(sum("registered", "new-rural")).toBe(1685);
  expect(sum("exemplary")).toBe(274);
  expect(sum("recognised")).toBeGreaterThan(1100);
  expect(sum("recognised")).toBeLessThan(1200);
  expect(await simulateModels(db, ORDER)).toBe(0);
});

test("the public page reproduces the figures and says that they are simulated", async () => {
  const page = await (await app.request("/models")).text();
  for (const figure of ["2.707", "655", "1.685", "274"]) expect(page).toContain(`>${figure}<`);
  expect(page).toContain("Số liệu mô phỏng");
});
