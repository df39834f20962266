import { changeSentence, verdictSentence } from "./sentences.ts";
import { count, fromTo, percent, UNWEIGHTED } from "./words.ts";
import type { Writing } from "./writing.ts";

/** The report in one paragraph that can be read aloud. */
export function summaryParagraph({ edition, figures }: Writing): string {
  const { year } = edition;
  const { summary, previous, change } = figures.province;
  const place = edition.provinceName || "toàn tỉnh";
  const opening = edition.simulated ? "Đoạn này dùng số liệu mô phỏng để trình diễn. " : "";
  if (!("n" in summary)) {
    return `${opening}Năm ${year}, các cơ quan, đơn vị của ${place} chưa có đủ lượt đánh giá để công bố; báo cáo này không nêu chỉ số.`;
  }
  const sentences = [
    `Năm ${year}, người dân, tổ chức đã gửi ${count(summary.n)} lượt đánh giá về sự phục vụ của các cơ quan, đơn vị của ${place} qua mã QR tại nơi giải quyết thủ tục hành chính.`,
    "index" in summary
      ? `Chỉ số hài lòng (${UNWEIGHTED}), tức tỷ lệ lượt chọn “Hài lòng” hoặc “Rất hài lòng”, là ${percent(summary.index)}; với độ tin cậy 95%, chỉ số nằm trong khoảng ${fromTo(summary.interval)}.`
      : `Số lượt chưa đủ để tính chỉ số; khoảng tin cậy 95% là ${fromTo(summary.interval)}.`,
    verdictSentence(summary, figures.targetPercent),
    weightedSentence(figures),
    changeSentence(change, previous, year),
    unitsSentence(figures),
    "Người dân đánh giá tự nguyện, không phải mẫu xác suất, nên các con số nói về những người đã đánh giá.",
  ];
  return opening + sentences.filter((sentence) => sentence !== "").join(" ");
}

function weightedSentence({ weighted, population }: Writing["figures"]): string {
  if (population === null) return "Chưa có số hồ sơ đã giải quyết để gia quyền.";
  if (weighted === null) return "Số lượt chưa đủ để gia quyền theo số hồ sơ.";
  const response =
    population.responsePercent === null
      ? ""
      : ` Số lượt đánh giá bằng ${percent(population.responsePercent)} số hồ sơ đã giải quyết của các đơn vị có báo cáo hồ sơ.`;
  return `Sau khi gia quyền theo số hồ sơ, chỉ số là ${percent(weighted.index)}, trong khoảng ${fromTo(weighted.interval)}.${response}`;
}

function unitsSentence({ exemplary, toSupport }: Writing["figures"]): string {
  const good =
    exemplary.length === 0
      ? "chưa có đơn vị nào đủ căn cứ để xem xét biểu dương"
      : `${count(exemplary.length)} đơn vị đủ căn cứ để xem xét biểu dương`;
  const weak =
    toSupport.length === 0
      ? "không có đơn vị nào đủ căn cứ để nói là chưa đạt mục tiêu"
      : `${count(toSupport.length)} đơn vị chưa đạt mục tiêu, cần được hỗ trợ`;
  return `Trong các đơn vị có từ 100 lượt trở lên, ${good}; ${weak}.`;
}
