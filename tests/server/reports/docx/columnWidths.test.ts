import { expect, test } from "vitest";
import { columnWidths } from "../../../../server/reports/docx/columnWidths.ts";

const sum = (widths: readonly number[]) => widths.reduce((all, width) => all + width, 0);
const NUMBERS = { title: "Chỉ số", texts: ["85,16%", "92,03%"], words: false };

test("widths add up to the page, whatever stands in the table", () => {
  for (const texts of [
    ["a"],
    ["Trung tâm Phục vụ hành chính công tỉnh (đến 30/06/2025)"],
    ["x".repeat(300)],
  ]) {
    const columns = [{ title: "Đơn vị", texts, words: true }, NUMBERS, NUMBERS];
    expect(sum(columnWidths(columns, 9355, 24))).toBe(9355);
  }
});

test("a percent is never broken, however long the names beside it", () => {
  const names = { title: "Đơn vị", texts: Array(5).fill("Một tên đơn vị rất dài ".repeat(6)), words: true };
  const [, ...numbers] = columnWidths([names, ...Array(6).fill(NUMBERS)], 9355, 24);
  // "85,16%" in Times New Roman 12: five digits and a comma of 33 points, a percent sign of 10; cells have 7 of margin.
  for (const width of numbers) expect(width / 20).toBeGreaterThan(37 + 7);
});

test("a short verdict keeps its line where names are short", () => {
  const names = { title: "Đơn vị", texts: Array(20).fill("Xã Ba Bể"), words: true };
  const verdicts = { title: "So với mục tiêu", texts: Array(20).fill("chưa đủ căn cứ"), words: true };
  const [, verdict = 0] = columnWidths([names, verdicts, ...Array(5).fill(NUMBERS)], 9355, 22);
  // 66 points in Times New Roman 11, measured in LibreOffice.
  expect(verdict / 20).toBeGreaterThan(66 + 7);
});
