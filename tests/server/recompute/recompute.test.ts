import { expect, test } from "vitest";
import { OpenDataFault } from "../../../server/recompute/OpenDataFault.ts";
import { recompute } from "../../../server/recompute/recompute.ts";
import { openData } from "../../../server/reports/openData/openData.ts";
import { frozenFixture } from "../../support/frozenFixture.ts";

const file = openData(frozenFixture());

test("a report comes out of its open data again, to the last printed digit", () => {
  const { lines, differences, countsSha256 } = recompute(file);
  expect(differences).toEqual([]);
  expect(countsSha256).toBe(frozenFixture().countsSha256);
  // 1,986 of 2,301 is 86.3103; its 95 % Wilson interval, worked out by hand, 84.8452–87.6544.
  expect(lines).toContain(
    "  Toàn tỉnh: 86,31% (84,85–87,65%), 2.301 lượt, đạt; so với năm trước: tăng (+8,53 điểm)",
  );
  expect(lines).toContain("  Xã Ngân Sơn (02026@2025-07-01): chưa có lượt đánh giá");
});

test("one answer moved to another level is found in its row, by the digest and in the figures", () => {
  const row = file
    .split("\r\n")
    .findIndex((line) => line.startsWith("tally,,,01861@2020-01-01,") && line.includes(",2025-05,overall,"));
  const lines = file.split("\r\n");
  lines[row] = (lines[row] ?? "").replace(",4,6,10,50,50,", ",4,6,11,49,50,");
  const { differences } = recompute(lines.join("\r\n"));
  expect(differences[0]).toBe(
    `Dòng ${row + 1} đã bị sửa sau khi chốt: record tally, unit 01861@2020-01-01, month 2025-05, criterion overall, field dat-dai, channel counter, n1 4, n2 6, n3 11, n4 49, n5 50`,
  );
  expect(differences[1]).toMatch(
    /^SHA-256 của số đếm: báo cáo ghi [0-9a-f]{64}, tính lại được [0-9a-f]{64}$/,
  );
  expect(differences.join("\n")).toContain("báo cáo ghi");
  expect(differences).toHaveLength(4);
});

test("a claimed figure that was embellished is named, with what comes out", () => {
  const index = String((100 * 1986) / 2301);
  const { differences } = recompute(
    file.replace(`province.summary.index,${index}`, "province.summary.index,91.5"),
  );
  expect(differences).toContain(`Số liệu province.summary.index: báo cáo ghi 91.5, tính lại được ${index}`);
});

test("a row left out is found by the digest although every other row is sound", () => {
  const without = file
    .split("\r\n")
    .filter((line) => !line.startsWith("comment,officer"))
    .join("\r\n");
  const { differences } = recompute(without);
  expect(differences[0]).toMatch(/^SHA-256/);
  expect(differences[1]).toBe("Số liệu comments.1.about: báo cáo ghi officer, tính lại được procedure");
});

test.each([
  ["a page of the web", "<!doctype html>"],
  ["another table", "a,b\r\n1,2\r\n"],
  ["a torn file", 'record,"check'],
  ["a header alone", "record,check\r\n"],
  ["counts that are no counts", file.replace(",4,6,10,50,50,", ",4,6,10,fifty,50,")],
  ["a unit that is missing", file.replace(/^unit,,,01861.*\r\n/m, "")],
])("%s is refused with a sentence", (_, text) => {
  expect(() => recompute(text)).toThrow(OpenDataFault);
});
