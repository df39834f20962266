import { expect, test } from "vitest";
import { checkUnits, UNIT_COLUMNS } from "../../../../server/agencies/import/checkUnits.ts";
import { KnownUnits } from "../../../../server/agencies/import/knownUnits.ts";
import { ProblemList } from "../../../../server/agencies/import/problem.ts";
import type { NewAgency } from "../../../../server/database/insertUnits.ts";
import { rowsOf, said } from "./csv.ts";

const province: NewAgency = {
  code: "19",
  validFrom: "2020-01-01",
  validTo: null,
  name: "Tỉnh Thái Nguyên",
  kind: "province",
  parent: null,
};
const commune: NewAgency = {
  code: "01864",
  validFrom: "2020-01-01",
  validTo: null,
  name: "Xã Bộc Bố",
  kind: "commune",
  parent: { code: "19", validFrom: "2020-01-01" },
};

function check(lines: string) {
  const list = new ProblemList();
  const rows = rowsOf(`code,name,kind,valid_from,valid_to,parent_code\n${lines}`, UNIT_COLUMNS);
  const plan = checkUnits(rows, new KnownUnits([province, commune]), list);
  return { plan, problems: said(list), texts: list.problems.map((problem) => problem.text) };
}

test.each([
  ["a code that lost its zeros", "1870,Xã Giáo Hiệu,commune,2024-01-01,,19", "2 code lost-zeros"],
  ["a code with a digit too many", "018640,Xã A,commune,2024-01-01,,19", "2 code code-length"],
  ["a code that a spreadsheet made a number", "1.87E+03,Xã A,commune,2024-01-01,,19", "2 code not-a-code"],
  ["no code", ",Xã A,commune,2024-01-01,,19", "2 code required"],
  ["no name", "01870,,commune,2024-01-01,,19", "2 name required"],
  ["a name that was decoded wrongly", "01870,X\uFFFD A,commune,2024-01-01,,19", "2 name not-text"],
  ["a name too long for a poster", `01870,${"x".repeat(121)},commune,2024-01-01,,19`, "2 name too-long"],
  ["a kind that is none", "01870,Làng A,làng,2024-01-01,,19", "2 kind unknown-word"],
  ["a day written the other way round", "01870,Xã A,xã,01/07/2025,,19", "2 valid_from not-a-day"],
  ["a day that is not in the calendar", "01870,Xã A,xã,2025-02-30,,19", "2 valid_from not-a-day"],
  ["an end before the beginning", "01870,Xã A,xã,2025-07-01,2025-06-30,19", "2 valid_to day-order"],
  ["a commune under nobody", "01870,Xã A,xã,2024-01-01,,", "2 parent_code missing-parent"],
  ["a parent that is not there", "01870,Xã A,xã,2024-01-01,,06", "2 parent_code unknown-parent"],
  ["a parent that was not there yet", "01870,Xã A,xã,2019-01-01,,19", "2 parent_code unknown-parent"],
  ["another name for what is stored", "01864,Xã Khác,xã,2020-01-01,,19", "2 - stored-otherwise"],
  ["a code still in use", "01864,Xã Bằng Thành,xã,2025-07-01,,19", "2 valid_from overlap"],
])("%s is refused", (_what, line, problem) => {
  const { plan, problems } = check(`${line}\n`);
  expect(problems).toEqual([problem]);
  if (problem.endsWith("overlap")) expect(plan.ended).toEqual([]);
});

test("the same unit twice is told with the line it repeats", () => {
  const line = "01870,Xã Giáo Hiệu,xã,2024-01-01,,19\n";
  const { problems, texts } = check(line + line);
  expect(problems).toEqual(["3 code repeated"]);
  expect(texts[0]).toContain("dòng 2");
});

test("a child that outlives its parent in the file is refused", () => {
  const { problems } = check("060,Huyện A,huyện,2024-01-01,2025-06-30,19\n01870,Xã A,xã,2024-01-01,,060\n");
  expect(problems).toEqual(["3 valid_to parent-ends"]);
});

test("units that are each other's parent are refused", () => {
  const { problems } = check("060,Huyện A,huyện,2024-01-01,,061\n061,Huyện B,huyện,2024-01-01,,060\n");
  expect(problems).toEqual(["2 parent_code own-parent", "3 parent_code own-parent"]);
});

test("a stored unit may be ended, and its code given to another from the next day", () => {
  const { plan, problems } = check(
    "01864,Xã Bộc Bố,xã,2020-01-01,2025-06-30,19\n01864,Xã Bằng Thành,xã,2025-07-01,,19\n",
  );
  expect(problems).toEqual([]);
  expect(plan.ended).toEqual([{ code: "01864", validFrom: "2020-01-01", validTo: "2025-06-30" }]);
  expect(plan.added.map((unit) => unit.name)).toEqual(["Xã Bằng Thành"]);
});

test("a unit that the file ends is nobody's parent after that", () => {
  const { problems } = check(
    "19,Tỉnh Thái Nguyên,tỉnh,2020-01-01,2025-06-30,\n01870,Xã A,xã,2025-07-01,,19\n",
  );
  expect(problems).toEqual(["3 parent_code unknown-parent"]);
});

test("what is stored already is passed over, and kinds are read in Vietnamese with or without marks", () => {
  expect(check("01864,Xã Bộc Bố,XA,2020-01-01,,19\n").plan).toEqual({ added: [], ended: [], same: 1 });
});

test("children may stand above their parents in the file, and departments have codes of letters", () => {
  const { plan, problems } = check(
    "01870,Xã A,xã,2024-01-01,,060\nBK-NOIVU,Sở Nội vụ,sở,2024-01-01,,19\n060,Huyện A,huyện,2024-01-01,,19\n",
  );
  expect(problems).toEqual([]);
  expect(plan.added.map((unit) => unit.parent?.code)).toEqual(["060", "19", "19"]);
});
