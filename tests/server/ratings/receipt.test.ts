import { expect, test } from "vitest";
import { isReceipt, normalizeReceipt, printedReceipt } from "#contract/receipt.ts";
import { ratingKey, receiptKey } from "../../../server/database/storedKeys.ts";
import { receiptOf } from "../../../server/ratings/receipt.ts";

const ID = "0f8fad5b-d9cb-469f-a165-70867728950e";

test("the same page always has the same receipt, however its id is written", () => {
  expect(receiptOf(ID)).toBe(receiptOf(ID.toUpperCase()));
  expect(isReceipt(receiptOf(ID))).toBe(true);
});

test("neither what is stored with answers nor what is stored with comments is the id or the other", () => {
  const stored = [ratingKey(ID), receiptKey(receiptOf(ID))];
  expect(new Set([ID, ...stored]).size).toBe(3);
});

test("a receipt copied by hand is read with spaces, small letters and look-alikes", () => {
  expect(normalizeReceipt(" o1il-abcd 2345–6789 ")).toBe("0111ABCD23456789");
  expect(printedReceipt("0111ABCD23456789")).toBe("0111 ABCD 2345 6789");
});

test("fifteen characters, or one that no receipt has, are no receipt", () => {
  expect(isReceipt("0111ABCD2345678")).toBe(false);
  expect(isReceipt("0111ABCD2345678U")).toBe(false);
});
