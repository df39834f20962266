import { AlignmentType, Paragraph, type Table, TextRun } from "docx";
import type { Letterhead } from "../letterhead.ts";
import { SIZE, TEXT_WIDTH } from "./measures.ts";
import { plainTable } from "./plainTable.ts";

/** Room for a signature and a seal, twips. */
const SIGNING_ROOM = 1400;

/** Who gets the report, and who signs it, in one row that is never broken. */
export function signature(letterhead: Letterhead): Table {
  const half = Math.round(TEXT_WIDTH.portrait / 2);
  return plainTable([half, TEXT_WIDTH.portrait - half], [[recipients(letterhead), signer(letterhead)]]);
}

function recipients({ recipients, drafter }: Letterhead): Paragraph[] {
  const archive = drafter ? `Lưu: VT, ${drafter}.` : "Lưu: VT.";
  const lines = [...recipients.map((one) => `- ${one};`), `- ${archive}`];
  return [
    new Paragraph({
      spacing: { before: 240 },
      children: [new TextRun({ text: "Nơi nhận:", size: SIZE.recipientsTitle, bold: true, italics: true })],
    }),
    ...lines.map((text) => new Paragraph({ children: [new TextRun({ text, size: SIZE.recipients })] })),
  ];
}

function signer({ authority, signerTitle, signerName }: Letterhead): Paragraph[] {
  const titles = [authority, signerTitle].filter((one) => one !== null);
  return [
    ...titles.map(
      (text, at) =>
        new Paragraph({
          alignment: AlignmentType.CENTER,
          spacing: { before: at === 0 ? 240 : 0 },
          children: [new TextRun({ text: text.toLocaleUpperCase("vi"), size: SIZE.body, bold: true })],
        }),
    ),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { before: SIGNING_ROOM },
      children: [new TextRun({ text: signerName ?? "", size: SIZE.body, bold: true })],
    }),
  ];
}
