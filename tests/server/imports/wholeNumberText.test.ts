import fc from "fast-check";
import { expect, test } from "vitest";
import { wholeNumberText } from "../../../server/imports/wholeNumberText.ts";

test("digits are a count, with leading zeros too", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000 }), (count) => {
      expect(wholeNumberText(String(count), "received")).toEqual({ value: count });
      expect(wholeNumberText(`00${count}`, "received")).toEqual({ value: count });
    }),
  );
});

test("what a point or a comma means is asked, not guessed", () => {
  for (const text of ["1.234", "1,234", "1 234", "1\u00A0234"]) {
    expect([text, wholeNumberText(text, "received")]).toMatchObject([
      text,
      { code: "thousands", remedy: /1234/ },
    ]);
  }
  expect(wholeNumberText("85,5", "received")).toMatchObject({ code: "decimals" });
  expect(wholeNumberText("85.0", "received")).toMatchObject({ code: "decimals", remedy: /85/ });
});

test("nothing that is not digits becomes a number", () => {
  fc.assert(
    fc.property(
      fc.string().filter((text) => !/^\d+$/.test(text)),
      (text) => void expect(wholeNumberText(text, "received")).toHaveProperty("code"),
    ),
  );
});

test("an empty cell is not zero, and a loss is no count", () => {
  expect(wholeNumberText("", "received")).toMatchObject({ code: "blank-number" });
  for (const text of ["-5", "− 5", "(5)"]) {
    expect([text, wholeNumberText(text, "received")]).toMatchObject([text, { code: "negative" }]);
  }
});
