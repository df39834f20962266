import { expect, test } from "vitest";
import { playAttack } from "../../../server/anonymity/attack.ts";
import { type Shares, sureShare } from "../../../server/anonymity/sureShare.ts";

const SHARES: Shares = [0.01, 0.02, 0.12, 0.24, 0.61];
const FOUR = { perDay: 4, at: "everywhere", yearBefore: false } as const;

test("one among nobody is always read, and the more others the less", () => {
  expect(sureShare(SHARES, 0)).toBeCloseTo(1, 12);
  // By hand: .01·e^−1.98 + .02·e^−1.96 + .12·e^−1.76 + .24·e^−1.52 + .61·e^−.78 = .3570
  expect(sureShare(SHARES, 2)).toBeCloseTo(0.357, 3);
  expect(sureShare(SHARES, 13)).toBeLessThan(0.005);
});

test("who reads the raw rows of a day reads as many as the formula says", () => {
  // 50 a week are 10.1 on each of the 247 open days; a twentieth of .6·.6 + … of them share counter and matter.
  const { sure, sureError } = playAttack({ who: "", reads: "rows" }, 50, SHARES, 2000);
  const perDay = (50 * 730) / 7 / 494;
  const cells = [0.6, 0.3, 0.1].flatMap((a) => [0.6, 0.3, 0.1].map((b) => a * b));
  const exact = cells.reduce((sum, share) => sum + share * sureShare(SHARES, share * perDay), 0);
  expect(Math.abs(sure - exact)).toBeLessThan(sureError + 0.05);
});

test("whoever taps all year reads no more than half a percent for sure, as far as so few victims can tell", () => {
  for (const hands of [undefined, FOUR]) {
    const { sure, sureError } = playAttack({ who: "", ...(hands && { hands }) }, 3, SHARES, 600);
    expect(sure - sureError).toBeLessThanOrEqual(0.005);
    expect(sure).toBeLessThan(0.05);
  }
});

test("who tapped through the year before too is shown rare matters alone, and reads more", () => {
  const rare = { who: "", victims: "seldom-field", hands: { ...FOUR, at: "seldom-field" } } as const;
  const now = playAttack(rare, 10, SHARES, 300);
  const before = playAttack({ ...rare, hands: { ...rare.hands, yearBefore: true } }, 10, SHARES, 300);
  expect(now.sure).toBeLessThan(0.03);
  expect(before.sure).toBeGreaterThanOrEqual(now.sure);
});
