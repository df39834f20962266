import { dictionary } from "./dictionary.ts";

/** Why measures of the same office give different figures; every number comes in from outside. */
export const method = dictionary(
  {
    title: "Một nơi phục vụ, nhiều con số: các thước đo khác nhau thế nào",
    intro: (p: { rate: string; index: string }) =>
      `Cùng một bộ phận một cửa, nơi này nói ${p.rate}, nơi kia nói ${p.index}. Không ai tính sai: mỗi thước đo chia cho một mẫu số khác. Trang này tính cả hai từ một ví dụ.`,
    invented: "Ví dụ dưới đây là tự đặt ra để giải thích, không phải số liệu của một cơ quan nào.",
    exampleTitle: "Ví dụ",
    example: (p: {
      dossiers: string;
      answers: string;
      response: string;
      silent: string;
      satisfied: string;
      dissatisfied: string;
      other: string;
    }) =>
      `Trong một năm, một bộ phận một cửa giải quyết ${p.dossiers} hồ sơ. ${p.answers} người đánh giá (${p.response}); ${p.silent} người im lặng. Trong số người đánh giá, ${p.satisfied} người chọn “Hài lòng” hoặc “Rất hài lòng”, ${p.dissatisfied} người chọn “Không hài lòng” hoặc “Rất không hài lòng”. Ngoài ra có ${p.other} hồ sơ quá hạn hoặc có phản ánh.`,
    level: "Mức",
    count: "Số người",
    tableTitle: "Một ví dụ, năm thước đo",
    measure: "Thước đo",
    how: "Cách tính",
    silentAre: "Người im lặng",
    result: "Kết quả",
    index: "Chỉ số hài lòng (trang này, và cách tính của SIPAS)",
    indexHow: (p: { satisfied: string; answers: string }) => `${p.satisfied} / ${p.answers} người trả lời`,
    indexSilent: "không tính",
    indexResult: (p: { index: string; interval: string }) => `${p.index}, khoảng tin cậy 95%: ${p.interval}`,
    rate766: "Tỷ lệ hài lòng theo Quyết định 766/QĐ-TTg",
    rate766How: (p: { dossiers: string; faulted: string }) =>
      `(${p.dossiers} − ${p.faulted}) / ${p.dossiers} hồ sơ`,
    rate766Silent: "tính là hài lòng",
    bounds: "Hai cực của sự im lặng",
    boundsHow: "mọi người im lặng đều không hài lòng, hoặc đều hài lòng",
    boundsSilent: "không biết, nên nêu cả hai cực",
    mean: "Thang điểm trung bình 0–100 (dùng ở một số nước)",
    meanHow: "(mức trung bình − 1) × 25",
    meanSilent: "không tính",
    meanResult: (p: { mean: string }) => `${p.mean} điểm`,
    table18: "Bảng 18 điểm của Thông tư 01/2018/TT-VPCP (đến 30/6/2025)",
    table18How: (p: { criteria: string }) => `chín tiêu chí, mỗi tiêu chí 0–2 điểm: ${p.criteria}`,
    table18Silent: "không hỏi người dân từng lượt",
    table18Result: (p: { points: string; band: string }) => `${p.points}/18 điểm: ${p.band}`,
    whyTitle: (p: { rate: string; index: string }) => `Vì sao 766 nói ${p.rate} mà SIPAS nói ${p.index}`,
    why: (p: { dossiers: string; faulted: string; dissatisfied: string; other: string; rate: string }) =>
      `Quyết định 766 lấy tất cả ${p.dossiers} hồ sơ làm mẫu số và chỉ trừ ${p.faulted} hồ sơ có vấn đề (${p.dissatisfied} bị đánh giá không hài lòng, ${p.other} quá hạn hoặc có phản ánh). Ai không nói gì thì được tính là hài lòng. Kết quả: ${p.rate}.`,
    whyIndex: (p: { answers: string; satisfied: string; index: string }) =>
      `Chỉ số hài lòng chỉ tính ${p.answers} người đã trả lời, và “Bình thường” không phải là hài lòng: ${p.satisfied} trên ${p.answers} người. Kết quả: ${p.index}.`,
    whyBoth: (p: { lower: string; upper: string }) =>
      `Sự thật về mọi người làm thủ tục nằm đâu đó giữa ${p.lower} và ${p.upper}. Đầu trên của khoảng này rất gần với cách tính 766; càng ít người đánh giá thì hai thước đo càng xa nhau.`,
    sipas:
      "SIPAS của Bộ Nội vụ cũng lấy số câu trả lời “Hài lòng” và “Rất hài lòng” chia cho số câu trả lời, nhưng hỏi một mẫu người dân khác bằng phiếu khác. Vì vậy cùng cách tính mà con số của SIPAS và con số ở đây vẫn không nối với nhau.",
    convertTitle: "Không đổi được từ thước này sang thước kia",
    convert: (p: { topTwo: string; mean: string }) =>
      `Nếu mọi người đều chọn “Hài lòng” thì chỉ số hài lòng là ${p.topTwo}, còn thang điểm trung bình chỉ cho ${p.mean} điểm.`,
    bandsTitle: "Bảng 18 điểm xếp loại thế nào",
    bands:
      "Từ 15 điểm: Xuất sắc; từ 12: Tốt; từ 9: Khá; từ 6: Trung bình; dưới 6: Yếu. Đúng 15 điểm là Xuất sắc.",
    bandNames: { excellent: "Xuất sắc", good: "Tốt", fair: "Khá", average: "Trung bình", weak: "Yếu" },
    ruleTitle: "Ở đây chúng tôi làm gì",
    rules: [
      "Mỗi con số mang tên thước đo của nó; không trộn, không nối hai thước đo thành một đường.",
      "Chỉ số luôn đi cùng số lượt và khoảng tin cậy; dưới 5 lượt không công bố, dưới 30 lượt không tính chỉ số.",
      "Khi biết số hồ sơ thì nêu cả tỷ lệ phản hồi và hai cực của sự im lặng.",
      "Người dân đánh giá tự nguyện, không phải mẫu xác suất: con số nói về những người đã đánh giá.",
    ],
    back: "Báo cáo hằng năm",
  },
  {
    title: "One office, many figures: how the measures differ",
    intro: (p) =>
      `Of the same one-stop office one publication says ${p.rate}, another ${p.index}. Nobody miscounts: each measure divides by something else. This page works both out from one example.`,
    invented: "The example is invented to explain; it is no agency's figures.",
    exampleTitle: "The example",
    example: (p) =>
      `In a year an office resolves ${p.dossiers} dossiers. ${p.answers} people rate (${p.response}); ${p.silent} stay silent. Of those who rate, ${p.satisfied} choose “Satisfied” or “Very satisfied”, ${p.dissatisfied} choose “Dissatisfied” or “Very dissatisfied”. Another ${p.other} dossiers were late or complained about.`,
    level: "Level",
    count: "People",
    tableTitle: "One example, five measures",
    measure: "Measure",
    how: "How it counts",
    silentAre: "The silent",
    result: "Result",
    index: "Satisfaction index (this site, and the formula of SIPAS)",
    indexHow: (p) => `${p.satisfied} / ${p.answers} who answered`,
    indexSilent: "not counted",
    indexResult: (p) => `${p.index}, 95% interval: ${p.interval}`,
    rate766: "Satisfaction rate of Decision 766/QĐ-TTg",
    rate766How: (p) => `(${p.dossiers} − ${p.faulted}) / ${p.dossiers} dossiers`,
    rate766Silent: "counted as satisfied",
    bounds: "Both ends of silence",
    boundsHow: "all the silent dissatisfied, or all satisfied",
    boundsSilent: "unknown, so both ends are given",
    mean: "Mean scale 0–100 (used abroad)",
    meanHow: "(mean level − 1) × 25",
    meanSilent: "not counted",
    meanResult: (p) => `${p.mean} points`,
    table18: "18-point table of Circular 01/2018/TT-VPCP (until 30/6/2025)",
    table18How: (p) => `nine criteria of 0–2 points: ${p.criteria}`,
    table18Silent: "citizens are not asked one by one",
    table18Result: (p) => `${p.points}/18 points: ${p.band}`,
    whyTitle: (p) => `Why 766 says ${p.rate} where SIPAS says ${p.index}`,
    why: (p) =>
      `Decision 766 divides by all ${p.dossiers} dossiers and takes away only ${p.faulted} with a fault (${p.dissatisfied} rated dissatisfied, ${p.other} late or complained about). Whoever says nothing counts as satisfied. Result: ${p.rate}.`,
    whyIndex: (p) =>
      `The satisfaction index counts only the ${p.answers} who answered, and “Neutral” is not satisfied: ${p.satisfied} of ${p.answers}. Result: ${p.index}.`,
    whyBoth: (p) =>
      `The truth about everybody served lies somewhere between ${p.lower} and ${p.upper}. The upper end is close to the formula of 766; the fewer people rate, the further the two measures part.`,
    sipas:
      "The ministry's SIPAS also divides “Satisfied” and “Very satisfied” by all answers, but asks another sample of people with another form. So its figures and those here are not joined, though the formula is the same.",
    convertTitle: "One measure cannot be turned into another",
    convert: (p) =>
      `If everybody chose “Satisfied”, the satisfaction index would be ${p.topTwo} and the mean scale only ${p.mean} points.`,
    bandsTitle: "The bands of the 18-point table",
    bands:
      "From 15 points: excellent; from 12: good; from 9: fair; from 6: average; below 6: weak. Exactly 15 is excellent.",
    bandNames: { excellent: "excellent", good: "good", fair: "fair", average: "average", weak: "weak" },
    ruleTitle: "What we do here",
    rules: [
      "Every figure bears the name of its measure; two measures are never mixed or joined into one line.",
      "An index always comes with the number of ratings and its interval; nothing below 5 ratings, no index below 30.",
      "Where dossiers are known, the response rate and both ends of silence are given.",
      "Ratings are voluntary, not a probability sample: the figures speak of those who rated.",
    ],
    back: "Yearly reports",
  },
);
