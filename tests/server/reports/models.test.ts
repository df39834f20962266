import { afterAll, beforeAll, expect, test } from "vitest";
import { monthsBetween } from "#contract/month.ts";
import { questionnaireRow } from "../../../server/agencies/questionnaire.ts";
import type { NewModel } from "../../../server/database/modelWrites.ts";
import { insertQuestionnaire } from "../../../server/database/questionnaires.ts";
import type { ReportEdition } from "../../../server/database/reports.ts";
import { updateInstallation } from "../../../server/database/settings.ts";
import { readRegister } from "../../../server/figures/register.ts";
import { effectOf } from "../../../server/models/effect/effectOf.ts";
import { readTimedUnits } from "../../../server/models/effect/unitCounts.ts";
import type { Platform } from "../../../server/platform.ts";
import { recompute } from "../../../server/recompute/recompute.ts";
import { changedCounts } from "../../../server/reports/changedCounts.ts";
import { reportDocument } from "../../../server/reports/document/reportDocument.ts";
import { freezeReport } from "../../../server/reports/freeze.ts";
import { openData } from "../../../server/reports/openData/openData.ts";
import { openTestDatabase, type TestDatabase } from "../../support/database.ts";
import { documentText } from "../../support/documentText.ts";
import { editionFixture } from "../../support/editionFixture.ts";
import { insertModel } from "../../support/models.ts";
import { insertTallies } from "../../support/tallies.ts";
import { insertAgency } from "../../support/units.ts";

/*
 * Fourteen communes with 60 answers a month from 2022 to 2025. Five have a model from the spring of 2025 on, and from then
 * on 54 of 60 are satisfied instead of 42: 20 points; a ripple of up to two answers is in all. One of the five merged into
 * a new commune in July. A sixth has a model and ten answers only; eight have none. Of eight models one is a person's, in
 * another field, and one was registered in 2026.
 */
let database: TestDatabase;
let frozen: ReportEdition;
const step = (of: "register" | "recognise" | "name-exemplary", onDate: string) => ({
  step: of,
  onDate,
  decision: of === "register" ? null : "12-QĐ/TU",
  accountId: null,
  accountName: "Nông Thị Hà",
});

beforeAll(async () => {
  database = await openTestDatabase();
  const { db } = database;
  await insertQuestionnaire(db, questionnaireRow);
  await updateInstallation(db, { provinceName: "tỉnh Thử", rootCode: "19" });
  const parentId = await insertAgency(db, { code: "19", name: "Tỉnh Thử", kind: "province" });
  const units: number[] = [];
  for (let at = 1; at <= 13; at++) {
    units.push(await insertAgency(db, { code: `0000${at}`.slice(-5), parentId }));
  }
  const old = await insertAgency(db, { code: "00091", validTo: "2025-06-30", parentId });
  const merged = await insertAgency(db, { code: "00092", name: "Xã Gộp", validFrom: "2025-07-01", parentId });
  await db
    .insertInto("successions")
    .values({ predecessor_id: old, successor_id: merged, on_date: "2025-07-01", source: null })
    .execute();
  const starts = ["2025-02", "2025-03", "2025-04", "2025-02"];
  const few = units[4] as number;
  const rated = [...units.filter((id) => id !== few), old];
  await insertTallies(db, [
    ...rated.flatMap((id, at) =>
      monthsBetween("2022-01", "2025-12").map((month, i) => {
        const start = id === old ? "2025-05" : starts[at];
        const good = (start && month >= start ? 54 : 42) + ((at * 7 + i * 3) % 5) - 2;
        const agencyId = id === old && month >= "2025-07" ? merged : id;
        return { agencyId, month, counts: [0, 0, 60 - good, good, 0] as const };
      }),
    ),
    { agencyId: few, month: "2025-01", counts: [0, 0, 1, 3, 1] },
    { agencyId: few, month: "2025-09", counts: [0, 0, 1, 3, 1] },
  ]);
  const add = async (agencyId: number, changes: Partial<NewModel>) =>
    await insertModel(db, agencyId, {
      registeredOn: "2024-11-05",
      tiedAgencies: [agencyId],
      steps: [step("register", "2024-11-05")],
      ...changes,
    });
  for (const [at, startsIn] of starts.entries()) await add(units[at] as number, { startsIn });
  await add(old, {
    title: "=Trả kết quả tại nhà",
    startsIn: "2025-05",
    registeredOn: "2025-02-10",
    steps: [
      step("register", "2025-02-10"),
      step("recognise", "2025-06-01"),
      step("name-exemplary", "2025-12-20"),
    ],
  });
  await add(few, { startsIn: "2025-06" });
  await add(units[7] as number, {
    title: "Hiến đất làm đường",
    field: "new-rural",
    holderKind: "person",
    holderName: "Hoàng Văn Tú",
    consentOn: "2025-03-01",
    registeredOn: "2025-03-01",
    tiedAgencies: [],
    steps: [step("register", "2025-03-01"), step("name-exemplary", "2025-11-02")],
  });
  await add(units[8] as number, { registeredOn: "2026-01-05", steps: [step("register", "2026-01-05")] });
  frozen = await freezeReport(db, { year: 2025, today: "2026-01-20" });
});
afterAll(() => database.close());

