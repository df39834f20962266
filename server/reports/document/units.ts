import { FLOOR_INDEX, FLOOR_PUBLISH, FLOOR_RANK } from "#scoring/disclosure.ts";
import type { YearlyUnitLine } from "#scoring/yearlyReport.ts";
import type { ReportTable } from "../reportDocument.ts";
import { changeCells, SUMMARY_COLUMNS, summaryCells } from "./cells.ts";
import { ranksSection } from "./ranks.ts";
import { fewSentences } from "./sentences.ts";
import { count, STANDINGS, target, UNWEIGHTED } from "./words.ts";
import { type Chapter, list, note, paragraph, type Section, table, type Writing } from "./writing.ts";

/** The units one by one: only what the evidence holds. */
export function unitsChapter(writing: Writing): Chapter {
  return {
    title: "KẾT QUẢ TỪNG ĐƠN VỊ",
    sections: [
      ranksSection(writing),
      exemplarySection(writing),
      supportSection(writing),
      belowFloorsSection(writing),
    ],
  };
}

const SIMULATED = "Số liệu mô phỏng: không dùng bảng này để khen thưởng hay phê bình đơn vị nào.";

function exemplarySection(writing: Writing): Section {
  const { figures, edition } = writing;
  const rule = `có từ ${FLOOR_RANK} lượt trở lên, đạt mục tiêu trên ${target(figures.targetPercent)} với cả khoảng tin cậy, và không thấp hơn phần còn lại của tỉnh`;
  const title = "Đơn vị đủ căn cứ để xem xét biểu dương, khen thưởng";
  if (figures.exemplary.length === 0) {
    return { title, blocks: [paragraph(`Không có đơn vị nào hội đủ các điều kiện: ${rule}.`)] };
  }
  return {
    title,
    blocks: [
      paragraph(
        `${count(figures.exemplary.length)} đơn vị hội đủ các điều kiện: ${rule}. Số liệu là căn cứ để xem xét; việc khen thưởng theo pháp luật về thi đua, khen thưởng.`,
      ),
      ...(edition.simulated ? [note(SIMULATED)] : []),
      table(chosenTable(writing, "bieu-duong", title, figures.exemplary)),
    ],
  };
}

function supportSection(writing: Writing): Section {
  const { figures, edition } = writing;
  const title = "Đơn vị cần được hỗ trợ";
  const rule = `có từ ${FLOOR_RANK} lượt trở lên và cả khoảng tin cậy không vượt ${target(figures.targetPercent)}`;
  if (figures.toSupport.length === 0) {
    return { title, blocks: [paragraph(`Không có đơn vị nào ${rule}.`)] };
  }
  return {
    title,
    blocks: [
      paragraph(
        `${count(figures.toSupport.length)} đơn vị ${rule}. Đề nghị xem yếu tố thấp nhất và ý kiến của người dân tại từng đơn vị để có cách giúp phù hợp.`,
      ),
      ...(edition.simulated ? [note(SIMULATED)] : []),
      table(chosenTable(writing, "ho-tro", title, figures.toSupport)),
    ],
  };
}

function chosenTable(
  { figures, names }: Writing,
  id: string,
  title: string,
  keys: readonly string[],
): ReportTable {
  const chosen = new Set(keys);
  const lines = names.inOrder(
    figures.units.filter(({ key }) => chosen.has(key)),
    ({ key }) => key,
  );
  return {
    id,
    caption: `${title} (${UNWEIGHTED})`,
    columns: [
      { title: "Đơn vị", type: "text" },
      ...SUMMARY_COLUMNS,
      { title: "So với phần còn lại (điểm)", type: "points" },
      { title: "Cao hơn, thấp hơn", type: "text" },
    ],
    rows: lines.map(({ key, summary, withRest }) => [
      names.unit(key),
      ...summaryCells(summary),
      ...changeCells(withRest, STANDINGS),
    ]),
    notes: ["Xếp theo bảng chữ cái, không theo thứ hạng."],
  };
}

function belowFloorsSection(writing: Writing): Section {
  const { figures, names } = writing;
  const title = "Đơn vị chưa đủ số lượt để tính chỉ số";
  const keys = new Set(figures.belowFloors);
  const lines = names.inOrder(
    figures.units.filter(({ key }) => keys.has(key)),
    ({ key }) => key,
  );
  if (lines.length === 0) {
    return { title, blocks: [paragraph(`Mọi đơn vị đều có từ ${FLOOR_INDEX} lượt trở lên.`)] };
  }
  return {
    title,
    blocks: [
      paragraph(floorsSentence(lines)),
      list(fewSentences(lines.map(({ key, summary }) => ({ name: names.unit(key), summary })))),
    ],
  };
}

function floorsSentence(lines: readonly YearlyUnitLine[]): string {
  const among = (level: string) => lines.filter(({ summary }) => summary.disclosure === level).length;
  const parts: [number, string][] = [
    [among("none"), "không có lượt đánh giá nào được công bố"],
    [among("withheld"), `có dưới ${FLOOR_PUBLISH} lượt`],
    [among("countsOnly"), `có từ ${FLOOR_PUBLISH} đến ${FLOOR_INDEX - 1} lượt`],
  ];
  const said = parts
    .filter(([units]) => units > 0)
    .map(([units, words]) => `${count(units)} đơn vị ${words}`);
  return `${said.join("; ")}. Ít lượt đánh giá không phải là kết quả xấu, mà là chưa đủ để kết luận.`;
}
