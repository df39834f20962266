import { expect, test } from "vitest";
import { ReceiptMisses } from "../../../server/cases/receiptMisses.ts";

test("a hundred mistakes are answered at once, the next wait, and then all are told to come back", () => {
  const misses = new ReceiptMisses();
  for (let i = 0; i < 99; i++) expect(misses.wait(0)).toBe(0);
  const waits = Array.from({ length: 21 }, () => misses.wait(0));
  expect(waits[0]).toBe(0);
  expect(waits.at(-1)).toBe(2000);
  expect(() => misses.wait(0)).toThrow("busy");
});

test("ten a second are forgotten", () => {
  const misses = new ReceiptMisses();
  for (let i = 0; i < 120; i++) misses.wait(0);
  expect(() => misses.wait(0)).toThrow("busy");
  expect(misses.wait(1000)).toBe(1100);
  expect(misses.wait(60_000)).toBe(0);
});