test("the register is counted by field, for the year and up to its end", () => {
  const { inYear, untilYearEnd } = frozen.figures.models ?? {};
  expect(inYear?.total).toEqual({ registered: 2, recognised: 1, exemplary: 2, stopped: 0 });
  expect(untilYearEnd?.total).toMatchObject({ registered: 7, exemplary: 2 });
  expect(untilYearEnd?.byField.map(({ key, registered }) => [key, registered])).toEqual([
    ["administrative-reform", 6],
    ["new-rural", 1],
  ]);
});

test("a rise of twenty points is found, over a merger too, and who could say nothing is counted", () => {
  const effect = frozen.figures.models?.effect;
  expect(effect).toMatchObject({
    sentence: { kind: "improved" },
    from: "2022-01",
    to: "2025-12",
    models: 6,
    modelsSilent: 1,
    measured: 5,
    tooFew: 1,
    neverStarted: 8,
  });
  expect(effect?.effect?.difference).toBeCloseTo(20, 0);
  expect(effect?.preTrend?.difference).toBeCloseTo(0, 0);
  expect(effect?.placebo?.pValue).toBeLessThanOrEqual(0.05);
});

test("the public page finds the very same from the same counts", async () => {
  const platform = { db: database.db, now: () => new Date("2026-01-20T03:00:00Z") } as Platform;
  const live = effectOf(await readTimedUnits(platform, await readRegister(platform)));
  const { sentence, effect, preTrend, placebo } = frozen.figures.models?.effect ?? {};
  expect(live.sentence).toEqual(sentence);
  expect([live.effect.effect, live.effect.preTrend]).toEqual([effect, preTrend]);
  expect(live.placebo?.pValue).toBe(placebo?.pValue);
});

test("the report says one of the four sentences, with what it rests on, and praises by name", () => {
  const text = documentText(reportDocument(frozen));
  expect(text).toContain("\nCó cải thiện.\n");
  expect(text).toMatch(/Thay đổi thêm so với các đơn vị cùng loại chưa có mô hình: \+(19|20),\d\d điểm/);
  expect(text).toContain("5 đơn vị có mô hình được tính; 1 đơn vị có dưới 30 lượt");
  expect(text).toContain("Cải cách hành chính | 6 | 1 | 1 | 0");
  expect(text).toContain("Callaway và Sant’Anna");
  expect(text).not.toMatch(/góp phần/i);
  // 42 of 60 until April and 54 from May on, with the ripple about 2,160 × 0.83: clearly above 80.
  expect(text).toMatch(
    /=Trả kết quả tại nhà \| Cải cách hành chính \| Xã Gộp \| Xã Gộp \| 12-QĐ\/TU \| 20\/12\/2025 \| ▲/,
  );
  expect(text).toContain("Hiến đất làm đường | Xây dựng nông thôn mới | Một cá nhân |");
  expect(text).not.toContain("Hoàng Văn Tú");
});

