import type { Reading } from "./problem.ts";

/** Official codes: provinces 2 digits, former districts 3, communes 5. */
const LENGTHS = [2, 3, 5];

/**
 * A unit's code as text. Codes that a spreadsheet took for numbers have lost their leading zeros; they are refused with
 * the codes that they may have been, and not mended: 60 may be 060 or 00060.
 * @param exists whether any unit ever had the code
 */
export function codeText(text: string, exists: (code: string) => boolean): Reading<string> {
  if (text === "") {
    return { code: "blank-code", reason: "Không có mã đơn vị.", remedy: "Ghi mã đơn vị, đủ số 0 ở đầu." };
  }
  if (exists(text)) return { value: text };
  const digits = digitsOf(text);
  const candidates = LENGTHS.map((length) => digits?.padStart(length, "0")).filter(
    (code) => code !== undefined && exists(code),
  );
  if (candidates.length > 0) {
    return {
      code: "mangled-code",
      reason: `Mã “${text}” bị Excel đổi thành số.`,
      remedy: `Có lẽ là ${candidates.join(" hoặc ")}; định dạng cột là Text rồi gõ lại.`,
    };
  }
  return {
    code: "unknown-code",
    reason: `Không có đơn vị nào từng mang mã “${text}”.`,
    remedy: "Xem lại mã trong danh mục đơn vị; đơn vị mới thì nhập đơn vị trước.",
  };
}

/** 1864 out of "1864", "1864.0", "1.864E+03", "1,864"; undefined: not a number. */
function digitsOf(text: string): string | undefined {
  if (/^\d+([.,]\d+)?E\+?\d+$/i.test(text)) return String(Math.round(Number(text.replace(",", "."))));
  if (/^\d+[.,]0+$/.test(text) && !/^\d{1,3}[.,]000$/.test(text)) return String(Number.parseInt(text, 10));
  if (/^\d{1,3}([.,\s]\d{3})+$/.test(text)) return text.replace(/\D/g, "");
  return /^\d+$/.test(text) ? text.replace(/^0+/, "") : undefined;
}
