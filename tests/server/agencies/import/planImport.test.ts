import { afterAll, beforeAll, expect, test } from "vitest";
import { pointCodeFault } from "#contract/pointCode.ts";
import { importReport } from "../../../../server/agencies/import/importReport.ts";
import {
  type ImportKind,
  type ImportPlan,
  planImport,
} from "../../../../server/agencies/import/planImport.ts";
import { findAgency } from "../../../../server/database/agencies.ts";
import { findRatingPoint, listEveryRatingPoint } from "../../../../server/database/ratingPoints.ts";
import { findService } from "../../../../server/database/services.ts";
import { readFinalSuccessors } from "../../../../server/database/successions.ts";
import { openTestDatabase, type TestDatabase } from "../../../support/database.ts";
import { bytes } from "./csv.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase({ units: "bac-kan" });
});
afterAll(() => database.close());

const plan = (kind: ImportKind, ...lines: string[]) =>
  planImport(database.db, kind, bytes(`${lines.join("\n")}\n`));
const said = ({ problems }: ImportPlan) =>
  problems.map(({ line, column, code }) => `${line} ${column ?? "-"} ${code}`);
const write = (one: ImportPlan) => database.db.transaction().execute((trx) => one.apply(trx));
const find = async (code: string, on: string) =>
  await findAgency(database.db, code, { on, today: "2026-11-23" });

test("a file with one wrong line in three writes none of them", async () => {
  const one = await plan(
    "units",
    "code,name,kind,valid_from,parent_code",
    "90001,Xã Mới,xã,2026-01-01,19",
    "9002,Xã Sai,xã,2026-01-01,19",
    "90003,Xã Nữa,xã,2026-01-01,19",
  );
  expect(said(one)).toEqual(["3 code lost-zeros"]);
  await expect(write(one)).rejects.toThrow("not written");
  expect(await find("90001", "2026-02-01")).toBeUndefined();
});

test("each problem is told with its line, its column and what to do", async () => {
  const one = await plan("units", "code,name,kind,valid_from,parent_code", "1870,Xã A,xã,2026-01-01,19");
  expect(importReport(one, "units.csv")).toEqual([
    "units.csv: đọc được 1 dòng đơn vị.",
    "  Dòng 2, cột code: mã “1870” mất số 0 ở đầu; viết 01870 và để ô dạng văn bản trước khi lưu từ Excel.",
    "1 chỗ cần sửa. Không ghi gì vào hệ thống.",
  ]);
});

test("a whole reorganisation comes in by files: a unit ends, two take over, and its past is marked as divided", async () => {
  const units = await plan(
    "units",
    "code,name,kind,valid_from,valid_to,parent_code",
    "01957,Xã Thượng Quan,xã,2025-07-01,2026-12-31,19",
    "90011,Xã Thượng,xã,2027-01-01,,19",
    "90012,Xã Quan,xã,2027-01-01,,19",
  );
  expect(said(units)).toEqual([]);
  expect(units.counts).toEqual({ added: 2, ended: 1, same: 0 });
  await write(units);
  const successions = await plan(
    "successions",
    "predecessor_code,successor_code,on_date",
    "01957,90011,2027-01-01",
    "01957,90012,2027-01-01",
  );
  expect(said(successions)).toEqual([]);
  expect(successions.notes.map((note) => note.code)).toEqual(["divided"]);
  await write(successions);
  const old = await find("01957", "2025-06-30");
  const final = await readFinalSuccessors(database.db);
  expect(final.get(old?.id as number)?.kind).toBe("divided");
  expect((await find("90011", "2027-01-01"))?.parentId).toBe((await find("19", "2027-01-01"))?.id);
});

test.each([
  ["a unit that has not ended", "01864,01840,2026-01-01", "2 on_date still-there"],
  ["a unit that ended on another day", "01834,01840,2025-08-01", "2 on_date ends-otherwise"],
  ["a predecessor that never was", "77777,01840,2025-07-01", "2 predecessor_code unknown-unit"],
  ["a successor that is not there yet", "01834,01840,2019-07-01", "2 predecessor_code unknown-unit"],
  ["a successor that has gone", "01834,01837,2025-07-01", "2 successor_code unknown-unit"],
])("a succession of %s is refused", async (_what, line, problem) => {
  expect(said(await plan("successions", "predecessor_code,successor_code,on_date", line))).toEqual([problem]);
});

test("a succession that is stored already is passed over", async () => {
  const one = await plan("successions", "predecessor_code,successor_code,on_date", "01834,01840,2025-07-01");
  expect(one.counts).toEqual({ added: 0, ended: 0, same: 1 });
});

