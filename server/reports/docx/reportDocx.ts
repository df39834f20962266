import { Document, type FileChild, type ISectionOptions, Packer } from "docx";
import type { Letterhead } from "../letterhead.ts";
import type { Block, ReportDocument } from "../reportDocument.ts";
import { annexSection } from "./annexSection.ts";
import { drawBlock } from "./blocks.ts";
import { chapterPages } from "./chapterPages.ts";
import { contents } from "./contents.ts";
import { masthead } from "./masthead.ts";
import type { Orientation } from "./measures.ts";
import { section } from "./section.ts";
import { signature } from "./signature.ts";
import { stretchesOf } from "./stretches.ts";
import { reportStyles } from "./styles.ts";
import { TABLE_STYLES } from "./tableStyle.ts";
import { titleBlock } from "./titleBlock.ts";

/**
 * The yearly report as a Word document in the layout of an official report (NĐ 30/2020/NĐ-CP, Phụ lục I), ready for a
 * number and a signature.
 * @param notice said at the top of every page, for figures that are simulated; null: nothing
 */
export async function reportDocx(
  report: ReportDocument,
  letterhead: Letterhead,
  notice: string | null = null,
): Promise<Uint8Array<ArrayBuffer>> {
  const annexes = await Promise.all(report.annexes.map((annex) => annexSection(annex, letterhead, notice)));
  const document = new Document({
    title: report.title,
    subject: report.title,
    creator: letterhead.issuer,
    lastModifiedBy: letterhead.issuer,
    description: notice ?? report.title,
    externalStyles: TABLE_STYLES,
    styles: reportStyles(),
    pageNumbers: chapterPages,
    sections: [...(await bodySections(report, letterhead, notice)), ...annexes],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

/** The table of headings stands after the words that lead in, before the first heading. Head and foot stand upright. */
async function bodySections(
  { title, blocks }: ReportDocument,
  letterhead: Letterhead,
  notice: string | null,
): Promise<ISectionOptions[]> {
  const firstHeading = Math.max(
    0,
    blocks.findIndex(({ kind }) => kind === "heading"),
  );
  const parts: { orientation: Orientation; children: FileChild[] }[] = [];
  const add = (orientation: Orientation, children: readonly FileChild[]) => {
    const last = parts.at(-1);
    if (last?.orientation === orientation) last.children.push(...children);
    else parts.push({ orientation, children: [...children] });
  };
  const draw = async (some: readonly Block[]) => {
    for (const { orientation, blocks: own } of stretchesOf(some))
      for (const block of own) add(orientation, await drawBlock(block, orientation, block === blocks.at(-1)));
  };
  add("portrait", [masthead(letterhead), ...titleBlock(title, letterhead)]);
  await draw(blocks.slice(0, firstHeading));
  add("portrait", contents());
  await draw(blocks.slice(firstHeading));
  add("portrait", [signature(letterhead)]);
  return parts.map(({ orientation, children }, at) =>
    section(children, { orientation, beginsNumbering: at === 0, notice }),
  );
}
