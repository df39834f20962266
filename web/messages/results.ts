import { dictionary } from "./dictionary.ts";

/** Words for a figure: how sure it is, what it stands on, why there is none. */
export const results = dictionary(
  {
    verdicts: { met: "Đạt", notMet: "Chưa đạt", cannotTell: "Chưa đủ căn cứ" },
    met: (target: string) => `Đạt mục tiêu trên ${target}`,
    notMet: (target: string) => `Chưa đạt mục tiêu trên ${target}`,
    cannotTell: (needed: string) => `Chưa đủ căn cứ: cần thêm khoảng ${needed} lượt đánh giá`,
    cannotTellOver: (n: string) => `Chưa đủ căn cứ: kỳ này chỉ có ${n} lượt đánh giá`,
    cannotTellEver: (target: string) => `Chưa đủ căn cứ: tỷ lệ đang đúng bằng ${target}`,
    metWhy: (interval: string, target: string) =>
      `Cả khoảng tin cậy ${interval} nằm trên ${target}, nên kết luận này có căn cứ.`,
    notMetWhy: (interval: string, target: string) =>
      `Cả khoảng tin cậy ${interval} không vượt quá ${target}, nên kết luận này có căn cứ.`,
    cannotTellWhy: (interval: string, target: string) =>
      `Khoảng tin cậy ${interval} còn chứa mức ${target}, nên chưa thể nói đạt hay chưa đạt.`,
    share: (index: string, n: string) =>
      `Cứ 100 lượt thì khoảng ${index} lượt hài lòng hoặc rất hài lòng, tính trên ${n} lượt đánh giá.`,
    none: "Chưa có lượt đánh giá",
    noneHint: "Số liệu xuất hiện vào kỳ công bố, khi có đủ 5 lượt.",
    withheld: "Dưới 5 lượt: không công bố",
    few: "Còn ít lượt: chưa nêu chỉ số",
    fewHint: (n: string, interval: string) =>
      `Mới có ${n} lượt. Từ 30 lượt mới nêu chỉ số; hiện chỉ có thể nói tỷ lệ hài lòng nằm trong khoảng ${interval}.`,
    dataUntil: (day: string) => `Số liệu đến hết ${day}.`,
    nothingYet: "Chưa công bố lần nào.",
    nextOn: (day: string) => `Lần công bố tới: ${day}.`,
    weekdays: ["Chủ nhật", "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy"],
    ratings: (n: string) => `${n} lượt`,
    provisional: "tạm tính",
    instrument: "Đánh giá liên tục qua mã QR (hai-long-qr)",
    instrumentShort: "Công cụ đo",
    months: "Các tháng",
    questionnaire: (code: string) => `phiếu ${code}`,
    interval: "Khoảng tin cậy 95%",
    folded: (n: string) => `${n} câu trả lời ở những ô quá nhỏ chỉ nằm trong tổng chung.`,
    units: "Đơn vị",
    indexName: "Chỉ số hài lòng",
    indexShort: "Chỉ số",
    n: "Số lượt",
    verdict: "Kết luận",
  },
  {
    verdicts: { met: "Met", notMet: "Not met", cannotTell: "Cannot tell yet" },
    met: (target) => `Meets the target of more than ${target}`,
    notMet: (target) => `Does not meet the target of more than ${target}`,
    cannotTell: (needed) => `Cannot tell yet: about ${needed} more ratings are needed`,
    cannotTellOver: (n) => `Cannot tell: this period has only ${n} ratings`,
    cannotTellEver: (target) => `Cannot tell yet: the share is exactly ${target}`,
    metWhy: (interval, target) =>
      `The whole confidence interval ${interval} lies above ${target}, so this is sure.`,
    notMetWhy: (interval, target) =>
      `The whole confidence interval ${interval} lies at or below ${target}, so this is sure.`,
    cannotTellWhy: (interval, target) =>
      `The confidence interval ${interval} still holds ${target}, so neither can be said.`,
    share: (index, n) =>
      `Of every 100 ratings about ${index} are satisfied or very satisfied, out of ${n} ratings.`,
    none: "No ratings yet",
    noneHint: "Figures appear when a period is published and has five ratings.",
    withheld: "Fewer than 5: withheld",
    few: "Few ratings: no index yet",
    fewHint: (n, interval) =>
      `Only ${n} ratings so far. An index is given from 30 on; all that can be said is that the satisfied share lies within ${interval}.`,
    dataUntil: (day) => `Figures up to ${day}.`,
    nothingYet: "Nothing was published yet.",
    nextOn: (day) => `Published next: ${day}.`,
    weekdays: ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
    ratings: (n) => `${n} ratings`,
    provisional: "provisional",
    instrument: "Continuous ratings by QR code (hai-long-qr)",
    instrumentShort: "Instrument",
    months: "Months",
    questionnaire: (code) => `form ${code}`,
    interval: "95 % confidence interval",
    folded: (n) => `${n} answers in cells too small to show are in the total only.`,
    units: "Unit",
    indexName: "Satisfaction index",
    indexShort: "Index",
    n: "Ratings",
    verdict: "Verdict",
  },
);
