import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, expect, test } from "vitest";
import { letterheadSettings } from "#contract/letterhead.ts";
import { runImport } from "../../server/imports/runImport.ts";
import { freezeReport } from "../../server/reports/freeze.ts";
import { officialFiguresImporter } from "../../server/results/importOfficialFigures.ts";
import type { TestApp } from "../support/app.ts";
import { elementsOf, partOf, partsOf, wordText } from "../support/openXml.ts";
import { openInjectedApp } from "./injectedApp.ts";
import { csv, payload } from "./payload.ts";

let app: TestApp;
beforeAll(async () => {
  app = await openInjectedApp();
});
afterAll(() => app.database.close());

const bytesOf = async (path: string) => new Uint8Array(await (await app.request(path)).arrayBuffer());

test("no cell of the open data is a formula to a spreadsheet, and none breaks its row", async () => {
  const text = new TextDecoder().decode(await bytesOf("/reports/2025.csv"));
  const [header = [], ...rows] = parse(text, { bom: true }) as string[][];
  expect(rows.filter((row) => row.length !== header.length)).toEqual([]);
  const cells = rows.flat();
  expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell) && Number.isNaN(Number(cell)))).toEqual([]);
  for (const mark of ["tỉnh", "xã", "lĩnh vực", "địa bàn", "chỉ tiêu", "nguồn", "thay đổi"]) {
    expect(cells.some((cell) => cell.startsWith(`'${payload(mark)}`))).toBe(true);
  }
});

test("the workbook holds texts where texts were written: no formula, no link, no picture", async () => {
  const parts = partsOf(await bytesOf("/reports/2025.xlsx"));
  const sheets = Object.entries(parts).filter(([name]) => name.startsWith("xl/worksheets/sheet"));
  expect(sheets.length).toBeGreaterThan(1);
  for (const [, xml] of sheets) {
    expect(elementsOf(xml, "f")).toEqual([]);
    expect(elementsOf(xml, "hyperlink")).toEqual([]);
  }
  expectNothingOutside(parts);
  const texts = Object.values(parts).map(wordText).join("\n");
  for (const mark of ["xã", "lĩnh vực"]) expect(texts).toContain(payload(mark));
});

test("the document holds them as words: no field, no link, no markup of theirs", async () => {
  const parts = partsOf(await bytesOf("/reports/2025.docx"));
  const xml = partOf(parts, "word/document.xml");
  expect(
    elementsOf(xml, "w:instrText").filter((field) => /HYPERLINK|evil/.test(field.replace(/TOC.*/, ""))),
  ).toEqual([]);
  expect(elementsOf(xml, "script")).toEqual([]);
  expectNothingOutside(parts);
  const text = wordText(xml);
  for (const mark of ["xã", "thay đổi", "nguồn", "người ký", "kính gửi"])
    expect(text).toContain(payload(mark));
});

test("a control character copied from Word never gets as far as a report, which it would make unreadable", async () => {
  const { db } = app.database;
  const line = ["sipas-2022-2026", "19", "Tỉnh", "2023", "overall", "78.17", "Bộ Nội vụ\u000bcông bố"];
  const bytes = csv(
    ["instrument", "territory_code", "territory", "year", "measure", "percent", "source"],
    line,
  );
  const outcome = await runImport(db, officialFiguresImporter, { bytes, today: "2026-11-23", apply: true });
  expect(outcome).toMatchObject({ state: "refused", refusals: [{ line: 2, code: "control-characters" }] });
  expect(letterheadSettings.safeParse({ issuer: "Sở\u000bNội vụ" }).success).toBe(false);
  await db.updateTable("tallies").set({ n5: 70 }).where("month", "=", "2025-09-01").execute();
  await freezeReport(db, { year: 2025, today: "2026-03-20", changes: "Bổ sung\u000bphiếu\nXã Một\u0001" });
  const parts = partsOf(await bytesOf("/reports/2025.docx"));
  expect(wordText(partOf(parts, "word/document.xml"))).toContain("Bổ sung phiếu Xã Một.");
  // Among them everything that XML 1.0 refuses.
  const refused = /(?![\t\n\r])\p{Cc}|\p{Noncharacter_Code_Point}/u;
  const written = Object.entries(parts).filter(([name]) => /\.(xml|rels)$/.test(name));
  expect(written.filter(([, xml]) => refused.test(xml)).map(([name]) => name)).toEqual([]);
});

function expectNothingOutside(parts: Readonly<Record<string, string>>): void {
  const relations = Object.entries(parts).filter(([name]) => name.endsWith(".rels"));
  expect(relations.length).toBeGreaterThan(1);
  expect(relations.filter(([, xml]) => /TargetMode="External"|evil\.test/.test(xml))).toEqual([]);
}