test("the whole comes out of the open data again", () => {
  const file = openData(frozen);
  expect(file).toContain("exemplary,");
  expect(file).not.toContain("Hoàng Văn Tú");
  const { differences, lines } = recompute(file);
  expect(differences).toEqual([]);
  expect(lines.find((line) => line.includes("Mô hình và chỉ số"))).toMatch(/: có cải thiện; \+(19|20),\d\d/);
});

test.each([
  ["a start", /^(model,\d+,2024-11-05,00001@.*),2025-02,/m, "$1,2025-08,", "models.effect"],
  ["a tie", /^(model_tie,\d+,),00001@/m, "$1,00009@", "models.effect"],
  ["a step", /^(model_step,\d+),2025-06-01,/m, "$1,2024-06-01,", "models.inYear"],
  ["an older count", /^(earlier,,,00003@.*,2023-04,.*)0,0,\d+,\d+,0,/m, "$10,0,1,59,0,", "models.effect"],
])(
  "%s that was changed afterwards is found in its row, by the digest and in the figures",
  (_, cell, other, path) => {
    const file = openData(frozen);
    const changed = file.replace(cell, other);
    expect(changed).not.toBe(file);
    const text = recompute(changed).differences.join("\n");
    expect(text).toMatch(/^Dòng \d+ đã bị sửa/);
    expect(text).toContain("SHA-256 của số đếm");
    expect(text).toContain(`Số liệu ${path}`);
  },
);

test("the chapter draws the months around the start, and all shuffles beside the real effect", () => {
  const drawn = reportDocument(frozen).blocks.flatMap((block) =>
    block.kind === "chart" && !("points" in block.chart) ? [block.chart] : [],
  );
  const { effect, placebo } = frozen.figures.models?.effect ?? {};
  expect(drawn.map(({ shape }) => shape)).toEqual(["effect", "shuffles"]);
  expect(drawn[1]).toMatchObject({ real: effect?.difference, bars: placebo?.bars });
  const counted = placebo?.bars?.counts.reduce((sum, count) => sum + count, 0);
  expect(counted).toBe(placebo?.shuffles);
});

test("a report frozen before it held the bars of its shuffles comes out as it was published, without a picture", () => {
  const file = openData(frozen);
  const older = file.replace(/^figure,models\.effect\.placebo\.bars\..*\r\n/gm, "");
  expect(older).not.toBe(file);
  expect(recompute(older).differences).toEqual([]);
  const one = file.replace(/^figure,models\.effect\.placebo\.bars\.counts\.15,.*\r\n/m, "");
  expect(recompute(one).differences.join("\n")).toContain("placebo.bars.counts.15: báo cáo ghi không có");
});

test("a model left out of the open data is missed by the digest", () => {
  const without = openData(frozen).replace(/^model,.*new-rural.*\r\n/m, "");
  expect(recompute(without).differences.join("\n")).toContain("SHA-256");
});

test("what is registered later changes nothing; a later edition says what it changes", async () => {
  const { db } = database;
  await db
    .updateTable("models")
    .set({ starts_in: "2025-03-01" })
    .where("starts_in", "=", "2025-02-01")
    .execute();
  const again = await freezeReport(db, { year: 2025, today: "2026-02-20", changes: "Sửa tháng bắt đầu" });
  expect(again.changes).toMatch(/Mô hình số 1, administrative-reform: .*2025-02.* → .*2025-03/);
});

test("a report from before the register was part of reports has no such chapter, and its next edition says so", () => {
  const [older, empty] = [
    editionFixture(),
    editionFixture({ input: { models: { register: [], praised: [], earlier: [] } } }),
  ];
  expect(documentText(reportDocument(older))).not.toContain("DÂN VẬN KHÉO");
  expect(documentText(reportDocument(empty))).toContain("Chưa có mô hình nào được đăng ký đến hết năm 2025.");
  expect(changedCounts(older.input, { ...older.input, models: frozen.input.models as never })).toEqual([
    "sổ mô hình Dân vận khéo được đưa vào báo cáo",
  ]);
});
