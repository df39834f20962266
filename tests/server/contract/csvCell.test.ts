import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { guarded, quoted } from "#contract/csvCell.ts";
import { csvText } from "../../../server/http/csvFile.ts";

const cell = (text: string) => quoted(guarded(text));

test("a cell that another country's spreadsheet would cut in two stands in quotation marks", () => {
  for (const text of [
    "Một cửa;=HYPERLINK(A1)",
    "a;b",
    "a\tb",
    "tên =1+1",
    "Lan @y",
    "giấy tờ - hộ tịch",
    "a+b",
    "a=b",
    "a|b",
    "toàn chữ ＝1",
    "-1;2",
  ]) {
    expect(cell(text), text).toMatch(/^".*"$/s);
  }
});

test("plain words, numbers, days and codes stand as they are", () => {
  for (const text of [
    "Xã Bằng Thành",
    "85.25",
    "-3",
    "1e-7",
    "2026-11-23",
    "2026-11",
    "01864",
    "dat-dai",
    "01861@2020-01-01",
    "",
  ]) {
    expect(cell(text)).toBe(text);
  }
});

test("read again, by comma or one cell by semicolon, it is the same text", () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.string({ unit: "binary-ascii" }), { minLength: 2, maxLength: 2 }), {
        minLength: 1,
      }),
      (rows) => {
        const clean = rows.map((row) => row.map((text) => text.replaceAll("\r", "")));
        const read = parse(csvText(clean), { bom: true, relax_column_count: true }) as string[][];
        expect(read).toEqual(clean.map((row) => row.map(guarded)));
        for (const text of clean.flat()) {
          if (/^[\d.e+-]*$/.test(text) || text === "") continue;
          const line = parse(`${cell(text)};end`, { delimiter: ";" }) as string[][];
          expect(line).toEqual([[guarded(text), "end"]]);
        }
      },
    ),
  );
});
