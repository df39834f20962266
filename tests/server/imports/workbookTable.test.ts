import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import writeExcelFile from "write-excel-file/node";
import { readWorkbookTable } from "../../../server/imports/workbookTable.ts";

const columns = [
  { name: "unit", aliases: ["Đơn vị"], about: "" },
  { name: "on", aliases: ["Ngày"], about: "" },
  { name: "count", aliases: ["Số"], about: "" },
] as const;

const head = ["Đơn vị", "Ngày", "Số"].map((value) => ({ type: String, value }));

test("a workbook's first sheet is read as its CSV would be, with the lines that Excel shows", async () => {
  const bytes = new Uint8Array(
    await writeExcelFile([
      head,
      [
        { type: String, value: "01864" },
        { type: Date, value: new Date("2025-07-01"), format: "dd/mm/yyyy" },
        { type: Number, value: 1200.5 },
      ],
      [],
      [{ type: String, value: "Tổng cộng" }, null, { type: Number, value: 7 }],
    ]).toBuffer(),
  );
  const { rows, refusals } = await readWorkbookTable(bytes, columns);
  expect(rows).toEqual([{ line: 2, cells: { unit: "01864", on: "2025-07-01", count: "1200.5" } }]);
  expect(refusals).toMatchObject([{ line: 4, code: "total-row" }]);
});

test("a file that unpacks to a hundred megabytes is refused before anything reads it", async () => {
  const bomb = zipSync({ "xl/worksheets/sheet1.xml": new Uint8Array(100_000_000) });
  expect(bomb.length).toBeLessThan(200_000);
  const { refusals } = await readWorkbookTable(bomb, columns);
  expect(refusals).toMatchObject([{ code: "broken-workbook" }]);
});

test("what is a ZIP and no workbook, or half of one, is refused in words", async () => {
  const zip = zipSync({ "a.txt": strToU8("x") });
  for (const bytes of [zip, zip.subarray(0, 40)]) {
    expect((await readWorkbookTable(bytes, columns)).refusals).toMatchObject([{ code: "broken-workbook" }]);
  }
});
