import { isPlainLine } from "#contract/plainText.ts";
import type { Reading } from "../../imports/problem.ts";

/** What a spreadsheet would run, once the list is downloaded again. */
const FORMULA = /^[=+\-@]/;
/** A citizen's number: 12 digits of an identity card, or a telephone number; dots and spaces in between are usual. */
const PERSONAL = /(?<!\d)(?:\d{12}|(?:0|\+84)(?:[ .]?\d){9})(?!\d)/;

/**
 * A text that may stand on a public page and in a spreadsheet.
 * @param what how the text is called at the start of a sentence: "Tên mô hình"
 */
export function safeText(text: string, what: string, { longest = 200, blank = false } = {}): Reading<string> {
  const bare = text.replace(/\r\n?/g, "\n").normalize("NFC").trim();
  if (bare === "") {
    return blank
      ? { value: "" }
      : { code: "blank", reason: `${what} còn trống.`, remedy: "Ghi đủ rồi gửi lại." };
  }
  if (!bare.split("\n").every(isPlainLine)) {
    return {
      code: "control-characters",
      reason: `${what} có ký tự điều khiển không nhìn thấy được.`,
      remedy: "Thường do chép từ Word: xóa đi rồi gõ lại.",
    };
  }
  if (FORMULA.test(bare)) {
    return {
      code: "formula",
      reason: `${what} bắt đầu bằng “${bare[0]}”: Excel sẽ hiểu là công thức.`,
      remedy: "Bỏ ký tự đầu; nếu là ô tính, chép lại bằng Paste values.",
    };
  }
  if (PERSONAL.test(bare)) {
    return {
      code: "personal-number",
      reason: `${what} có số điện thoại hoặc số căn cước.`,
      remedy: "Danh sách này ai cũng xem được: bỏ số đó đi.",
    };
  }
  if (bare.length > longest) {
    return {
      code: "too-long",
      reason: `${what} dài ${bare.length} ký tự; nhiều nhất là ${longest}.`,
      remedy: "Rút gọn.",
    };
  }
  return { value: bare };
}
