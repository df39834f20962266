import fc from "fast-check";
import { expect, test } from "vitest";
import { roundHalfUp } from "#scoring/roundHalfUp.ts";

test("every exact half of a hundredth rounds up, however binary stores it", () => {
  for (let thousandths = 5; thousandths < 100_000; thousandths += 10) {
    // The expected digits are made from whole numbers only.
    const hundredths = (thousandths + 5) / 10;
    expect(roundHalfUp(Number(`${thousandths}e-3`))).toBe(Number(`${hundredths}e-2`));
  }
});

test("every share of up to 200 answers rounds as whole-number arithmetic says", () => {
  for (let n = 1; n <= 200; n++) {
    for (let x = 0; x <= n; x++) {
      const hundredths = Math.floor((20_000 * x + n) / (2 * n));
      expect(roundHalfUp((100 * x) / n)).toBe(Number(`${hundredths}e-2`));
    }
  }
});

test("noise of a sum of shares does not move a half", () => {
  expect(roundHalfUp(85.15499999999999)).toBe(85.16);
});

test("tiny, huge and zero values stay themselves", () => {
  expect(roundHalfUp(1e-9)).toBe(0);
  expect(roundHalfUp(-1e-9)).toBe(0);
  expect(Object.is(roundHalfUp(-0), -0)).toBe(false);
  expect(roundHalfUp(1e21)).toBe(1e21);
});

test("a fall prints with the same digits as a rise", () => {
  fc.assert(
    fc.property(fc.double({ min: 0.01, max: 100, noNaN: true }), (value) => {
      expect(roundHalfUp(-value) + roundHalfUp(value)).toBe(0);
    }),
  );
});

test.each([-1, 1.5, 11])("%d is not a number of decimals", (decimals) => {
  expect(() => roundHalfUp(1, decimals)).toThrow(RangeError);
});
