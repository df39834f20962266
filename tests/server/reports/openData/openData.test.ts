import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { COLUMNS } from "../../../../server/reports/openData/columns.ts";
import { dataDictionary } from "../../../../server/reports/openData/dictionary.ts";
import { openData } from "../../../../server/reports/openData/openData.ts";
import { frozenFixture } from "../../../support/frozenFixture.ts";
import { yearlyFixture } from "../../../support/yearlyFixture.ts";
import { YEARLY_MODELS } from "../../../support/yearlyModelsFixture.ts";

type Row = Record<(typeof COLUMNS)[number], string>;
const rowsOf = (text: string): Row[] => parse(text, { bom: true, columns: true });
const text = openData(frozenFixture({ models: YEARLY_MODELS }));
const rows = rowsOf(text);

test("the file is RFC 4180 in UTF-8 with its mark: one header, equally long rows, lines ended by CR LF", () => {
  expect(text.startsWith("\ufeffrecord,item,value,unit,")).toBe(true);
  expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  expect(text.endsWith("\r\n")).toBe(true);
  for (const row of rows) expect(Object.keys(row)).toEqual([...COLUMNS]);
});

test("no row counts fewer than five answers or comments", () => {
  const tallies = rows.filter(({ record }) => record === "tally");
  expect(tallies.length).toBe(yearlyFixture().tallies.length);
  const earlier = rows.filter(({ record }) => record === "earlier");
  expect(earlier.length).toBe(YEARLY_MODELS.earlier.length);
  for (const { n1, n2, n3, n4, n5 } of [...tallies, ...earlier]) {
    expect([n1, n2, n3, n4, n5].reduce((sum, n) => sum + Number(n), 0)).toBeGreaterThanOrEqual(5);
  }
  const comments = rows.filter(({ record }) => record === "comment");
  expect(comments.map(({ item, count }) => [item, count])).toEqual([
    ["access", ""],
    ["officer", "31"],
    ["procedure", "12"],
    ["unstated", "58"],
  ]);
});

test("figures stand unrounded under their names, beside what they were made from", () => {
  const figure = (path: string) =>
    rows.find(({ record, item }) => record === "figure" && item === path)?.value;
  // 1,986 of 2,301.
  expect(figure("province.summary.index")).toBe(String((100 * 1986) / 2301));
  expect(figure("units.02026@2025-07-01.summary.disclosure")).toBe("none");
  expect(figure("units.02026@2025-07-01.band")).toBe("");
});

test.each(["=1+1", "+1+1", "-1+1", "@SUM(A1)", "\tx", "\rx", "'x"])(
  "a name like %j is no formula in a spreadsheet",
  (name) => {
    const [unit, ...units] = yearlyFixture().units;
    if (!unit) throw new Error("no unit");
    const hostile = openData(frozenFixture({ units: [{ ...unit, name }, ...units] }));
    expect(rowsOf(hostile).find((row) => row.unit === unit.key)?.name).toBe(`'${name}`);
    for (const row of rowsOf(hostile)) {
      for (const cell of Object.values(row))
        expect(cell).not.toMatch(/^([=+@\t\r]|-(?!\d+(\.\d+)?(e-\d+)?$))/);
    }
  },
);

test("commas, quotes and line breaks in names stay one cell", () => {
  const [unit, ...units] = yearlyFixture().units;
  if (!unit) throw new Error("no unit");
  const name = 'Xã "Một", xã\nHai';
  expect(rowsOf(openData(frozenFixture({ units: [{ ...unit, name }, ...units] })))).toContainEqual(
    expect.objectContaining({ record: "unit", unit: unit.key, name }),
  );
});

test("the dictionary explains every cell that any kind of row fills in, in both languages", () => {
  const explained = new Set(
    rowsOf(dataDictionary()).map((row) => `${row.record}.${(row as unknown as { column: string }).column}`),
  );
  const filled = rows.flatMap((row) =>
    Object.entries(row).flatMap(([column, cell]) => (cell === "" ? [] : [`${row.record}.${column}`])),
  );
  const unexplained = [...new Set(filled)].filter(
    (name) => !explained.has(name) && !explained.has(name.replace(/^\w+/, "*")),
  );
  expect(unexplained).toEqual([]);
  for (const row of rowsOf(dataDictionary()) as unknown as Record<string, string>[]) {
    expect([row.meaning_vi, row.meaning_en]).not.toContain("");
  }
});
