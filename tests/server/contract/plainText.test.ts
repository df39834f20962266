import { expect, test } from "vitest";
import { isPlainLine, plainLine } from "#contract/plainText.ts";

test.each([
  ["a vertical tab, as Word copies a line end", "Bộ Nội vụ\u000bcông bố", "Bộ Nội vụ công bố"],
  ["a line end", "Bộ Nội vụ\r\ncông bố", "Bộ Nội vụ công bố"],
  ["what clears a terminal", "\u001b[2Jxã", "[2Jxã"],
  ["a sign that turns the direction", "xã\u202e01864", "xã 01864"],
  ["half of a letter pair", "xã\ud800", "xã"],
  ["a noncharacter", "xã\uffff", "xã"],
])("%s is no part of a line, and parts two words", (_, text, plain) => {
  expect(isPlainLine(text)).toBe(false);
  expect(plainLine(text)).toBe(plain);
  expect(isPlainLine(plain)).toBe(true);
});

test.each(["Xã Bằng Thành", "Bộ phận Một cửa (số 1), “Đất đai” – 100%", "👩‍💼", "Xa\u0303"])(
  "%s is a line of text",
  (text) => {
    expect(isPlainLine(text)).toBe(true);
    expect(plainLine(text)).toBe(text);
  },
);
