import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { questionnaireRow } from "../../../server/agencies/questionnaire.ts";
import { updateLetterheadSettings } from "../../../server/database/letterhead.ts";
import { insertQuestionnaire } from "../../../server/database/questionnaires.ts";
import { freezeSettledYears } from "../../../server/start/freezeSettledYears.ts";
import { openTestApp, type TestApp } from "../../support/app.ts";
import { partsOf } from "../../support/openXml.ts";
import { insertTallies } from "../../support/tallies.ts";
import { insertAgency } from "../../support/units.ts";

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
  const { db } = app.database;
  await insertQuestionnaire(db, questionnaireRow);
  const agencyId = await insertAgency(db, { code: "01864", name: "Xã Bằng Thành" });
  await insertTallies(db, [{ agencyId, month: "2025-03", counts: [10, 20, 29, 141, 200] }]);
});
afterAll(() => app.database.close());

const files = async () =>
  await app.database.db.selectFrom("report_files").select(["year", "edition", "made_of"]).execute();

/** What a process that has just started hands out: nothing is in its memory. */
async function afterAStart(): Promise<Buffer> {
  vi.resetModules();
  const { createApp } = await import("../../../server/app.ts");
  const answer = await createApp(() => app.platform).request("http://hailong.test/reports/2025.docx");
  expect(answer.status).toBe(200);
  return Buffer.from(await answer.arrayBuffer());
}

test("the file to sign is made when the year is frozen, and the first who asks after a start is given that one", async () => {
  expect(await freezeSettledYears(app.database.db, 2025, "2026-02-01")).toEqual([2025]);
  const kept = await files();
  expect(kept).toMatchObject([{ year: 2025, edition: 1 }]);
  expect(Object.keys(partsOf(new Uint8Array(await afterAStart())))).toContain("word/document.xml");
  // Whatever lies there is handed out: nothing is drawn.
  const lying = Buffer.from("as it was kept");
  await app.database.db.updateTable("report_files").set({ content: lying }).execute();
  expect(await afterAStart()).toEqual(lying);
  expect(await files()).toEqual(kept);
  console.info("reports drawn for the first who asks after a start: 1 before, 0 now");
});

test("what is out of date is made anew, and takes the place of the old one", async () => {
  const [old] = await files();
  await updateLetterheadSettings(app.database.db, { signerName: "Nguyễn Văn An" });
  const anew = await afterAStart();
  expect(Object.keys(partsOf(new Uint8Array(anew)))).toContain("word/document.xml");
  const [now, ...more] = await files();
  expect(more).toEqual([]);
  expect(now?.made_of).not.toBe(old?.made_of);
  expect(await afterAStart()).toEqual(anew);
});
