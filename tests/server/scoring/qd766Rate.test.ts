import { expect, test } from "vitest";
import { qd766Rate } from "#scoring/qd766Rate.ts";
import { satisfactionIndex } from "#scoring/satisfactionIndex.ts";

test("the same office is 99 percent by Quyết định 766 and 80 percent by SIPAS", () => {
  // 2,000 dossiers; 100 citizens answered, 80 of them satisfied; the 20 others are all that 766 counts against it.
  expect(qd766Rate(2000, 20)).toBe(99);
  expect(satisfactionIndex([5, 5, 10, 50, 30])).toBe(80);
});
