import { AlignmentType, type ISectionOptions, Paragraph, TextRun } from "docx";
import { annexReference, type Letterhead } from "../letterhead.ts";
import type { Annex } from "../reportDocument.ts";
import { drawBlock } from "./blocks.ts";
import { SIZE } from "./measures.ts";
import { section } from "./section.ts";
import { annexStretch } from "./stretches.ts";
import { ANNEX_TITLE } from "./styles.ts";

/** "Phụ lục I", its title and the report it comes with, on a page of its own, counted from 1. */
export async function annexSection(
  annex: Annex,
  letterhead: Letterhead,
  notice: string | null,
): Promise<ISectionOptions> {
  const { orientation, blocks } = annexStretch(annex.blocks);
  const drawn = await Promise.all(blocks.map((block) => drawBlock(block, orientation)));
  const head = [
    new Paragraph({
      style: ANNEX_TITLE,
      children: [
        new TextRun({ text: annex.number }),
        new TextRun({ text: annex.title.toLocaleUpperCase("vi"), break: 1 }),
      ],
    }),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { after: 120 },
      children: [new TextRun({ text: annexReference(letterhead), italics: true, size: SIZE.body })],
    }),
  ];
  return section([...head, ...drawn.flat()], { orientation, beginsNumbering: true, notice });
}
