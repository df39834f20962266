/** What was masked: a telephone or identity number, an address, a dossier or receipt, a plate, a long number. */
export type MaskKind = "phone" | "id" | "email" | "dossier" | "receipt" | "plate" | "number";

/*
 * What leads to a person looks like this. The first in the list wins, and each is bounded, so that no text takes long.
 * A group named "it" is what is masked; without one it is the whole find.
 */

/** Between two digits of one number: spaces, dots, hyphens, brackets, signs that cannot be seen. Not "/" and ":": days, times, decrees. */
const BETWEEN = String.raw`[\s.\-‐-―_·•*,()\u00ad\u200b-\u200f\u2060\ufeff\ufe0f\u20e3]`;
const DIGIT = String.raw`[\p{Nd}]`;
/** A digit, or a letter that stands for one beside digits. */
const LIKE_DIGIT = String.raw`(?:\p{Nd}|(?<=\p{Nd}|${BETWEEN})[oOlI|](?=[.\-\s]?\p{Nd}))`;

/** A run of at least seven digits with little between them. */
export const HIDDEN = new RegExp(
  String.raw`[+(]?(?:${DIGIT}|[oO](?=\p{Nd}))(?:(?:${BETWEEN}{0,3}(?<!,\s)|(?<=\p{Nd}{3,4})\/(?=\p{Nd}{3}))${LIKE_DIGIT}){6,}`,
  "gdu",
);

const SPOKEN = "không|một|mốt|hai|ba|bốn|tư|năm|lăm|sáu|bảy|bẩy|tám|chín";
/** Eight digits and more in words: "không chín một hai …". */
export const SPOKEN_NUMBER = new RegExp(
  String.raw`(?<!\p{L})(?:${SPOKEN})(?:[\s,.\-]{1,3}(?:${SPOKEN})){7,}(?!\p{L})`,
  "gdiu",
);

const ASKED = {
  phone: String.raw`s[đd]t|số\s+(?:điện\s+thoại|máy)|điện\s+thoại|đt|dt|tel|phone|hotline|zalo|viber`,
  id: String.raw`cccd|cmnd|cmt|căn\s+cước(?:\s+công\s+dân)?|hộ\s+chiếu`,
  number: String.raw`stk|(?:số\s+)?tài\s+khoản`,
} as const;
const BESIDE = String.raw`[\s:.(]{0,4}(?:(?:của|là|số|tôi|em|anh|chị|cháu|mình|:)\s{0,2}){0,4}`;

/** Short numbers too, where somebody says what they are. */
function asked(kind: keyof typeof ASKED): { pattern: RegExp; kind: MaskKind } {
  const number = String.raw`(?<it>[+(]?\p{Nd}(?:${BETWEEN}{0,3}\p{Nd}){5,})`;
  return { kind, pattern: new RegExp(String.raw`(?<!\p{L})(?:${ASKED[kind]})${BESIDE}${number}`, "dgiu") };
}

export const MASKS: readonly { readonly pattern: RegExp; readonly kind: MaskKind }[] = [
  {
    kind: "email",
    pattern:
      /[\p{L}\p{N}._%+-]{1,64}\s?(?:@|＠|[([]\s?at\s?[)\]]|\sa\s?còng\s)\s?[\p{L}\p{N}-]{1,63}(?:\s?\.\s?[\p{L}\p{N}-]{1,63}){1,4}/dgiu,
  },
  // 000.00.05.H03-230912-0001, H03.19-230912-0001, G01.899.102-230912-00001
  {
    kind: "dossier",
    pattern:
      /(?<![\p{L}\p{N}])(?:\d{2,3}\.){0,4}[A-ZĐ]\d{2}(?:[.-]\d{1,4}){0,4}\s?[-–.]\s?\d{6}\s?[-–.]\s?\d{3,6}/dgiu,
  },
  {
    kind: "dossier",
    pattern:
      /(?:mã(?:\s+số)?\s+hồ\s+sơ|hồ\s+sơ\s+(?:mã(?:\s+số)?|số)|số\s+hồ\s+sơ|mã\s+hs|số\s+biên\s+nhận|giấy\s+hẹn\s+số)[\s:.là]{0,5}(?<it>[\p{L}\p{N}.\-/]{0,40}\p{Nd}{4,12}[\p{L}\p{N}.\-/]{0,40})/dgiu,
  },
  // Passports (B1234567) and plates (97B1-123.45, 20A 12345).
  { kind: "id", pattern: /(?<![\p{L}\p{N}])[A-Z]\d{7,8}(?![\p{L}\p{N}])/dgiu },
  {
    kind: "plate",
    pattern: /(?<![\p{L}\p{N}])\d{2}[A-ZĐ]{1,2}\d?\s?[-.\s]\s?(?:\d{3}[.\s]?\d{2}|\d{4})(?![\p{L}\p{N}])/dgiu,
  },
  asked("phone"),
  asked("id"),
  asked("number"),
  {
    kind: "receipt",
    pattern:
      /(?<![\p{L}\p{N}])(?=(?:[A-Za-z -]{0,16}\d){3})[0-9A-HJKMNP-TV-Z]{4}(?:[ -]?[0-9A-HJKMNP-TV-Z]{4}){3}(?![\p{L}\p{N}])(?<=[A-Z].{0,18})/dgu,
  },
];

const YEAR = String.raw`(?:19|20)\d{2}`;
const DATE = String.raw`(?:0?[1-9]|[12]\d|3[01])[./-](?:0?[1-9]|1[0-2])[./-]${YEAR}`;
const ISO = String.raw`${YEAR}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])`;
const TO = String.raw`\s?(?:[-–—]|đến|tới)\s?`;
const THOUSANDS = String.raw`[1-9]\d{0,2}(?:[.,]\d{3}){1,5}`;
const UNIT = String.raw`(?:đồng|đ|₫|vn[dđ]|nghìn|ngàn|triệu|tỷ|tỉ|usd|k|m2|m²|%)(?!\p{L})`;
const ALONE = String.raw`(?<![\p{Nd}+][\s.\-(]{0,3}|[\p{Nd}+])`;

/** What stays although it has many digits: days and years, amounts, numbers of decrees. */
export const KEPT: readonly RegExp[] = [
  new RegExp(String.raw`${ALONE}(?:${DATE}|${ISO})(?:${TO}(?:${DATE}|${ISO}))?(?![.\-]?\p{Nd})`, "dgu"),
  new RegExp(String.raw`${ALONE}${YEAR}${TO}${YEAR}(?![\s.\-]?\p{Nd})`, "dgu"),
  new RegExp(String.raw`${ALONE}${THOUSANDS}(?:${TO}${THOUSANDS})?(?![.,\-\s]{0,3}\p{Nd})`, "dgu"),
  new RegExp(String.raw`${ALONE}[1-9]\d{0,14}(?:[.,\s]\d{3}){0,5}\s?${UNIT}`, "dgiu"),
];
