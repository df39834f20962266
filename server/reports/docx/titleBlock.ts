import { AlignmentType, Paragraph, TextRun } from "docx";
import type { Letterhead } from "../letterhead.ts";
import { SIZE, TEXT_WIDTH } from "./measures.ts";
import { rule } from "./rule.ts";
import { textWidths } from "./textWidths.ts";

/** Of the title's line: NĐ 30/2020 asks for a third to a half. */
const RULE_SHARE = 0.4;

/**
 * BÁO CÁO, what it is about, and whom it is sent to.
 * @param title as the document has it; a leading "Báo cáo" becomes the name of the kind of paper
 */
export function titleBlock(title: string, letterhead: Letterhead): Paragraph[] {
  const lines = evenLines(subjectOf(title));
  return [
    new Paragraph({ style: "ReportTitle", spacing: { before: 360 }, text: "BÁO CÁO" }),
    new Paragraph({
      style: "ReportTitle",
      children: lines.map(({ text }, at) => new TextRun({ text, ...(at > 0 ? { break: 1 } : {}) })),
    }),
    rule(Math.max(...lines.map(({ width }) => width)) * RULE_SHARE, TEXT_WIDTH.portrait),
    ...addressed(letterhead.addressees),
  ];
}

function addressed(addressees: readonly string[]): Paragraph[] {
  const [first, ...others] = addressees;
  if (first === undefined) return [];
  const paragraph = (text: string, before: number) =>
    new Paragraph({ alignment: AlignmentType.CENTER, spacing: { before, after: 120 }, text });
  if (others.length === 0) return [paragraph(`Kính gửi: ${first}`, 240)];
  const lines = addressees.map((one, at) => `- ${one}${at === addressees.length - 1 ? "." : ";"}`);
  return [paragraph("Kính gửi:", 240), ...lines.map((one) => paragraph(one, 0))];
}

interface Line {
  readonly text: string;
  /** Twips. */
  readonly width: number;
}

/** A title too long for one line in two lines of like length: one word left alone under a long line looks forgotten. */
function evenLines(text: string): Line[] {
  const [width = 0] = textWidths([{ text, size: SIZE.body, bold: true }]);
  if (width <= TEXT_WIDTH.portrait) return [{ text, width }];
  const words = text.split(" ");
  const lengthTo = (count: number) => words.slice(0, count).join(" ").length;
  const half = words.findIndex((_, at) => lengthTo(at) >= text.length / 2);
  const lines = [words.slice(0, half).join(" "), words.slice(half).join(" ")];
  const widths = textWidths(lines.map((line) => ({ text: line, size: SIZE.body, bold: true })));
  return lines.map((line, at) => ({ text: line, width: Math.min(widths[at] ?? 0, TEXT_WIDTH.portrait) }));
}

function subjectOf(title: string): string {
  const subject = title.replace(/^báo cáo\s*[:–-]?\s*/i, "").normalize("NFC");
  return subject.charAt(0).toLocaleUpperCase("vi") + subject.slice(1);
}
