import { expect, test } from "vitest";
import { quietAlerts } from "../../../server/validate/quietAlerts.ts";

test("alerts are rarely false, and a figure on the border is not told each time that it trembles", () => {
  const [falseLooks, steady, plain] = quietAlerts(200, 60).map(({ value }) => value) as [
    number,
    number,
    number,
  ];
  expect(falseLooks).toBeLessThan(3);
  expect(steady).toBeLessThan(plain / 2);
});
