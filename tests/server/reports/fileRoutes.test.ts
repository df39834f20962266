import { afterAll, beforeAll, expect, test } from "vitest";
import { updateLetterheadSettings } from "../../../server/database/letterhead.ts";
import { insertReportEdition } from "../../../server/database/reports.ts";
import { openTestApp, type TestApp } from "../../support/app.ts";
import { frozenFixture } from "../../support/frozenFixture.ts";
import { partOf, partsOf, wordText } from "../../support/openXml.ts";

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
  const first = frozenFixture();
  await app.database.db.transaction().execute((trx) => insertReportEdition(trx, first));
});
afterAll(() => app.database.close());

const bytesOf = async (response: Response) => new Uint8Array(await response.arrayBuffer());
const words = async (path: string) =>
  wordText(partOf(partsOf(await bytesOf(await app.request(path))), "word/document.xml"));

test("a frozen report is handed out as a Word file and as a workbook, each under its own name", async () => {
  const year = frozenFixture().year;
  for (const [extension, type] of [
    ["docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
    ["xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
  ]) {
    const response = await app.request(`/reports/${year}.${extension}`);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe(type);
    expect(response.headers.get("content-disposition")).toBe(
      `attachment; filename="report-${year}.${extension}"`,
    );
    expect(Object.keys(partsOf(await bytesOf(response)))).toContain("[Content_Types].xml");
  }
});

test("a year or an edition that was never frozen is not found", async () => {
  for (const path of ["/reports/1999.docx", "/reports/1999.xlsx", "/reports/2025.docx?edition=7"]) {
    expect((await app.request(path)).status).toBe(404);
  }
});

test("a letterhead that is set anew is on the next file, and figures stay", async () => {
  expect(await words("/reports/2025.docx")).toContain("SỞ NỘI VỤ");
  await updateLetterheadSettings(app.database.db, {
    issuer: "Văn phòng Ủy ban nhân dân tỉnh",
    symbol: "VP",
    signerName: "Nguyễn Văn An",
  });
  await updateLetterheadSettings(app.database.db, { authority: "KT. CHÁNH VĂN PHÒNG" });
  const text = await words("/reports/2025.docx?edition=1");
  for (const part of ["VĂN PHÒNG ỦY BAN NHÂN DÂN TỈNH", "/BC-VP", "KT. CHÁNH VĂN PHÒNG", "Nguyễn Văn An"]) {
    expect(text).toContain(part);
  }
  expect(text).not.toContain("SỞ NỘI VỤ");
});
