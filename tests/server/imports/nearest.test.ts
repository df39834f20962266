import { expect, test } from "vitest";
import { nearest } from "../../../server/imports/nearest.ts";

const FIELDS = ["dat-dai", "Đất đai", "tu-phap", "Tư pháp – Hộ tịch", "thue", "Thuế"];

test("a slip of a letter or a missing mark finds the word that was meant", () => {
  expect(nearest("dat-day", FIELDS)).toBe("dat-dai");
  expect(nearest("Tu phap - ho tich", FIELDS)).toBe("Tư pháp – Hộ tịch");
  expect(nearest("thuee", FIELDS)).toBe("thue");
});

test("a word like none of them finds none", () => {
  expect(nearest("giao thông", FIELDS)).toBeUndefined();
  expect(nearest("", FIELDS)).toBeUndefined();
});
