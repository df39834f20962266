import type { Comparison } from "#scoring/compare.ts";
import { FLOOR_INDEX, FLOOR_PUBLISH, FLOOR_RANK } from "#scoring/disclosure.ts";
import type { Summary } from "#scoring/summary.ts";
import { count, fromTo, listed, percent, points, size, target } from "./words.ts";

/** What may be said against the target, and on what ground. */
export function verdictSentence(summary: Summary, targetPercent: number): string {
  const goal = `mục tiêu trên ${target(targetPercent)}`;
  if (!("verdict" in summary))
    return `Chưa đủ căn cứ để kết luận so với ${goal}: cần ít nhất ${FLOOR_INDEX} lượt.`;
  const { verdict } = summary;
  if (verdict.kind === "met") {
    return `So với ${goal}: đạt, có căn cứ, vì cả khoảng tin cậy nằm trên mục tiêu.`;
  }
  if (verdict.kind === "notMet") {
    return `So với ${goal}: chưa đạt, có căn cứ, vì không phần nào của khoảng tin cậy vượt mục tiêu.`;
  }
  const ground = `So với ${goal}: chưa đủ căn cứ để kết luận đạt hay chưa đạt, vì khoảng tin cậy nằm cả hai phía của mục tiêu`;
  return verdict.ratingsNeeded === null
    ? `${ground}.`
    : `${ground}; nếu tỷ lệ giữ nguyên thì cần thêm khoảng ${count(verdict.ratingsNeeded)} lượt.`;
}

/** What may be said of the year before. */
export function changeSentence(change: Comparison, previous: Summary, year: number): string {
  const before = `So với năm ${year - 1}`;
  if (previous.disclosure === "none") return `Năm ${year - 1} không có số liệu để so sánh.`;
  if (!change.comparable) {
    return `${before}: chưa đủ căn cứ để nói tăng hay giảm, vì mỗi năm cần ít nhất ${FLOOR_RANK} lượt.`;
  }
  const was = "index" in previous ? ` (${percent(previous.index)})` : "";
  const { difference, interval } = change;
  if (change.claim === "increased") {
    return `${before}${was}, chỉ số tăng ${size(difference)} điểm phần trăm (khoảng tin cậy từ ${size(interval.lower)} đến ${size(interval.upper)}).`;
  }
  if (change.claim === "decreased") {
    return `${before}${was}, chỉ số giảm ${size(difference)} điểm phần trăm (khoảng tin cậy từ ${size(interval.upper)} đến ${size(interval.lower)}).`;
  }
  return `${before}${was}: chưa đủ căn cứ để nói tăng hay giảm; chênh lệch ${points(difference)} điểm phần trăm, khoảng tin cậy từ ${points(interval.lower)} đến ${points(interval.upper)}.`;
}

/** Units below the floors in words, so that no reader takes "few" for "bad" or "none" for 0%. */
export function fewSentences(lines: readonly FewLine[]): string[] {
  const named = (level: Summary["disclosure"]) =>
    listed(lines.filter(({ summary }) => summary.disclosure === level).map(({ name }) => name));
  const counted = lines.flatMap(({ name, summary }) =>
    summary.disclosure === "countsOnly"
      ? [
          `${name}: ${count(summary.n)} lượt, dưới ${FLOOR_INDEX} lượt nên chưa tính chỉ số; khoảng tin cậy ${fromTo(summary.interval)}, quá rộng để kết luận.`,
        ]
      : [],
  );
  const [withheld, none] = [named("withheld"), named("none")];
  return [
    ...counted,
    ...(withheld === ""
      ? []
      : [
          `Dưới ${FLOOR_PUBLISH} lượt, không công bố để không ai đoán được một người đã đánh giá thế nào: ${withheld}.`,
        ]),
    ...(none === ""
      ? []
      : [`Không có lượt đánh giá nào được công bố (không có nghĩa là 0%, mà là chưa có số liệu): ${none}.`]),
  ];
}

interface FewLine {
  readonly name: string;
  readonly summary: Summary;
}