test("a point without a code is given a sound one, and the same file again adds nothing", async () => {
  const lines = ["agency_code,name,opened_on,channel", "01864,Ki-ốt sảnh,2026-01-01,ki-ốt"];
  const before = (await listEveryRatingPoint(database.db)).length;
  await write(await plan("points", ...lines));
  const points = await listEveryRatingPoint(database.db);
  expect(points).toHaveLength(before + 1);
  const made = points.find((point) => point.name === "Ki-ốt sảnh");
  expect(pointCodeFault(made?.code as string)).toBeNull();
  expect(made).toMatchObject({ channel: "kiosk", agency: { code: "01864", validFrom: "2025-07-01" } });
  expect((await plan("points", ...lines)).counts).toEqual({ added: 0, ended: 0, same: 1 });
});

test("a point's deciding unit comes with it, by the code of a unit that is there", async () => {
  const lines = ["agency_code,name,opened_on,deciding_code", "01864,Quầy liên thông,2026-01-01,01906"];
  await write(await plan("points", ...lines));
  const find = async () =>
    (await listEveryRatingPoint(database.db)).find(({ name }) => name === "Quầy liên thông");
  expect((await find())?.deciding).toEqual({ code: "01906", validFrom: "2025-07-01" });
  expect((await plan("points", ...lines)).counts).toEqual({ added: 0, ended: 0, same: 1 });
  const [heading = "", line = ""] = lines;
  expect(said(await plan("points", heading, line.replace("01906", "77777")))).toEqual([
    "2 deciding_code unknown-deciding-unit",
  ]);
  expect(said(await plan("points", heading, line.replace("01906", "01840")))).toEqual([
    "2 - stored-otherwise",
  ]);
  expect((await plan("points", heading, line.replace("01906", ""))).counts.same).toBe(1);
});

test("a point is closed by writing its closing day", async () => {
  const [open] = (await listEveryRatingPoint(database.db)).filter((point) => point.closedOn === null);
  const { code, agency, name, channel, fieldCode, openedOn } = open as NonNullable<typeof open>;
  const closing = await plan(
    "points",
    "code,agency_code,name,opened_on,channel,field_code,closed_on",
    `${code},${agency.code},${name.includes(",") ? `"${name}"` : name},${openedOn},${channel},${fieldCode ?? ""},2026-12-01`,
  );
  expect(said(closing)).toEqual([]);
  await write(closing);
  expect((await findRatingPoint(database.db, code))?.closedOn).toBe("2026-12-01");
});

test.each([
  ["a code with a typing slip", "AAAAAAAB,01864,Quầy,2026-01-01,", "2 code code-slip"],
  ["a code with a look-alike", "AAAA0OIL,01864,Quầy,2026-01-01,", "2 code not-a-point-code"],
  ["a unit that is not there", ",77777,Quầy,2026-01-01,", "2 agency_code unknown-unit"],
  ["a unit that had gone by then", ",01861,Quầy,2025-07-01,", "2 agency_code unknown-unit"],
  ["a unit that ends before the point", ",01861,Quầy,2025-01-01,", "2 closed_on unit-ends"],
  ["a field that is not there", ",01864,Quầy,2026-01-01,cau-duong", "2 field_code unknown-field"],
])("a point with %s is refused", async (_what, line, problem) => {
  expect(said(await plan("points", "code,agency_code,name,opened_on,field_code", line))).toEqual([problem]);
});

test("services bring their field with them, once", async () => {
  const one = await plan(
    "services",
    "code,name,field_code,field_name",
    '1.004227.000.00.00.H03,"Đăng ký, cấp giấy phép",giao-thong,Giao thông',
    "1.004228,Cấp biển số,giao-thong,",
  );
  expect(said(one)).toEqual([]);
  await write(one);
  expect(await findService(database.db, "1.004227.000.00.00.H03")).toMatchObject({ fieldCode: "giao-thong" });
});

test.each([
  ["a field without a name", "X1,Thủ tục,moi,", "2 field_name new-field-unnamed"],
  ["a field under another name", "X1,Thủ tục,dat-dai,Đất", "2 field_name field-named-otherwise"],
  ["a field called like a tally's own word", "X1,Thủ tục,mixed,Lẫn lộn", "2 field_code reserved"],
  ["a code with a space", "X 1,Thủ tục,dat-dai,", "2 code not-a-code"],
  ["another name for what is stored", "TP-01,Khác,tu-phap,", "2 - stored-otherwise"],
])("a service with %s is refused", async (_what, line, problem) => {
  expect(said(await plan("services", "code,name,field_code,field_name", line))).toEqual([problem]);
});
