import { common } from "../../../web/messages/common.ts";
import type { Block } from "../reportDocument.ts";
import { list, paragraph, table, type Writing } from "./writing.ts";

/** The form, and how often each level of it was chosen. */
export function formAnnex({ figures, edition, names }: Writing): Block[] {
  const levels = common.vi.levels;
  return [
    paragraph(
      `Phiếu “${edition.questionnaire.code}”: câu đầu tiên là hài lòng chung, các câu sau không bắt buộc. Mỗi câu có năm mức: ${levels.join("; ")}.`,
    ),
    list(edition.questionnaire.criteria.map(({ name }) => name)),
    table({
      id: "phieu",
      caption: `Số lượt theo từng mức, năm ${edition.year}`,
      columns: [
        { title: "Câu hỏi", type: "text" },
        ...levels.map((title) => ({ title, type: "count" }) as const),
      ],
      rows: figures.byCriterion.map(({ key, summary }) => [
        names.criterion(key),
        ...("counts" in summary ? summary.counts : levels.map(() => "không công bố")),
      ]),
      notes: [],
    }),
  ];
}
