import { expect, test } from "vitest";
import { commentText } from "#contract/commentText.ts";

test("a browser's line ends count as one character", () => {
  expect(commentText("một\r\nhai\rba")).toBe("một\nhai\nba");
});

test("what PostgreSQL refuses is taken out or replaced, never an error", () => {
  expect(commentText("a\u0000b\u0007c")).toBe("abc");
  expect(commentText("a\ud800b")).toBe("a\ufffdb");
});

test("a text cannot be made to read otherwise than it is written", () => {
  expect(commentText("tốt \u202egnôhk\u202c")).toBe("tốt gnôhk");
});

test("letters typed in parts are the same as composed ones", () => {
  expect(commentText("Hòa")).toBe("Hòa".normalize("NFC"));
});

test("spaces and line ends alone are no comment", () => {
  expect(commentText(" \n\t ")).toBe("");
});

test("emoji made of several signs survive", () => {
  expect(commentText("👨‍👩‍👧 👍🏽")).toBe("👨‍👩‍👧 👍🏽");
});
