import { Header, PageNumber, Paragraph, TextRun } from "docx";

/** The page's number, in the middle of the top margin; under it, on every page, that figures are simulated. */
export function numberedHeader(notice: string | null): Header {
  const number = new Paragraph({
    style: "Header",
    children: [new TextRun({ children: [PageNumber.CURRENT] })],
  });
  return new Header({ children: [number, ...noticeLine(notice)] });
}

/** The first page of the report, and of each annex, shows no number. */
export function firstHeader(notice: string | null): Header {
  return new Header({ children: [new Paragraph({ style: "Header" }), ...noticeLine(notice)] });
}

function noticeLine(notice: string | null): Paragraph[] {
  if (notice === null) return [];
  return [new Paragraph({ style: "Header", children: [new TextRun({ text: notice, size: 18 })] })];
}
