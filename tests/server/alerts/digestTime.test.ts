import { expect, test } from "vitest";
import { nextDigest } from "../../../server/alerts/digestTime.ts";

test("the digest goes at seven in the morning in Viet Nam, which is midnight UTC", () => {
  const next = (at: string) => nextDigest(new Date(at)).toISOString();
  expect(next("2026-11-23T05:00:00Z")).toBe("2026-11-24T00:00:00.000Z");
  expect(next("2026-11-23T23:59:59Z")).toBe("2026-11-24T00:00:00.000Z");
  // At seven itself the next one is tomorrow's.
  expect(next("2026-11-24T00:00:00Z")).toBe("2026-11-25T00:00:00.000Z");
  expect(next("2026-12-31T18:00:00Z")).toBe("2027-01-01T00:00:00.000Z");
});
