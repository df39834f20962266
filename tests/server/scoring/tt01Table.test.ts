import { expect, test } from "vitest";
import { tt01Table } from "#scoring/tt01Table.ts";

test("exactly 15 of 18 is Xuất sắc, as the circular says", () => {
  expect(tt01Table([2, 2, 2, 2, 2, 2, 2, 1, 0]).band).toBe("excellent");
});

test("nine times five thirds is 15 and Xuất sắc, not a hair less", () => {
  expect(tt01Table(Array.from({ length: 9 }, () => 5 / 3))).toEqual({ points: 15, band: "excellent" });
});

test.each([
  [14.99, "good"],
  [12, "good"],
  [11.99, "fair"],
  [9, "fair"],
  [8.99, "average"],
  [6, "average"],
  [5.99, "weak"],
  [0, "weak"],
])("%d points: %s", (points, band) => {
  const criteria = Array.from({ length: 9 }, (_, at) => Math.min(2, Math.max(0, points - 2 * at)));
  expect(tt01Table(criteria).band).toBe(band);
});

test("a criterion of three points is refused", () => {
  expect(() => tt01Table([3, 0, 0, 0, 0, 0, 0, 0, 0])).toThrow(RangeError);
});
