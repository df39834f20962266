import { expect, test } from "vitest";
import { decodeBytes } from "../../../server/imports/decodeBytes.ts";

const text = "mã,tên\n01864,Xã Bộc Bố\n";

test("the bytes say what they are: with a mark, without one, in either order", () => {
  const little = Buffer.from(text, "utf16le");
  const big = Buffer.from(little).swap16();
  expect(decodeBytes(Buffer.from(text))).toEqual({ text, encoding: "utf-8" });
  expect(decodeBytes(Buffer.from(`\uFEFF${text}`))).toEqual({ text, encoding: "utf-8" });
  expect(decodeBytes(little)).toEqual({ text, encoding: "utf-16le" });
  expect(decodeBytes(big)).toEqual({ text, encoding: "utf-16be" });
});

test("decomposed letters and composed ones become the same text", () => {
  expect(decodeBytes(Buffer.from(text.normalize("NFD")))).toEqual({ text, encoding: "utf-8" });
});

test("a letter that is lost already is told with its line, not passed on", () => {
  expect(decodeBytes(Buffer.from("mã\n01864,X\uFFFD"))).toMatchObject({
    problem: { code: "damaged-text", line: 2 },
  });
});

test("an asked encoding is used though the bytes seem otherwise", () => {
  const bytes = Buffer.from([0x58, 0xe2, 0xf2]);
  // F2 is a dot below in Windows-1258 and ò in Windows-1252.
  expect(decodeBytes(bytes)).toEqual({ text: "Xậ", encoding: "windows-1258" });
  expect(decodeBytes(bytes, "windows-1252")).toEqual({ text: "Xâò", encoding: "windows-1252" });
});
