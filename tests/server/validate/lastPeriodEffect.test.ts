import { expect, test } from "vitest";
import { lastPeriodEffect } from "../../../server/validate/lastPeriodEffect.ts";
import { MINIMUM_WAGE } from "../scoring/worldOfUnits.ts";

test("minimum wages and teen employment: −0.0398, the simple mean of Callaway and Sant'Anna with units not yet treated", () => {
  // By hand from the printed group-time effects, counties not yet treated as controls: (20·(−.0194 − .0783 − .1363 −
  // .1008) + 40·(.0047 − .0412) + 131·−.0261)/291 = −.0398.
  expect(lastPeriodEffect(MINIMUM_WAGE)).toBeCloseTo(-3.98, 2);
});
