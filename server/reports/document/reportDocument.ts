import { dayText } from "../../../web/format.ts";
import type { ReportSeal } from "../../database/reportSeals.ts";
import type { Block, ReportDocument } from "../reportDocument.ts";
import { annexes, annexNumbers } from "./annexes.ts";
import type { ReportedEdition } from "./edition.ts";
import { groupsChapter } from "./groups.ts";
import { instrumentsChapter } from "./instruments.ts";
import { methodChapter } from "./method.ts";
import { modelsChapter } from "./models.ts";
import { namesOf } from "./names.ts";
import { overallChapter } from "./overall.ts";
import { roman } from "./roman.ts";
import { summaryParagraph } from "./summaryParagraph.ts";
import { unitsChapter } from "./units.ts";
import { voicesChapter } from "./voices.ts";
import { type Chapter, lead, note, paragraph, type Writing } from "./writing.ts";

export const SIMULATED_LINE =
  "SỐ LIỆU MÔ PHỎNG ĐỂ TRÌNH DIỄN: không phải đánh giá của người dân; không dùng để báo cáo, khen thưởng hay xếp hạng.";

/**
 * A frozen edition as the document that page, DOCX and XLSX draw. Pure; every number in it is one of the edition's figures
 * or a count of things listed there.
 * @param seal where it stands in the public log; left out: there is none
 */
export function reportDocument(edition: ReportedEdition, seal?: ReportSeal): ReportDocument {
  const unbound = { edition, figures: edition.figures, names: namesOf(edition) };
  const numbers = annexNumbers(unbound);
  const writing: Writing = { ...unbound, annex: (id) => numbers.get(id) ?? null };
  const models = modelsChapter(writing);
  const chapters = [
    overallChapter(writing),
    groupsChapter(writing),
    unitsChapter(writing),
    ...(models ? [models] : []),
    voicesChapter(writing),
    instrumentsChapter(writing),
    methodChapter(writing),
  ];
  return {
    title: `Kết quả đo lường sự hài lòng của người dân, tổ chức đối với sự phục vụ của cơ quan hành chính năm ${edition.year}`,
    blocks: [
      ...(edition.simulated ? [note(SIMULATED_LINE)] : []),
      note(editionLine(edition)),
      lead(summaryParagraph(writing)),
      ...chapters.flatMap(chapterBlocks),
      paragraph(
        `Trên đây là báo cáo kết quả đo lường sự hài lòng của người dân, tổ chức năm ${edition.year}.`,
      ),
      ...(seal ? [note(sealLine(seal))] : []),
    ],
    annexes: annexes(writing),
  };
}

function editionLine({ edition, frozenOn, isEarly, countsSha256, changes }: ReportedEdition): string {
  const changed = changes === null ? "" : ` Thay đổi so với ấn bản trước: ${changes}`;
  const early = isEarly ? " (chốt sớm, chưa đủ cả năm)" : "";
  return `Ấn bản ${edition}, chốt ngày ${dayText(frozenOn)}${early}. SHA-256 của số đếm: ${countsSha256}.${changed}`;
}

/** How a reader proves that this report is the one that was sealed. */
function sealLine({ publicKey, leaf }: ReportSeal): string {
  const place = leaf
    ? `Báo cáo này là mục số ${leaf.index} của sổ công khai. Mốc của sổ khi có ${leaf.size} mục: ${leaf.root}.`
    : "Báo cáo này vào sổ công khai trong đêm tới.";
  return `${place} Khóa của sổ: ${publicKey}. Cách giữ mốc và tự kiểm: trang “Sổ công khai” (/log).`;
}

function chapterBlocks({ title, sections }: Chapter, at: number): Block[] {
  return [
    { kind: "heading", level: 1, text: `${roman(at + 1)}. ${title}` },
    ...sections.flatMap((section, place): Block[] => [
      { kind: "heading", level: 2, text: `${place + 1}. ${section.title}` },
      ...section.blocks,
    ]),
  ];
}
