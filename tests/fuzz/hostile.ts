import fc from "fast-check";

/** Stands in every hostile text; unescaped in a page it would be an element. */
export const MARK = "<fuzz";

const TEXTS = [
  "",
  " ",
  "\u0000",
  "\ud800",
  "\ufeff",
  "\u202e",
  "ＡＢＣ２３４５６",
  "a\r\nSet-Cookie: fuzz=1",
  "\r\n\r\n<html>",
  "../../../etc/passwd",
  "..\\..\\x",
  "%00%0d%0a",
  "%",
  "'; drop table ratings; --",
  "' or '1'='1",
  "$1",
  "{{7*7}}#{7*7}",
  `"></script>${MARK} onload=a>`,
  `';${MARK}>`,
  `javascript:alert(1)//${MARK}`,
  "=1+1",
  "__proto__",
  "constructor",
  "-1",
  "1e400",
  "Infinity",
  "99999999999999999999",
  "2026-02-30",
  "0000-00-00",
  "9999-12-31",
  "2026-13",
  "true",
  "null",
  "ế".repeat(3000),
] as const;

/** Texts that have hurt somebody somewhere. */
export const hostileText = fc.oneof(
  fc.constantFrom(...TEXTS),
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.string({ unit: "grapheme", maxLength: 300 }),
);

const DEEP = (depth: number, open: string, close: string) => `${open.repeat(depth)}1${close.repeat(depth)}`;

/** JSON, as text, that does not belong where it comes. */
export const hostileJson = fc.oneof(
  hostileText.map((text) => JSON.stringify(text)),
  fc.constantFrom(
    "null",
    "true",
    "[]",
    "{}",
    "0",
    "-0",
    "6",
    "4.5",
    "1e400",
    "-1e-400",
    "9007199254740993",
    '"4"',
    "[4]",
    '{"overall":4}',
    '{"__proto__":{"overall":5}}',
    '{"constructor":{"prototype":{"polluted":1}}}',
    '{"length":1e9}',
    '"\\ud800"',
    '"\\u0000"',
    DEEP(1000, "[", "]"),
    DEEP(1000, '{"a":', "}"),
  ),
);

export const hostileKey = fc.oneof(
  fc.constantFrom(
    "__proto__",
    "constructor",
    "prototype",
    "toString",
    "hasOwnProperty",
    "",
    "answers.overall",
  ),
  hostileText,
);
