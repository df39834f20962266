import { describe, expect, test } from "vitest";
import { readConfig } from "../../../server/config.ts";
import { ApiError } from "../../../server/http/ApiError.ts";
import { PointAllowance } from "../../../server/ratings/pointAllowance.ts";

const MINUTE_MS = 60_000;
const { pointAllowance } = readConfig({});

/** Ratings that got through, of those tried at these instants. */
function passed(allowance: PointAllowance, instants: readonly number[]): number {
  return instants.filter((at) => {
    try {
      allowance.take(1, at);
      return true;
    } catch (error) {
      expect(error).toBeInstanceOf(ApiError);
      return false;
    }
  }).length;
}

describe("what a rating point may get", () => {
  test("1,200 visitors behind one Wi-Fi all pass, over the day or within one minute", () => {
    const spread = Array.from({ length: 1200 }, (_, i) => (i * 8 * 60 * MINUTE_MS) / 1200);
    expect(passed(new PointAllowance(pointAllowance), spread)).toBe(1200);
    const atOnce = Array.from({ length: 1200 }, (_, i) => (i * MINUTE_MS) / 1200);
    expect(passed(new PointAllowance(pointAllowance), atOnce)).toBe(1200);
  });

  test("a script that sends 100 a second for an hour gets through 2,400 times, not 360,000", () => {
    const hour = Array.from({ length: 360_000 }, (_, i) => i * 10);
    const got = passed(new PointAllowance(pointAllowance), hour);
    expect(got).toBeGreaterThanOrEqual(2399);
    expect(got).toBeLessThanOrEqual(2400);
  });

  test("a flood at one point takes no place at another", () => {
    const allowance = new PointAllowance(2);
    allowance.take(1, 0);
    allowance.take(1, 0);
    expect(() => allowance.take(1, 0)).toThrow("busy");
    expect(() => allowance.take(2, 0)).not.toThrow();
  });

  test("whoever is told to wait gets in after the time that was named", () => {
    const allowance = new PointAllowance(60);
    for (let i = 0; i < 60; i++) allowance.take(1, 0);
    let waitS = 0;
    try {
      allowance.take(1, 0);
    } catch (error) {
      waitS = (error as ApiError).details.retryAfter as number;
    }
    // Sixty an hour: one a minute.
    expect(waitS).toBe(60);
    expect(() => allowance.take(1, waitS * 1000 - 1000)).toThrow("busy");
    expect(() => allowance.take(1, waitS * 1000)).not.toThrow();
  });

  test("without a limit nobody is asked", () => {
    expect(
      passed(
        new PointAllowance(0),
        Array.from({ length: 5000 }, () => 0),
      ),
    ).toBe(5000);
  });
});
