import { Document, Paragraph, TextRun } from "docx";
import { layoutDocument } from "docx/layout";
import { FONT } from "./measures.ts";

export interface TextToMeasure {
  readonly text: string;
  /** Half points. */
  readonly size: number;
  readonly bold: boolean;
}

/** The widest page that the format allows, so that no text to measure is broken. */
const WIDEST = 31_680;

/**
 * How wide texts are in Times New Roman, in twips. A rule under a text is drawn by these, because neither Word nor
 * LibreOffice can make a rule as long as its text by itself.
 */
export function textWidths(texts: readonly TextToMeasure[]): readonly number[] {
  const paragraphs = texts.map(
    ({ text, size, bold }) => new Paragraph({ children: [new TextRun({ text, size, bold, font: FONT })] }),
  );
  const page = { size: { width: WIDEST, height: WIDEST }, margin: { left: 0, right: 0 } };
  const { pages, stoppedAt } = layoutDocument(
    new Document({ sections: [{ properties: { page }, children: paragraphs }] }),
  );
  const body = pages[0]?.body ?? [];
  return texts.map(({ text }, at) => {
    const block = body[at];
    if (block?.type !== "paragraph") throw new Error(`"${text}" cannot be measured: ${stoppedAt}`);
    return Math.round((block.lines[0]?.textWidth ?? 0) * TWIPS_PER_PIXEL);
  });
}

const TWIPS_PER_PIXEL = 15;
