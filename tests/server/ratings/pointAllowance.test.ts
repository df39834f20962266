import { describe, expect, test } from "vitest";
import { readConfig } from "../../../server/config.ts";
import { PointAllowance } from "../../../server/ratings/pointAllowance.ts";

const MINUTE_MS = 60_000;
const { pointAllowance } = readConfig({});

/** Ratings within the allowance, of those that came at these instants. */
function within(allowance: PointAllowance, instants: readonly number[]): number {
  return instants.filter((at) => allowance.take(1, at)).length;
}

describe("what a rating point gets before it is taken for flooded", () => {
  test("1,200 visitors behind one Wi-Fi are no flood, over the day or within one minute", () => {
    const spread = Array.from({ length: 1200 }, (_, i) => (i * 8 * 60 * MINUTE_MS) / 1200);
    expect(within(new PointAllowance(pointAllowance), spread)).toBe(1200);
    const atOnce = Array.from({ length: 1200 }, (_, i) => (i * MINUTE_MS) / 1200);
    expect(within(new PointAllowance(pointAllowance), atOnce)).toBe(1200);
  });

  test("of a script that sends 100 a second for an hour all but 2,400 are a flood", () => {
    const hour = Array.from({ length: 360_000 }, (_, i) => i * 10);
    const got = within(new PointAllowance(pointAllowance), hour);
    expect(got).toBeGreaterThanOrEqual(2399);
    expect(got).toBeLessThanOrEqual(2400);
  });

  test("a flood at one point takes no place at another", () => {
    const allowance = new PointAllowance(2);
    expect(within(allowance, [0, 0, 0])).toBe(2);
    expect(allowance.take(2, 0)).toBe(true);
  });

  test("a flooded point is itself again at the pace of its allowance", () => {
    const allowance = new PointAllowance(60);
    expect(within(allowance, Array(61).fill(0))).toBe(60);
    // Sixty an hour: one a minute.
    expect(within(allowance, [59_000, 60_000, 61_000])).toBe(1);
  });

  test("without a limit nobody is asked", () => {
    expect(
      within(
        new PointAllowance(0),
        Array.from({ length: 5000 }, () => 0),
      ),
    ).toBe(5000);
  });
});
