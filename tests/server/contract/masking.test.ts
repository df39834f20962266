import fc from "fast-check";
import { expect, test } from "vitest";
import { wordParts } from "#contract/masking.ts";

const shown = (text: string) =>
  wordParts(text)
    .map((part) => (part.kind ? `<${part.kind}>` : part.text))
    .join("");

test.each([
  ["Gọi tôi 0912345678 nhé", "Gọi tôi <phone> nhé"],
  ["Gọi 0912.345.678", "Gọi <phone>"],
  ["0912 345 678", "<phone>"],
  ["09 12 34 56 78", "<phone>"],
  ["0 9 1 2 3 4 5 6 7 8", "<phone>"],
  ["+84 912 345 678", "<phone>"],
  ["+84912345678", "<phone>"],
  ["84-912-345-678", "<phone>"],
  ["0084 912 345 678", "<phone>"],
  ["(0209) 3 870 123", "<phone>"],
  ["0281.3.870.123", "<phone>"],
  ["02093870123", "<phone>"],
  ["01234567890", "<phone>"],
  ["0912/345/678", "<phone>"],
  ["sdt0912345678", "sdt<phone>"],
  ["O912345678", "<phone>"],
  ["０９１２３４５６７８", "<phone>"],
  ["0912\u200b345\u200b678", "<phone>"],
  ["912345678", "<phone>"],
  ["SĐT: 3870123", "SĐT: <phone>"],
  ["không chín một hai ba bốn năm sáu bảy tám", "<phone>"],
  ["CCCD 006090001234", "CCCD <id>"],
  ["số 006090001234 của tôi", "số <id> của tôi"],
  ["006 090 001 234", "<id>"],
  ["CMND cũ 095123456", "CMND cũ <id>"],
  ["viết cho ba.be@gmail.com", "viết cho <email>"],
  ["ba.be @ gmail . com", "<email>"],
  ["ba.be (at) gmail.com", "<email>"],
  ["hồ sơ 000.00.05.H03-230912-0001 chậm", "hồ sơ <dossier> chậm"],
  ["H03.19-230912-0001", "<dossier>"],
  ["G01.899.102-230912-00001", "<dossier>"],
  ["mã hồ sơ: BK2309120001", "mã hồ sơ: <dossier>"],
  ["biên nhận 7Z3K 9M2Q 4R6T 8V0X", "biên nhận <receipt>"],
  ["xe 97B1-123.45 đỗ chắn cửa", "xe <plate> đỗ chắn cửa"],
  ["STK 0123456789012 Vietcombank", "STK <number> Vietcombank"],
  ["chuyển vào 0123456789012", "chuyển vào <number>"],
])("%s is masked", (text, masked) => {
  expect(shown(text)).toBe(masked);
});

test.each([
  "Đến ngày 28/11/2026 lúc 14:30, hẹn lại 05.12.2026",
  "từ 01/11/2026 - 05/11/2026",
  "từ 01.11.2026-05.11.2026",
  "ngày 2026-11-28",
  "giai đoạn 2017–2020 và 2021 - 2026",
  "các năm 2018, 2019, 2020, 2021",
  "Nộp 1.500.000 đồng, sau lại thu 15.000.000đ",
  "từ 500.000 - 1.000.000 đồng",
  "phí 150000000 đồng",
  "12 000 000 vnđ",
  "giá 25.000.000",
  "Nghị định 61/2018/NĐ-CP, Thông tư 01/2018/TT-VPCP, Quyết định 2160/QĐ-UBND",
  "hài lòng 100%, chờ 30-45 phút, 10 lần",
  "quầy 1, 2, 3, 4, 5, 6, 7, 8, 9 đều đóng",
  "ba lần năm ngày",
  "thửa đất số 123 tờ bản đồ 45",
  "hồ sơ năm 2025",
])("%s stays as it is", (text) => {
  expect(shown(text)).toBe(text);
});

const separators = fc.constantFrom("", " ", ".", "-", "  ", " . ", "\u00a0");
const phone = fc
  .tuple(
    fc.constantFrom("0", "+84", "84"),
    fc.constantFrom("3", "5", "7", "8", "9"),
    fc.array(fc.nat(9), { minLength: 8, maxLength: 8 }),
    fc.array(separators, { minLength: 9, maxLength: 9 }),
  )
  .map(([start, first, rest, between]) =>
    [start, first, ...rest].map((digit, i) => (i === 0 ? `${digit}` : `${between[i - 1]}${digit}`)).join(""),
  );
const around = fc.constantFrom("Xin gọi ", "Số của tôi là ", "liên hệ: ", "chị Hoa (", "");

test("no telephone number comes through, however it is spaced, wherever it stands", () => {
  fc.assert(
    fc.property(around, phone, around, (before, number, after) => {
      const left = wordParts(`${before}${number} ${after}`)
        .filter((part) => !part.kind)
        .map((part) => part.text)
        .join("");
      expect(left.replace(/\D/g, "").length).toBeLessThan(4);
    }),
    { seed: 7, numRuns: 2000 },
  );
});

test("pieces in a row are the text, and what was masked has nothing left to mask around it", () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: "grapheme" }), fc.string({ unit: fc.constantFrom(..."09 .-@aA/:đ") })),
      (text) => {
        const parts = wordParts(text);
        expect(parts.map((part) => part.text).join("")).toBe(text);
        const masked = shown(text);
        expect(shown(masked)).toBe(masked);
      },
    ),
    { seed: 8, numRuns: 2000 },
  );
});

test.each([
  "0".repeat(2000),
  "0 ".repeat(1000),
  "a@".repeat(1000),
  "H03.".repeat(500),
  "một ".repeat(500),
  "1.000.".repeat(333),
  "sdt ".repeat(500),
])("2,000 hostile letters take no time", (text) => {
  const startedAt = performance.now();
  wordParts(text);
  expect(performance.now() - startedAt).toBeLessThan(200);
});
