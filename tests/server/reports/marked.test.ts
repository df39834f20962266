import { afterAll, beforeAll, expect, test } from "vitest";
import { questionnaireRow } from "../../../server/agencies/questionnaire.ts";
import { insertQuestionnaire } from "../../../server/database/questionnaires.ts";
import type { ReportEdition } from "../../../server/database/reports.ts";
import { updateInstallation } from "../../../server/database/settings.ts";
import { recompute } from "../../../server/recompute/recompute.ts";
import { reportDocument } from "../../../server/reports/document/reportDocument.ts";
import { freezeReport } from "../../../server/reports/freeze.ts";
import { openData } from "../../../server/reports/openData/openData.ts";
import { openTestDatabase, type TestDatabase } from "../../support/database.ts";
import { documentText } from "../../support/documentText.ts";
import { editionFixture } from "../../support/editionFixture.ts";
import { insertTallies } from "../../support/tallies.ts";
import { insertAgency } from "../../support/units.ts";

/*
 * A commune that merged into another: 341 satisfied of 400 in March, of which 40 fives are marked; the successor has 100
 * ratings. Without the marks 301 of 360 and, for the new unit and the province, 386 of 460.
 */
let database: TestDatabase;
let frozen: ReportEdition;
beforeAll(async () => {
  database = await openTestDatabase();
  const { db } = database;
  await insertQuestionnaire(db, questionnaireRow);
  await updateInstallation(db, { provinceName: "tỉnh Thử", rootCode: "19" });
  const old = await insertAgency(db, { code: "00001", name: "Xã Cũ", validTo: "2025-06-30" });
  const merged = await insertAgency(db, { code: "00002", name: "Xã Mới", validFrom: "2025-07-01" });
  await db
    .insertInto("successions")
    .values({ predecessor_id: old, successor_id: merged, on_date: "2025-07-01", source: null })
    .execute();
  await insertTallies(db, [
    { agencyId: old, month: "2025-03", counts: [10, 20, 29, 141, 200] },
    { agencyId: merged, month: "2025-09", counts: [5, 5, 5, 45, 40] },
  ]);
  const cell = { agency_id: old, point_id: 0, questionnaire_id: 1, criterion: "overall", field: "unstated" };
  const levels = { n1: 0, n2: 0, n3: 0, n4: 0 };
  await db
    .insertInto("marked_tallies")
    .values([
      { ...cell, ...levels, month: "2025-03-01", rules: "burst", n5: 25 },
      { ...cell, ...levels, month: "2025-03-01", rules: "burst+all-five", n5: 15 },
    ])
    .execute();
  frozen = await freezeReport(db, { year: 2025, today: "2026-01-20" });
});
afterAll(() => database.close());

test("a frozen year gives its index with and without what was marked, for the province and for each unit", () => {
  const { province, marks } = frozen.figures;
  // (141 + 200 + 45 + 40) / 500, and (386) / 460.
  expect(province.summary).toMatchObject({ n: 500, index: 85.2 });
  expect(marks).toMatchObject({ n: 40, without: { n: 460, index: (100 * 386) / 460 } });
  expect(marks?.byRule).toEqual([
    { key: "all-five", n: 15 },
    { key: "burst", n: 40 },
  ]);
  expect(marks?.units).toMatchObject([{ key: "00002@2025-07-01", n: 40, without: { n: 460 } }]);
});

test("the report prints both, and why", () => {
  const text = documentText(reportDocument(frozen));
  expect(text).toContain("không tính chúng thì chỉ số của toàn tỉnh là 83,91%");
  expect(text).toContain("15 lượt: cả kỳ chỉ toàn mức 5, khó xảy ra ngẫu nhiên");
});

test("the open data carry the marks, and the report is worked out again with them", () => {
  const file = openData(frozen);
  expect(file).toContain("marked,burst+all-five,");
  const { differences, lines } = recompute(file);
  expect(differences).toEqual([]);
  expect(lines.find((line) => line.includes("bị đánh dấu bất thường"))).toContain("83,91%");
});

test("marks taken out of the open data are missed", () => {
  const without = openData(frozen)
    .split("\r\n")
    .filter((line) => !line.startsWith("marked,"))
    .join("\r\n");
  expect(recompute(without).differences.join("\n")).toContain("SHA-256");
});

test("a year without a mark says so, and a report frozen before there were marks says nothing", () => {
  const [none, older] = [editionFixture({ input: { marked: [] } }), editionFixture()];
  expect(documentText(reportDocument(none))).toContain("Không có lượt đánh giá nào trong năm bị đánh dấu.");
  expect(documentText(reportDocument(older))).not.toContain("bị đánh dấu");
});
