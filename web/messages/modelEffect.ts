import { dictionary } from "./dictionary.ts";

/** Whether models moved the index: one sentence, and what it rests on. */
export const modelEffect = dictionary(
  {
    title: "Mô hình và chỉ số hài lòng",
    question:
      "Các mô hình “Dân vận khéo” trong cải cách hành chính có làm thay đổi chỉ số hài lòng của đơn vị không?",
    sentence: {
      improved: "Có cải thiện.",
      worsened: "Có giảm sút.",
      noChange: "Không thấy thay đổi.",
      cannotTell: "Chưa đủ căn cứ.",
    },
    reasons: {
      tooFewUnits: "Quá ít đơn vị có mô hình và đủ lượt đánh giá để so sánh.",
      trendUnseen:
        "Thời gian trước khi bắt đầu quá ngắn, không biết các đơn vị có vốn đang thay đổi hay không.",
      trendBefore: "Các đơn vị có mô hình vốn đã thay đổi khác các đơn vị khác từ trước khi bắt đầu.",
      placeboAsLarge: "Xáo ngẫu nhiên ngày bắt đầu cũng hay cho chênh lệch lớn như vậy.",
      intervalTooWide: "Khoảng tin cậy quá rộng: có thể là cải thiện, có thể là giảm sút.",
    },
    none: "Chưa có mô hình cải cách hành chính nào ghi đơn vị nhằm cải thiện và tháng bắt đầu, hoặc chưa có lượt đánh giá.",
    estimate: (p: { difference: string; lower: string; upper: string }) =>
      `Ước lượng: ${p.difference} điểm phần trăm (khoảng tin cậy 95 %: ${p.lower} đến ${p.upper}).`,
    noEstimate: "Chưa tính được ước lượng.",
    measured: (p: { count: string }) => `${p.count} đơn vị có mô hình được tính.`,
    tooFew: (p: { count: string }) =>
      `${p.count} đơn vị có mô hình nhưng dưới 30 lượt trả lời trước hoặc sau khi bắt đầu: không nói được gì.`,
    withoutComparison: (p: { count: string }) =>
      `${p.count} đơn vị có mô hình nhưng không có đơn vị cùng loại để so sánh.`,
    never: (p: { count: string }) => `${p.count} đơn vị chưa từng có mô hình, dùng để so sánh.`,
    eventTitle: "Trước và sau khi bắt đầu, theo tháng",
    eventLead:
      "Mỗi chấm là chênh lệch so với các đơn vị cùng loại chưa có mô hình, vạch là khoảng tin cậy 95 %. Trước vạch đứng phải quanh số 0; nếu không, khác biệt đã có từ trước.",
    start: "bắt đầu",
    eventAxis: "tháng trước (−) và sau khi bắt đầu",
    points: "điểm %",
    preTrend: (p: { difference: string; lower: string; upper: string }) =>
      `Kiểm tra thời gian trước khi bắt đầu: ${p.difference} điểm (${p.lower} đến ${p.upper}); đúng ra là 0.`,
    eventTable: "Bảng số liệu: theo tháng",
    month: "Tháng",
    difference: "Chênh lệch",
    interval: "Khoảng tin cậy 95 %",
    units: "Đơn vị",
    placeboTitle: "Nếu ngày bắt đầu là ngẫu nhiên",
    placeboLead: (p: { count: string }) =>
      `Chia lại ${p.count} lần tháng bắt đầu cho các đơn vị cùng loại: các cột cho thấy chênh lệch “không có thật” thường lớn đến đâu.`,
    placeboReal: (p: { difference: string }) => `thật: ${p.difference}`,
    placeboAxis: "chênh lệch, điểm phần trăm",
    placeboCount: "số lần",
    placeboSays: (p: { percent: string }) =>
      `${p.percent} số lần xáo cho chênh lệch xa số 0 bằng hoặc hơn chênh lệch thật.`,
    unitTitle: "Từng đơn vị có mô hình",
    unitLead:
      "Trước và sau tháng bắt đầu, bên cạnh thay đổi chung của các đơn vị cùng loại không có mô hình trong cùng thời gian, để mùa hay đợt vận động chung không bị hiểu là kết quả của mô hình.",
    unit: "Đơn vị",
    startsIn: "Bắt đầu",
    own: "Tự thay đổi",
    others: "Các đơn vị cùng loại",
    beyond: "Chênh lệch thêm",
    withheld: "Dưới 5 lượt: không công bố",
    noOthers: "Không có đơn vị để so sánh",
    methodTitle: "Cách tính",
    method: [
      "Chỉ dùng số lượt đã công bố theo tháng của câu hài lòng chung, theo địa giới mới. Một đơn vị được coi là có mô hình từ tháng bắt đầu sớm nhất của các mô hình nhằm cải thiện đơn vị đó, dù mô hình chỉ nhằm một quầy hay một yếu tố, và dù sau đó thôi thực hiện.",
      "Phương pháp: khác biệt kép với các ngày bắt đầu so le; mỗi đơn vị chỉ được so với đơn vị cùng loại chưa bắt đầu vào tháng đó, không bao giờ so với đơn vị đã bắt đầu (Callaway và Sant’Anna, 2021, Journal of Econometrics 225:200–230), tính bằng cách điền giá trị lẽ ra có (Borusyak, Jaravel và Spiess, 2024, Review of Economic Studies 91:3253–3285). Khoảng tin cậy coi mỗi đơn vị là một nhân chứng (MacKinnon, Nielsen và Webb, 2023, Journal of Econometrics 232:272–299).",
      "Kết luận “có cải thiện” chỉ khi cả khoảng tin cậy nằm trên 0, thời gian trước không giải thích được, và nhiều nhất 5 % số lần xáo ngẫu nhiên cho chênh lệch như vậy. “Có giảm sút” theo cùng điều kiện ở phía dưới số 0. Ngoài ra chỉ nói “không thấy thay đổi” hoặc “chưa đủ căn cứ”.",
      "Giả định: nếu không có mô hình, các đơn vị cùng loại thay đổi như nhau. Việc xảy ra cùng lúc ở đúng các đơn vị đó, như thay lãnh đạo, không tách ra được.",
    ],
  },
  {
    title: "Models and the satisfaction index",
    question: "Did models of the movement in administrative reform move their units’ satisfaction index?",
    sentence: {
      improved: "It improved.",
      worsened: "It fell.",
      noChange: "No change is seen.",
      cannotTell: "Cannot tell yet.",
    },
    reasons: {
      tooFewUnits: "Too few units with a model have enough ratings to compare.",
      trendUnseen: "The time before the starts is too short to see whether these units were changing anyway.",
      trendBefore: "Units with a model were already changing differently before the start.",
      placeboAsLarge: "Starts shuffled at random often give as large a difference.",
      intervalTooWide: "The interval is too wide: it may be a rise, it may be a fall.",
    },
    none: "No model in administrative reform names the units it means to improve and its starting month yet, or there are no ratings.",
    estimate: (p: { difference: string; lower: string; upper: string }) =>
      `Estimate: ${p.difference} percentage points (95 % interval: ${p.lower} to ${p.upper}).`,
    noEstimate: "No estimate can be made yet.",
    measured: (p: { count: string }) => `${p.count} units with a model entered.`,
    tooFew: (p: { count: string }) =>
      `${p.count} units with a model have fewer than 30 answers before or after the start: they can say nothing.`,
    withoutComparison: (p: { count: string }) =>
      `${p.count} units with a model have no unit of their kind to compare with.`,
    never: (p: { count: string }) => `${p.count} units never had a model and serve as comparison.`,
    eventTitle: "Before and after the start, month by month",
    eventLead:
      "Each dot is the difference from units of the same kind without a model yet, the bar its 95 % interval. Left of the upright line it should lie around 0; if not, the difference was there before.",
    start: "start",
    eventAxis: "months before (−) and after the start",
    points: "% points",
    preTrend: (p: { difference: string; lower: string; upper: string }) =>
      `Check of the time before: ${p.difference} points (${p.lower} to ${p.upper}); it should be 0.`,
    eventTable: "Figures by month",
    month: "Month",
    difference: "Difference",
    interval: "95 % interval",
    units: "Units",
    placeboTitle: "If the starts were random",
    placeboLead: (p: { count: string }) =>
      `Starting months dealt out anew ${p.count} times among units of a kind: how large a difference that is not there usually seems.`,
    placeboReal: (p: { difference: string }) => `real: ${p.difference}`,
    placeboAxis: "difference in percentage points",
    placeboCount: "times",
    placeboSays: (p: { percent: string }) =>
      `${p.percent} of the shuffles lie at least as far from 0 as the real difference.`,
    unitTitle: "Units with a model, one by one",
    unitLead:
      "Before and after the starting month, beside what units of the same kind without a model did in the same time, so that a season or a campaign is not taken for an effect.",
    unit: "Unit",
    startsIn: "Start",
    own: "Own change",
    others: "Units of the same kind",
    beyond: "Beyond them",
    withheld: "Fewer than 5: withheld",
    noOthers: "No units to compare with",
    methodTitle: "How it is worked out",
    method: [
      "Released monthly counts of overall satisfaction in new boundaries. A unit has a model from the earliest starting month of the models that mean to improve it, even where one means a single counter or factor, and even if it was given up later.",
      "Method: difference in differences with staggered starts; a unit is compared only with units of its kind that have not started in that month, never with units that have (Callaway and Sant’Anna, 2021, Journal of Econometrics 225:200–230), by imputation (Borusyak, Jaravel and Spiess, 2024, Review of Economic Studies 91:3253–3285). The interval takes each unit as one witness (MacKinnon, Nielsen and Webb, 2023, Journal of Econometrics 232:272–299).",
      "“Improved” is said only when the whole interval lies above 0, the time before does not explain it, and at most 5 % of random shuffles give as much; “it fell” on the same terms below 0. Otherwise it is “no change is seen” or “cannot tell yet”.",
      "Assumption: without the models, units of a kind would have moved alike. What comes to the same units at the same time, such as a new head, cannot be told apart.",
    ],
  },
);
