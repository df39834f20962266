import { dictionary } from "./dictionary.ts";

interface Change {
  readonly difference: string;
  readonly lower: string;
  readonly upper: string;
}

/** One unit before and after its first model: what may be said of it, and no more. */
export const unitEffect = dictionary(
  {
    title: (p: { name: string }) => `${p.name}: trước và sau khi có mô hình`,
    none: "Đơn vị này chưa có mô hình nào nhằm nâng chỉ số hài lòng đã bắt đầu, nên chưa có trước và sau để so sánh.",
    noBefore: "Không có lượt đánh giá nào trước khi mô hình bắt đầu, nên không so sánh được.",
    withheld: "Dưới 5 lượt trả lời trước hoặc sau khi bắt đầu: không công bố.",
    ownSays: {
      increased: (p: Change) =>
        `Chỉ số tăng: ${p.difference} điểm phần trăm (khoảng tin cậy 95 %: ${p.lower} đến ${p.upper}).`,
      decreased: (p: Change) =>
        `Chỉ số giảm: ${p.difference} điểm phần trăm (khoảng tin cậy 95 %: ${p.lower} đến ${p.upper}).`,
      cannotTell: (p: Change) =>
        `Chưa đủ căn cứ để nói chỉ số tăng hay giảm: chênh lệch ${p.difference} điểm phần trăm (khoảng tin cậy 95 %: ${p.lower} đến ${p.upper}).`,
    },
    othersSay: (p: Change & { count: string }) =>
      `Trong cùng thời gian, ${p.count} đơn vị cùng loại không có mô hình thay đổi trung bình ${p.difference} điểm (${p.lower} đến ${p.upper}).`,
    othersWithheld:
      "Các đơn vị cùng loại không có mô hình có dưới 5 lượt trả lời trước hoặc sau: không công bố.",
    noOthers: "Không có đủ hai đơn vị cùng loại không có mô hình để so sánh.",
    beyondSays: {
      increased: (p: Change) =>
        `Tăng hơn các đơn vị đó: ${p.difference} điểm (${p.lower} đến ${p.upper}), không do mùa hay đợt vận động chung.`,
      decreased: (p: Change) => `Kém các đơn vị đó: ${p.difference} điểm (${p.lower} đến ${p.upper}).`,
      cannotTell: (p: Change) =>
        `Chưa đủ căn cứ để nói đơn vị thay đổi khác các đơn vị đó: chênh lệch ${p.difference} điểm (${p.lower} đến ${p.upper}).`,
    },
    figures: "Số liệu",
    span: (p: { month: string; from: string; to: string }) =>
      `Hài lòng chung, từ tháng ${p.from} đến tháng ${p.to}, chưa gia quyền; trước và sau tháng bắt đầu ${p.month}.`,
    when: "Thời gian",
    before: "Trước",
    after: "Từ khi bắt đầu",
    changes: "Thay đổi, điểm phần trăm (khoảng tin cậy 95 %)",
    own: "Đơn vị này",
    others: "Các đơn vị cùng loại không có mô hình",
    beyond: "Chênh lệch thêm",
    caution:
      "Một đơn vị thay đổi khác các đơn vị khác thì chưa biết vì sao: có thể do mô hình, có thể do việc khác đến cùng lúc, như thay lãnh đạo. Kết luận chung chỉ tính trên nhiều đơn vị.",
    models: "Mô hình nhằm nâng chỉ số của đơn vị",
  },
  {
    title: (p: { name: string }) => `${p.name}: before and after its model`,
    none: "No model that means to raise this unit’s index has begun, so there is no before and after to compare.",
    noBefore: "There are no ratings from before the model began, so nothing can be compared.",
    withheld: "Fewer than 5 answers before or after the start: withheld.",
    ownSays: {
      increased: (p: Change) =>
        `The index rose: ${p.difference} percentage points (95 % interval: ${p.lower} to ${p.upper}).`,
      decreased: (p: Change) =>
        `The index fell: ${p.difference} percentage points (95 % interval: ${p.lower} to ${p.upper}).`,
      cannotTell: (p: Change) =>
        `Cannot tell yet whether the index rose or fell: a difference of ${p.difference} percentage points (95 % interval: ${p.lower} to ${p.upper}).`,
    },
    othersSay: (p: Change & { count: string }) =>
      `In the same time ${p.count} units of its kind without a model changed by ${p.difference} points on average (${p.lower} to ${p.upper}).`,
    othersWithheld: "Units of its kind without a model have fewer than 5 answers before or after: withheld.",
    noOthers: "There are not two units of its kind without a model to compare with.",
    beyondSays: {
      increased: (p: Change) =>
        `It rose beyond them: ${p.difference} points (${p.lower} to ${p.upper}), which no season or common campaign explains.`,
      decreased: (p: Change) => `It fell behind them: ${p.difference} points (${p.lower} to ${p.upper}).`,
      cannotTell: (p: Change) =>
        `Cannot tell yet whether it changed differently from them: ${p.difference} points (${p.lower} to ${p.upper}).`,
    },
    figures: "Figures",
    span: (p: { month: string; from: string; to: string }) =>
      `Overall satisfaction from ${p.from} to ${p.to}, unweighted; before and from the starting month, ${p.month}, on.`,
    when: "Time",
    before: "Before",
    after: "From the start on",
    changes: "Change in percentage points (95 % interval)",
    own: "This unit",
    others: "Units of its kind without a model",
    beyond: "Beyond them",
    caution:
      "That one unit changed differently does not say why: it may be the model, or something else that came at the same time, such as a new head. Only many units together allow a conclusion.",
    models: "Models meant to raise its index",
  },
);
