import { createHash } from "node:crypto";
import { sql } from "kysely";
import { afterEach, beforeEach, expect, test } from "vitest";
import { canonicalCounts } from "#scoring/canonicalCounts.ts";
import { questionnaireRow } from "../../../server/agencies/questionnaire.ts";
import { insertQuestionnaire } from "../../../server/database/questionnaires.ts";
import { findReportEdition, listReportEditions } from "../../../server/database/reports.ts";
import { updateInstallation } from "../../../server/database/settings.ts";
import { freezeReport } from "../../../server/reports/freeze.ts";
import { openTestDatabase, type TestDatabase } from "../../support/database.ts";
import { receive } from "../../support/publishing.ts";
import { insertTallies } from "../../support/tallies.ts";
import { insertAgency, insertPoint } from "../../support/units.ts";

const ORDER = { year: 2025, today: "2026-01-20" };
let database: TestDatabase;
let commune: number;
let point: { id: number };

beforeEach(async () => {
  database = await openTestDatabase();
  const { db } = database;
  await insertQuestionnaire(db, questionnaireRow);
  await updateInstallation(db, { provinceName: "tỉnh Thử", rootCode: "19", simulated: true });
  commune = await insertAgency(db, { code: "00001", name: "Xã Một" });
  point = await insertPoint(db, { agencyId: commune });
  await insertTallies(db, [
    { agencyId: commune, pointId: point.id, month: "2025-03", counts: [10, 20, 29, 141, 200] },
    { agencyId: commune, pointId: point.id, month: "2024-03", counts: [20, 30, 50, 100, 100] },
  ]);
});
afterEach(() => database.close());

test("a year is frozen with its counts, its figures, the form, the boundaries and a digest that anyone can repeat", async () => {
  const { db } = database;
  await freezeReport(db, ORDER);
  const edition = await findReportEdition(db, 2025);
  if (!edition) throw new Error("nothing was frozen");
  expect(edition).toMatchObject({
    edition: 1,
    frozenOn: "2026-01-20",
    isEarly: false,
    simulated: true,
    provinceName: "tỉnh Thử",
    changes: null,
    questionnaire: { code: "sipas-qr-1" },
    boundaries: { units: [{ key: "00001@2020-01-01", name: "Xã Một" }], successions: [] },
  });
  // 341 of 400, and 200 of 300 the year before.
  expect(edition.figures.province.summary).toMatchObject({ n: 400, index: 85.25, verdict: { kind: "met" } });
  expect(edition.figures.province.previous).toMatchObject({ n: 300 });
  expect(edition.figures.byChannel.map(({ key }) => key)).toEqual(["counter"]);
  expect(edition.countsSha256).toBe(
    createHash("sha256").update(canonicalCounts(edition.input)).digest("hex"),
  );
});

test("late ratings change nothing in a frozen report", async () => {
  const { db } = database;
  await freezeReport(db, ORDER);
  const frozen = await findReportEdition(db, 2025);
  await insertTallies(db, [{ agencyId: commune, month: "2025-12", counts: [0, 0, 0, 0, 50] }]);
  await db.updateTable("agencies").set({ name: "Xã Khác" }).execute();
  expect(await findReportEdition(db, 2025)).toEqual(frozen);
});

test("the database itself refuses to change, delete or empty frozen reports", async () => {
  const { db } = database;
  await freezeReport(db, ORDER);
  const refused = /frozen report is never changed/;
  await expect(db.updateTable("report_editions").set({ simulated: false }).execute()).rejects.toThrow(
    refused,
  );
  await expect(db.deleteFrom("report_editions").execute()).rejects.toThrow(refused);
  await expect(sql`truncate report_editions`.execute(db)).rejects.toThrow(refused);
  expect(await findReportEdition(db, 2025)).toMatchObject({ simulated: true });
});

test("a second edition gives its reason and the counts that changed; the first one stays", async () => {
  const { db } = database;
  await freezeReport(db, ORDER);
  await expect(freezeReport(db, ORDER)).rejects.toThrow(/đã chốt \(lần 1, ngày 20\/01\/2026\)/);
  await db.updateTable("tallies").set({ n5: 210 }).where("month", "=", "2025-03-01").execute();
  await freezeReport(db, { ...ORDER, today: "2026-03-01", changes: "Bổ sung phiếu giấy của Xã Một" });
  expect((await findReportEdition(db, 2025))?.changes).toBe(
    "Bổ sung phiếu giấy của Xã Một. Số đếm thay đổi: Xã Một (00001, từ 2020-01-01), 2025-03, overall, unstated, counter: 10 20 29 141 200 → 10 20 29 141 210.",
  );
  expect((await findReportEdition(db, 2025))?.figures.province.summary).toMatchObject({ n: 410 });
  expect((await findReportEdition(db, 2025, 1))?.figures.province.summary).toMatchObject({ n: 400 });
  expect(await listReportEditions(db)).toEqual([
    { year: 2025, edition: 2, frozenOn: "2026-03-01" },
    { year: 2025, edition: 1, frozenOn: "2026-01-20" },
  ]);
});

test("a year that ratings can still be added to is frozen only when asked to be early, and says so", async () => {
  const { db } = database;
  // A rating may be sent seven days late: up to and with 7 January.
  const early = { year: 2025, today: "2026-01-07" };
  await expect(freezeReport(db, early)).rejects.toThrow(/đến hết ngày 07\/01\/2026/);
  await freezeReport(db, { ...early, early: true });
  expect(await findReportEdition(db, 2025)).toMatchObject({ isEarly: true });
});

test("a year whose last ratings still wait at rating points is not frozen", async () => {
  const { db } = database;
  const rating = {
    agencyId: commune,
    pointId: point.id,
    field: "unstated",
    serviceId: null,
    decidingAgencyId: null,
  };
  await receive(db, [{ ...rating, id: crypto.randomUUID(), day: "2025-06-02", answers: { overall: 5 } }]);
  await expect(freezeReport(db, ORDER)).rejects.toThrow(/chờ công bố/);
});

test("a year without a rating is not frozen: there is nothing to say", async () => {
  await expect(freezeReport(database.db, { year: 2023, today: "2026-01-20" })).rejects.toThrow(
    /không có gì để chốt/,
  );
});

test("two freezes at once make one edition", async () => {
  const { db } = database;
  const outcomes = await Promise.allSettled([freezeReport(db, ORDER), freezeReport(db, ORDER)]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  const refusal = outcomes.find(({ status }) => status === "rejected") as PromiseRejectedResult;
  expect(String(refusal.reason)).toMatch(/đã chốt/);
  expect(await listReportEditions(db)).toHaveLength(1);
});
