/**
 * Measures of an administrative report, NĐ 30/2020/NĐ-CP, Phụ lục I. Lengths are in twips (1/20 point), sizes of letters
 * in half points, as Word keeps them.
 */
const twipsOf = (millimetres: number) => Math.round((millimetres / 25.4) * 1440);

export const A4 = { width: twipsOf(210), height: twipsOf(297) } as const;

/** Top and bottom 20–25 mm, left 30–35 mm, right 15–20 mm; the page number stands in the top margin. */
export const MARGIN = {
  top: twipsOf(20),
  bottom: twipsOf(20),
  left: twipsOf(30),
  right: twipsOf(15),
  header: twipsOf(9),
  footer: twipsOf(9),
} as const;

export const TEXT_WIDTH = {
  portrait: A4.width - MARGIN.left - MARGIN.right,
  landscape: A4.height - MARGIN.left - MARGIN.right,
} as const;

/** Of a picture that shares its page with a caption. */
export const TEXT_HEIGHT = {
  portrait: A4.height - MARGIN.top - MARGIN.bottom,
  landscape: A4.width - MARGIN.top - MARGIN.bottom,
} as const;

export type Orientation = keyof typeof TEXT_WIDTH;

/** First line of a paragraph: 1 or 1,27 cm. */
export const FIRST_LINE = twipsOf(12.7);

export const FONT = "Times New Roman";

/** One of the two sets in use: Quốc hiệu 13, Tiêu ngữ 14, body 14. */
export const SIZE = {
  nation: 26,
  motto: 28,
  agency: 26,
  number: 26,
  body: 28,
  recipientsTitle: 24,
  recipients: 22,
  table: 24,
  wideTable: 22,
  note: 24,
} as const;
