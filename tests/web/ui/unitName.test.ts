import { expect, test } from "vitest";
import { unitName } from "../../../web/ui/unitName.ts";

test("a unit that ended is told from the one of its name that took it over", () => {
  expect(unitName({ name: "Xã Bằng Thành", validTo: "2025-06-30" }, "vi")).toBe(
    "Xã Bằng Thành (đến 30/06/2025)",
  );
  expect(unitName({ name: "Xã Bằng Thành", validTo: null }, "vi")).toBe("Xã Bằng Thành");
});
