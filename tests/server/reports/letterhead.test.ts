import { expect, test } from "vitest";
import { annexReference, dateInWords, letterheadOf } from "../../../server/reports/letterhead.ts";

const DAY = "2026-01-05";

test("days under ten, January and February take a leading zero; other months do not", () => {
  // The three cases of NĐ 30/2020/NĐ-CP, Phụ lục I.
  expect(dateInWords("2026-01-05")).toBe("ngày 05 tháng 01 năm 2026");
  expect(dateInWords("2026-02-28")).toBe("ngày 28 tháng 02 năm 2026");
  expect(dateInWords("2026-03-09")).toBe("ngày 09 tháng 3 năm 2026");
  expect(dateInWords("2026-11-23")).toBe("ngày 23 tháng 11 năm 2026");
});

test("an office that has set nothing is the department of home affairs of its province", () => {
  expect(letterheadOf("tỉnh Thái Nguyên (phần Bắc Kạn)", DAY, {})).toMatchObject({
    superior: "UBND tỉnh Thái Nguyên",
    issuer: "Sở Nội vụ",
    place: "Thái Nguyên",
    addressees: ["Ủy ban nhân dân tỉnh Thái Nguyên"],
    signerName: null,
  });
});

test("a people's committee has no agency above it, signs by authority and reports to whom it likes", () => {
  const settings = {
    superior: null,
    issuer: "Ủy ban nhân dân tỉnh Thái Nguyên",
    symbol: "UBND",
    authority: "TM. ỦY BAN NHÂN DÂN",
    addressees: [],
  };
  expect(letterheadOf("tỉnh Thái Nguyên", DAY, settings)).toMatchObject(settings);
});

test("an annex names the number to fill in, the day and the sender", () => {
  const blank = "\u00a0".repeat(6);
  expect(annexReference(letterheadOf("tỉnh Thái Nguyên", DAY, { symbol: "VP", issuer: "Văn phòng" }))).toBe(
    `(Kèm theo Báo cáo số ${blank}/BC-VP ngày 05 tháng 01 năm 2026 của Văn phòng)`,
  );
});
