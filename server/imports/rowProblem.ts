import { isPlainLine } from "#contract/plainText.ts";
import { garbledText } from "./garbledText.ts";
import type { Problem } from "./problem.ts";
import { isTotalRow } from "./totalRow.ts";

/** Why a row is of no use, whatever its columns mean; undefined: it may be. `width`: cells of the header. */
export function rowProblem(cells: readonly string[], width: number): Omit<Problem, "line"> | undefined {
  if (isTotalRow(cells)) {
    return {
      code: "total-row",
      reason: "Dòng tổng cộng không phải số liệu của một đơn vị.",
      remedy: "Xóa dòng này; hệ thống tự cộng.",
    };
  }
  const garbled = garbledText(cells.join(" "));
  if (garbled) {
    return {
      code: garbled,
      reason:
        garbled === "old-font"
          ? "Chữ gõ theo bảng mã TCVN3 (phông .VnTime), không phải Unicode."
          : "Chữ bị chuyển mã hai lần (“XÃ£” thay cho “Xã”).",
      remedy: "Chuyển tệp gốc sang Unicode rồi lưu thành “CSV UTF-8”.",
    };
  }
  // A cell in quotes may run over several lines; all but a line end is refused.
  if (!cells.every((cell) => isPlainLine(cell.replaceAll("\n", " ")))) {
    return {
      code: "control-characters",
      reason: "Có ký tự điều khiển không nhìn thấy được.",
      remedy: "Thường do chép từ Word: xóa ô đó rồi gõ lại.",
    };
  }
  const extra = cells.slice(width).some((cell) => cell !== "");
  if (!extra && cells.length >= width) return undefined;
  return extra
    ? {
        code: "too-many-cells",
        reason: `Dòng có ${cells.length} ô, tiêu đề có ${width}.`,
        remedy:
          "Có lẽ một ô chứa dấu phân cách (ví dụ 1,234) mà không đặt trong ngoặc kép: sửa ô đó, hoặc xóa ô thừa.",
      }
    : {
        code: "too-few-cells",
        reason: `Dòng có ${cells.length} ô, tiêu đề có ${width}.`,
        remedy: "Điền đủ các ô; cả tệp phải dùng cùng một dấu phân cách như dòng tiêu đề.",
      };
}
