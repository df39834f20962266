import { expect, test } from "vitest";
import { searchName } from "#contract/searchName.ts";

test("Hòa and Hoà, composed and decomposed, are the same name", () => {
  const spellings = ["Xã Hòa Mục", "Xã Hoà Mục", "xã hoà mục".normalize("NFD"), "  XÃ  HOA-MUC "];
  expect(spellings.map(searchName)).toEqual(Array(4).fill("xa hoa muc"));
});

test("đ and its capital are d, and every vowel loses its marks", () => {
  expect(searchName("Phường Đức Xuân")).toBe("phuong duc xuan");
  expect(searchName("ăâêôơư ẵẫễỗỡữ ỵ")).toBe("aaeoou aaeoou y");
});

test("signs alone are no name", () => {
  expect(searchName("%_'\0 —")).toBe("");
});
