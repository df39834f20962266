import { Paragraph, StyleLevel, TableOfContents } from "docx";

/**
 * A field that Word can update, filled in already: chapters with their pages, annexes without, since each annex counts
 * its own pages from 1.
 */
export function contents(): (Paragraph | TableOfContents)[] {
  return [
    new Paragraph({ style: "ContentsTitle", text: "MỤC LỤC" }),
    new TableOfContents("Mục lục", {
      hyperlink: true,
      headingStyleRange: "1-1",
      stylesWithLevels: [new StyleLevel("Tiêu đề phụ lục", 2)],
      pageNumbersEntryLevelsRange: "2-2",
    }),
  ];
}
