import { AlignmentType, type IParagraphStyleOptions, type IStylesOptions } from "docx";
import { FIRST_LINE, FONT, SIZE } from "./measures.ts";

const black = { font: FONT, color: "000000" } as const;
const text = { ...black, size: SIZE.body } as const;
/** Six points: the least that NĐ 30/2020 asks between paragraphs. */
const SIX_POINTS = 120;
const centred = { alignment: AlignmentType.CENTER } as const;

/** Ids of styles that more than one place must know. */
export const ANNEX_TITLE = "AnnexTitle";

/** Styles that a clerk finds in Word's list, by the names they are given in Vietnamese offices. */
const paragraphStyles: readonly IParagraphStyleOptions[] = [
  {
    id: "BodyText",
    name: "Body Text",
    basedOn: "Normal",
    quickFormat: true,
    paragraph: {
      alignment: AlignmentType.BOTH,
      indent: { firstLine: FIRST_LINE },
      spacing: { before: SIX_POINTS, after: SIX_POINTS },
    },
  },
  {
    id: "ReportItem",
    name: "Gạch đầu dòng",
    basedOn: "BodyText",
    quickFormat: true,
    paragraph: { spacing: { before: SIX_POINTS / 2, after: SIX_POINTS / 2 } },
  },
  {
    id: "ReportTitle",
    name: "Tên loại, trích yếu",
    basedOn: "Normal",
    quickFormat: true,
    run: { bold: true },
    paragraph: { ...centred, keepNext: true },
  },
  {
    id: ANNEX_TITLE,
    name: "Tiêu đề phụ lục",
    basedOn: "Normal",
    quickFormat: true,
    run: { bold: true },
    paragraph: { ...centred, keepNext: true, outlineLevel: 0 },
  },
  {
    id: "ContentsTitle",
    name: "Tiêu đề mục lục",
    basedOn: "Normal",
    run: { bold: true },
    paragraph: { ...centred, keepNext: true, spacing: { before: SIX_POINTS * 2, after: SIX_POINTS } },
  },
  ...["TOC1", "TOC2"].map((id, at) => ({
    id,
    name: `toc ${at + 1}`,
    basedOn: "Normal",
    next: "Normal",
    run: { size: SIZE.note },
    paragraph: { spacing: { before: 20, after: 20 } },
  })),
  {
    id: "ReportNote",
    name: "Ghi chú",
    basedOn: "Normal",
    quickFormat: true,
    run: { size: SIZE.note, italics: true },
    paragraph: { spacing: { before: SIX_POINTS / 2, after: SIX_POINTS / 2 } },
  },
  { id: "Header", name: "header", basedOn: "Normal", paragraph: centred },
  {
    id: "TableText",
    name: "Chữ trong bảng",
    basedOn: "Normal",
    quickFormat: true,
    run: { size: SIZE.table },
    paragraph: { spacing: { before: 20, after: 20 } },
  },
  {
    id: "Picture",
    name: "Hình",
    basedOn: "Normal",
    paragraph: { ...centred, spacing: { after: SIX_POINTS } },
  },
];

export function reportStyles(): IStylesOptions {
  const heading = {
    run: { ...text, bold: true, italics: false },
    paragraph: {
      keepNext: true,
      keepLines: true,
      indent: { firstLine: FIRST_LINE },
      spacing: { before: SIX_POINTS * 2, after: SIX_POINTS },
      alignment: AlignmentType.BOTH,
    },
  } as const;
  return {
    default: {
      document: { run: { ...text, language: { value: "vi-VN", eastAsia: "vi-VN" } } },
      heading1: heading,
      heading2: {
        ...heading,
        paragraph: { ...heading.paragraph, spacing: { before: 160, after: SIX_POINTS } },
      },
      caption: {
        run: { ...text, size: SIZE.note, bold: true, italics: false },
        paragraph: { ...centred, keepNext: true, spacing: { before: SIX_POINTS * 2, after: SIX_POINTS } },
      },
      hyperlink: { run: { color: "000000", underline: { type: "none" } } },
    },
    paragraphStyles: [{ id: "Normal", name: "Normal", quickFormat: true, run: text }, ...paragraphStyles],
  };
}
