import type { Problem } from "./problem.ts";

/** What Vietnamese offices save CSV as. windows-1252 is there for whoever asks; it is never guessed. */
export const ENCODINGS = ["utf-8", "utf-16le", "utf-16be", "windows-1258", "windows-1252"] as const;
export type Encoding = (typeof ENCODINGS)[number];

export type Decoded = { readonly text: string; readonly encoding: Encoding } | { readonly problem: Problem };

/**
 * The text of a file. A byte order mark decides; then zero bytes speak for UTF-16, and what is valid UTF-8 is UTF-8.
 * Anything else is taken for Windows-1258, which writes tone marks as letters of their own: NFC puts them back together.
 */
export function decodeBytes(bytes: Uint8Array, asked?: Encoding): Decoded {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    return refusal(
      "workbook",
      "Đây là sổ tính Excel, không phải CSV.",
      "Mở bằng Excel, chọn Lưu thành “CSV UTF-8”, rồi nhập tệp đó.",
    );
  }
  const encoding = asked ?? guess(bytes);
  const text = new TextDecoder(encoding).decode(bytes).normalize("NFC");
  const broken = text.search(/[\uFFFD\0]/);
  if (broken >= 0) {
    const line = text.slice(0, broken).split("\n").length;
    return refusal(
      "damaged-text",
      `Có ký tự không đọc được theo bảng mã ${encoding}.`,
      "Lưu lại tệp gốc thành “CSV UTF-8”, hoặc nêu bảng mã đúng bằng --encoding.",
      line,
    );
  }
  return { text, encoding };
}

function guess(bytes: Uint8Array): Encoding {
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return "utf-8";
  if (startsWith(bytes, [0xff, 0xfe])) return "utf-16le";
  if (startsWith(bytes, [0xfe, 0xff])) return "utf-16be";
  const head = bytes.subarray(0, 1000);
  const zeros = (odd: number) => head.filter((byte, i) => i % 2 === odd && byte === 0).length;
  // Digits and separators, most of any table, have one zero byte each.
  if (zeros(1) > head.length / 6) return "utf-16le";
  if (zeros(0) > head.length / 6) return "utf-16be";
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return "utf-8";
  } catch {
    return "windows-1258";
  }
}

const startsWith = (bytes: Uint8Array, start: readonly number[]) =>
  start.every((byte, i) => bytes[i] === byte);

function refusal(code: string, reason: string, remedy: string, line = 1): Decoded {
  return { problem: { line, code, reason, remedy } };
}
