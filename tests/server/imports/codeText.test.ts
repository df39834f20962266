import { expect, test } from "vitest";
import { codeText } from "../../../server/imports/codeText.ts";

const UNITS = new Set(["06", "060", "01864", "01900", "BK-NOIVU"]);
const read = (text: string) => codeText(text, (code) => UNITS.has(code));

test("a code is read as it stands, with its leading zeros", () => {
  expect(read("01864")).toEqual({ value: "01864" });
  expect(read("BK-NOIVU")).toEqual({ value: "BK-NOIVU" });
});

test("a code that became a number is refused with the code that it was", () => {
  for (const text of ["1864", "1864.0", "1864,00", "1.864E+03", "1,864", "1.864", "0001864"]) {
    expect([text, read(text)]).toMatchObject([text, { code: "mangled-code", remedy: /là 01864;/ }]);
  }
  // A round code is the harder one: 1.9E+03.
  expect(read("1.9E+03")).toMatchObject({ code: "mangled-code", remedy: /01900/ });
});

test("a number that may have been two codes is told both", () => {
  expect(read("60")).toMatchObject({ code: "mangled-code", remedy: /060/ });
  expect(read("6")).toMatchObject({ code: "mangled-code", remedy: /06/ });
  expect(codeText("60", (code) => ["060", "00060"].includes(code))).toMatchObject({
    remedy: /060 hoặc 00060/,
  });
});

test("an unknown code is not bent into a known one", () => {
  expect(read("01865")).toMatchObject({ code: "unknown-code" });
  expect(read("bk-noivu2")).toMatchObject({ code: "unknown-code" });
});
