import type { Reading } from "./problem.ts";

/** No count of one line is larger: a whole province receives fewer dossiers in a month. Above it, a key slipped. */
const LARGEST = 1_000_000;

/**
 * A count as somebody typed it: digits only. Whatever else could be a number is refused with the number that was
 * probably meant, and not read: "1.234" is 1234 to a Vietnamese clerk and 1,234 to an English Excel.
 */
export function wholeNumberText(text: string, column: string): Reading<number> {
  const refuse = (code: string, why: string, remedy: string): Reading<number> => ({
    code,
    reason: `${column} là “${text}”: ${why}.`,
    remedy,
  });
  if (text === "") return refuse("blank-number", "để trống không phải là 0", "Ghi 0 nếu thật sự không có.");
  if (/^\d+$/.test(text)) {
    const value = Number(text);
    return value <= LARGEST
      ? { value }
      : refuse("too-large", "lớn hơn một triệu", "Kiểm tra xem có gõ thừa chữ số.");
  }
  if (/^[-−–]\s*\d|^\(\d[\d.,]*\)$/.test(text)) {
    return refuse("negative", "số âm", "Muốn sửa số cũ thì ghi số đúng, không ghi chênh lệch.");
  }
  if (/^\d{1,3}([.,\s]\d{3})+$/.test(text)) {
    const meant = text.replace(/\D/g, "");
    return refuse(
      "thousands",
      "dấu này là ngăn hàng nghìn hay thập phân thì không rõ",
      `Ghi ${meant} nếu là hàng nghìn.`,
    );
  }
  if (/^\d+[.,]0+$/.test(text)) {
    return refuse("decimals", "số đếm không có phần lẻ", `Ghi ${Number.parseInt(text, 10)}.`);
  }
  if (/^\d+[.,]\d+$/.test(text)) {
    return refuse("decimals", "số đếm không có phần lẻ", "Ghi số nguyên; kiểm tra xem có nhầm cột tỷ lệ.");
  }
  if (/^\d+([.,]\d+)?E\+?\d+$/i.test(text)) {
    const meant = Number(text.replace(",", "."));
    return refuse(
      "scientific",
      "Excel đã rút gọn số",
      `Định dạng cột là Number rồi lưu lại; có lẽ là ${Math.round(meant)}.`,
    );
  }
  if (/^[=#+@]/.test(text)) {
    return refuse("formula", "công thức hoặc lỗi của Excel", "Dán giá trị (Paste values) rồi lưu lại.");
  }
  return refuse("not-a-number", "không phải số", "Ghi số bằng chữ số, không kèm chữ.");
}
