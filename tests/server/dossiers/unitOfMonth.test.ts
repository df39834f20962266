import { expect, test } from "vitest";
import { unitOfMonth } from "../../../server/dossiers/unitOfMonth.ts";

const unit = (id: number, code: string, name: string, validFrom: string, validTo: string | null) => ({
  ...{ id, code, name, validFrom, validTo },
  kind: "commune" as const,
  parentId: null,
});
// Invented: a code that changes hands in the middle of a month, and a unit that ends without a successor.
const before = unit(1, "00001", "Xã Cũ", "2020-01-01", "2026-05-14");
const after = unit(2, "00001", "Xã Mới", "2026-05-15", null);
const gone = unit(3, "00002", "Xã Hết", "2020-01-01", "2025-06-30");
const units = [before, after, gone];
const book = {
  byCode: Map.groupBy(units, (one) => one.code),
  successors: new Map([[before.id, [after]]]),
};
const find = (code: string, month: string, name = "") => unitOfMonth(book, { code, name, month });

test("a unit may report any month that it saw a day of", () => {
  expect(find("00001", "2026-04")).toEqual({ value: before });
  expect(find("00001", "2026-06")).toEqual({ value: after });
});

test("in the month in which a code changes hands, the name decides; without one nobody can", () => {
  expect(find("00001", "2026-05", "xa cu")).toEqual({ value: before });
  expect(find("00001", "2026-05", "Mới")).toEqual({ value: after });
  expect(find("00001", "2026-05")).toMatchObject({ code: "ambiguous-unit", remedy: /unit_name/ });
});

test("a unit that ended is told with the day and with whoever took over, if anybody did", () => {
  expect(find("00002", "2025-07")).toMatchObject({
    code: "unit-ended",
    reason: /đến 30\/06\/2025/,
    remedy: /đã nhận công việc/,
  });
});

test("a month before the unit is known is refused", () => {
  expect(find("00001", "2019-12")).toMatchObject({ code: "unit-not-yet" });
});

test("another unit's name beside the code is told with that unit's own code", () => {
  expect(find("00001", "2025-03", "Xã Hết")).toMatchObject({ code: "other-unit", remedy: /mã 00002/ });
});
