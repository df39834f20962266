import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { countModels, listModels } from "../../../../server/database/models.ts";
import { updateInstallation } from "../../../../server/database/settings.ts";
import { runImport } from "../../../../server/imports/runImport.ts";
import { modelsImporter } from "../../../../server/models/import/importModels.ts";
import { simulateModels } from "../../../../server/simulation/simulateModels.ts";
import { openTestApp, type TestApp } from "../../../support/app.ts";
import { HOSTILE_REASONS } from "./hostileReasons.ts";

const today = "2026-11-23";
let app: TestApp;
beforeAll(async () => {
  app = await openTestApp({ units: "bac-kan" });
});
afterAll(() => app.database.close());

const run = (bytes: Uint8Array, apply = true) =>
  runImport(app.database.db, modelsImporter({ at: app.platform.now() }), { bytes, today, apply });

test("a hostile file is refused line by line, each with what to do, and nothing is written", async () => {
  const bytes = await readFile(new URL("hostile.csv", import.meta.url));
  const { state, refusals } = await run(bytes);
  expect(state).toBe("refused");
  expect(refusals.map(({ line, code }) => [line, code])).toEqual(HOSTILE_REASONS);
  for (const { reason, remedy } of refusals) {
    expect(reason).toMatch(/\.$/);
    expect(remedy).toMatch(/[.”]$/);
  }
  expect(await countModels(app.database.db, {})).toEqual([]);
});

test("a title that is a formula is refused in a workbook too", async () => {
  const { default: writeExcelFile } = await import("write-excel-file/node");
  const rows = [
    ["Tên mô hình", "Lĩnh vực", "Mã đơn vị", "Ngày đăng ký", "Nội dung"],
    ["=1+1", "Cải cách hành chính", "01864", "15/8/2025", "Thử"],
  ].map((row) => row.map((value) => ({ type: String, value, format: "@" })));
  const { refusals } = await run(new Uint8Array(await writeExcelFile(rows).toBuffer()));
  expect(refusals).toMatchObject([{ line: 2, code: "formula" }]);
});

test("what is downloaded comes in again as the same register, as CSV and as workbook", async () => {
  const { db } = app.database;
  await updateInstallation(db, { simulated: true });
  await simulateModels(db, { seed: 9, until: today });
  const csv = new Uint8Array(await (await app.request("/models/export.csv")).arrayBuffer());
  const xlsx = new Uint8Array(await (await app.request("/models/export.xlsx")).arrayBuffer());
  for (const bytes of [csv, xlsx]) {
    expect(await run(bytes)).toMatchObject({
      refusals: [],
      state: "written",
      summary: ["Mô hình: 0 mới, 0 có bước mới, 2707 không đổi."],
    });
  }
  const before = await listModels(db, {});
  await db.deleteFrom("model_steps").execute();
  await db.deleteFrom("model_agencies").execute();
  await db.deleteFrom("models").execute();
  expect((await run(csv)).state).toBe("written");
  const plain = (models: typeof before) =>
    models
      .map(({ id, steps, ...model }) => ({
        ...model,
        steps: steps.map(({ step, onDate, decision }) => [step, onDate, decision]),
      }))
      .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  expect(plain(await listModels(db, {}))).toEqual(plain(before));
});

test("of a model that is known, only the steps that it has taken since are written", async () => {
  const head =
    "title,field,unit_code,registered_on,aim,recognised_on,recognised_decision,stopped_on,stopped_reason";
  const line = (rest: string) =>
    Buffer.from(`${head}\nMô hình mới,Lĩnh vực khác,01864,2026-02-01,Thử,${rest}`);
  expect((await run(line(",,,"))).summary[0]).toContain("1 mới");
  expect((await run(line("2026-03-01,7-QĐ/BCĐ,,"))).summary[0]).toContain("1 có bước mới");
  expect((await run(line("2026-03-01,7-QĐ/BCĐ,,"))).summary[0]).toContain("0 có bước mới");
  expect((await run(line(",,2026-03-01,Thôi"))).refusals).toMatchObject([{ code: "other-way" }]);
});
