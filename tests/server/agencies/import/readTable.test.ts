import { expect, test } from "vitest";
import { ProblemList } from "../../../../server/agencies/import/problem.ts";
import { readTable } from "../../../../server/agencies/import/readTable.ts";
import { bytes, said } from "./csv.ts";

const columns = { required: ["code", "name"], optional: ["note"] };

function read(file: string | Uint8Array) {
  const list = new ProblemList();
  const rows = readTable(typeof file === "string" ? bytes(file) : file, columns, list);
  return { rows, problems: said(list), notes: list.notes.map((note) => note.code) };
}

test("a file from Excel, with its mark and semicolons, reads like any other and says so", () => {
  expect(read("\uFEFFcode;name\r\n01864;Xã Bộc Bố\r\n")).toEqual({
    rows: [{ line: 2, cells: { code: "01864", name: "Xã Bộc Bố", note: "" } }],
    problems: [],
    notes: ["bom", "delimiter"],
  });
});

test("letters composed and decomposed are the same name", () => {
  const { rows } = read(`code,name\n1,${"Bộc Bố".normalize("NFD")}\n`);
  expect(rows[0]?.cells.name).toBe("Bộc Bố");
});

test("a file in Windows-1258 or UTF-16 is refused whole", () => {
  expect(read(new Uint8Array([0x63, 0x6f, 0xd2, 0x0a])).problems).toEqual(["1 - not-utf8"]);
  expect(read(new Uint8Array([0xff, 0xfe, 0x63, 0x00])).problems).toEqual(["1 - not-utf8"]);
});

test("a header that lacks, repeats or invents a column is refused, each by name", () => {
  expect(read("code,code,colour\n1,2,3\n").problems).toEqual([
    "1 - missing-column",
    "1 - repeated-column",
    "1 - unknown-column",
  ]);
});

test("a line with too few or too many cells is told by its number, and the others are read", () => {
  const { rows, problems } = read("code,name\n1,a\n2\n3,b,c\n4,d\n");
  expect(problems).toEqual(["3 - wrong-width", "4 - wrong-width"]);
  expect(rows.map((row) => row.line)).toEqual([2, 5]);
});

test("lines that a spreadsheet left empty are no lines, and do not shift the numbers", () => {
  expect(read("code,name\n1,a\n\n,\n2,b\n").rows.map((row) => row.line)).toEqual([2, 5]);
});

test("a comma inside quotes parts nothing; quotes that never close are told", () => {
  expect(read('code,name\n1,"a, b"\n').rows[0]?.cells.name).toBe("a, b");
  expect(read('code,name\n1,"a\n2,b\n').problems[0]).toContain("broken-quotes");
});

test("an empty file and a header alone are nothing to import", () => {
  expect(read("").problems).toEqual(["1 - empty"]);
  expect(read("code,name\n").problems).toEqual(["1 - empty"]);
});
