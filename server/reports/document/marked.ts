import type { MarkRule } from "#contract/markRules.ts";
import { marks as markWords } from "../../../web/messages/marks.ts";
import { SUMMARY_COLUMNS, summaryCells } from "./cells.ts";
import { count, fromTo, percent, UNWEIGHTED } from "./words.ts";
import { list, paragraph, type Section, table, type Writing } from "./writing.ts";

/** The index once more without what looks like ballot stuffing; null: frozen before ratings were marked. */
export function markedSection({ edition, figures, names }: Writing): Section | null {
  if (edition.input.marked === undefined) return null;
  const title = "Lượt đánh giá bị đánh dấu bất thường";
  const { marks } = figures;
  if (!marks) return { title, blocks: [paragraph("Không có lượt đánh giá nào trong năm bị đánh dấu.")] };
  const { without } = marks;
  const told =
    "index" in without
      ? `chỉ số của toàn tỉnh là ${percent(without.index)}, khoảng tin cậy ${fromTo(without.interval)}`
      : `số lượt còn lại chưa đủ để tính chỉ số`;
  const lines = names.inOrder(marks.units, ({ key }) => key);
  return {
    title,
    blocks: [
      paragraph(
        `${count(marks.n)} lượt bị đánh dấu theo các quy tắc dưới đây. Các lượt này vẫn nằm trong mọi số liệu của báo cáo; không tính chúng thì ${told}. Dấu đặt cho cả nhóm từ 5 lượt trở lên, không cho từng người; bị đánh dấu chưa phải là gian lận.`,
      ),
      list(marks.byRule.map(({ key, n }) => `${count(n)} lượt: ${ruleText(key)}.`)),
      table({
        id: "danh-dau",
        caption: `Chỉ số của đơn vị khi không tính lượt bị đánh dấu (${UNWEIGHTED})`,
        columns: [
          { title: "Đơn vị", type: "text" },
          { title: "Bị đánh dấu", type: "count" },
          ...SUMMARY_COLUMNS,
        ],
        rows: lines.map(({ key, n, without }) => [names.unit(key), n, ...summaryCells(without)]),
        notes: ["Xếp theo bảng chữ cái. Đơn vị không có trong bảng thì không có lượt nào bị đánh dấu."],
      }),
    ],
  };
}

function ruleText(rule: string): string {
  return markWords.vi.rules[rule as MarkRule] ?? rule;
}
