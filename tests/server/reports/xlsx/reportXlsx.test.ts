import readXlsxFile from "read-excel-file/node";
import { beforeAll, expect, test } from "vitest";
import { reportDocument } from "../../../../server/reports/document/reportDocument.ts";
import { reportXlsx } from "../../../../server/reports/xlsx/reportXlsx.ts";
import { countText, percentText, pointsText } from "../../../../web/format.ts";
import { editionFixture } from "../../../support/editionFixture.ts";
import { numbersIn, numbersOf } from "../../../support/numbersOf.ts";
import { elementsOf, partOf, partsOf } from "../../../support/openXml.ts";
import { REPORT_DOCUMENT } from "../../../support/reportDocumentFixture.ts";

type Sheets = Awaited<ReturnType<typeof readXlsxFile>>;
const read = (bytes: Uint8Array): Promise<Sheets> => readXlsxFile(Buffer.from(bytes));

let parts: Readonly<Record<string, string>>;
let sheets: Sheets;
beforeAll(async () => {
  const bytes = await reportXlsx(REPORT_DOCUMENT, "Số liệu mô phỏng");
  parts = partsOf(bytes);
  sheets = await read(bytes);
});

test("each table of the report and its annexes is a sheet, after one that lists them", () => {
  const names = ["Muc luc", "yeu-to", "don-vi", "rong", "phu-luc-1", "phu-luc-2"];
  expect(sheets.map(({ sheet }) => sheet)).toEqual(names);
  const contents = sheets[0]?.data.flat();
  expect(contents).toEqual(expect.arrayContaining([...names.slice(1), "Số liệu mô phỏng"]));
});

test("numbers are numbers as the report prints them, words stand where there is no number", () => {
  const rows = sheets[1]?.data ?? [];
  // 85,157 and 1,284 of the fixture, rounded half up.
  expect(rows[2]).toEqual(["Xã Thượng Quan thứ 1", 2707, 85.16, 83.74, 86.47, 1.28]);
  expect(rows[5]).toEqual([
    "Xã Thượng Quan thứ 4",
    14,
    "không công bố",
    "không công bố",
    "không công bố",
    "chưa đủ căn cứ",
  ]);
});

test("head rows stay in sight, the filter covers the figures and leaves the notes alone", () => {
  const sheet = partOf(parts, "xl/worksheets/sheet2.xml");
  expect(sheet).toMatch(/<pane [^>]*ySplit="2"[^>]*state="frozen"/);
  // Caption in row 1, head in row 2, eight units.
  expect(elementsOf(sheet, "autoFilter")).toEqual(['<autoFilter ref="A2:F10"/>']);
  expect(sheets[1]?.data.at(-1)?.[0]).toMatch(/^Đơn vị có dưới 30 lượt/);
});

test("the elements of a sheet stand in the order that Excel insists on", () => {
  const sheet = partOf(parts, "xl/worksheets/sheet5.xml");
  // ECMA-376, CT_Worksheet.
  const order = ["<sheetPr", "<sheetViews", "<cols", "<sheetData", "<autoFilter", "<pageSetup"];
  const places = order.map((element) => sheet.indexOf(element));
  expect(places.every((place) => place > 0)).toBe(true);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(sheet).toContain('orientation="landscape"');
});

test("a text that looks like a formula stays a text", async () => {
  const [table] = REPORT_DOCUMENT.blocks.flatMap((block) => (block.kind === "table" ? [block.table] : []));
  if (!table) throw new Error("the fixture has tables");
  const texts = ['=HYPERLINK("http://x","y")', "+1", "-1", "@SUM(1)", "\t=1", "00123", "<b>&\u0007"];
  const columns = [{ title: "=1+1", type: "text" } as const];
  const hostile = { ...table, columns, rows: texts.map((text) => [text]), notes: ["=2+2"] };
  const bytes = await reportXlsx({
    ...REPORT_DOCUMENT,
    blocks: [{ kind: "table", table: hostile }],
    annexes: [],
  });
  const sheet = partOf(partsOf(bytes), "xl/worksheets/sheet2.xml");
  expect(elementsOf(sheet, "f")).toEqual([]);
  for (const cell of elementsOf(sheet, "c")) expect(cell).toMatch(/t="(s|inlineStr)"/);
  const found = (await read(bytes))[1]?.data.map(([first]) => first) ?? [];
  // The reader trims texts.
  expect(found.slice(1, 8)).toEqual(["=1+1", ...texts.slice(0, 4), "=1", "00123"]);
});

test("every number in the workbook is a figure of the edition or a fact that is listed", async () => {
  const edition = editionFixture();
  const known = numbersOf(edition);
  const cells = (await read(await reportXlsx(reportDocument(edition)))).flatMap(({ data }) => data.flat());
  const numbers = cells.filter((cell) => typeof cell === "number");
  expect(numbers.length).toBeGreaterThan(150);
  const printings = (value: number) =>
    [percentText(value, "vi"), pointsText(value, "vi"), countText(value, "vi")].flatMap(numbersIn);
  expect(numbers.filter((number) => !printings(number).some((text) => known.has(text)))).toEqual([]);
  const ids = /^[a-z-]+\d+$/;
  const words = cells.filter((cell) => typeof cell === "string" && !ids.test(cell)) as string[];
  const said = words.flatMap((text) => numbersIn(text.replaceAll(edition.countsSha256, "")));
  expect(said.filter((number) => !known.has(number))).toEqual([]);
});
