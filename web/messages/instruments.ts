import { dictionary } from "./dictionary.ts";

/** How figures of others were measured, and why they stand beside ours and not in one line with them. */
export const instruments = dictionary(
  {
    title: "Các công cụ đo khác",
    intro:
      "Mỗi công cụ hỏi những người khác nhau, bằng phiếu khác nhau. Vì vậy mỗi công cụ có một khung riêng, không nối với nhau và không nối với chỉ số ở trên.",
    bothRight:
      "Vì sao năm 2020 có cả 91,30% và 88,54%? Cả hai đều đúng: 91,30% là khảo sát của tỉnh, 88,54% là SIPAS của Bộ Nội vụ. Hai phiếu, hai mẫu, hai cách hỏi, nên không phải một con số tăng hay giảm thành con số kia.",
    names: {
      "sipas-2017-2021": "SIPAS của Bộ Nội vụ, phiếu 2017–2021",
      "sipas-2022-2026": "SIPAS của Bộ Nội vụ, phiếu 2022–2026",
      "province-own": "Khảo sát riêng của tỉnh",
    },
    how: {
      "sipas-2017-2021": "22 tiêu chí về dịch vụ hành chính công, mẫu ngẫu nhiên phân tầng cả nước.",
      "sipas-2022-2026": "Phiếu mới: thêm phần xây dựng chính sách, hỏi tại nhà. Không so với phiếu cũ.",
      "province-own": "Tỉnh tự khảo sát người đã làm thủ tục.",
    },
    year: "Năm",
    territory: "Địa bàn",
    percent: "Chỉ số",
    rank: "Hạng",
    rankOf: (rank: number, of: number) => `${rank}/${of}`,
    respondents: "người trả lời",
    table: "Bảng số liệu và nguồn",
    marks: "Chấm tròn: Bắc Kạn. Hình thoi: cả nước.",
    axis: (from: string, to: string) => `Trục dọc từ ${from} đến ${to}.`,
    source: "Nguồn",
    notPublished: "không tìm thấy",
    noInterval: "Nguồn không công bố sai số, nên các chấm này không có khoảng tin cậy.",
    chartLabel: (name: string) => `Biểu đồ: ${name}; bảng số liệu ở ngay dưới.`,
  },
  {
    title: "Other instruments",
    intro:
      "Each instrument asks other people with another form. So each has a frame of its own, joined neither to one another nor to the index above.",
    bothRight:
      "Why are there both 91.30% and 88.54% for 2020? Both are right: 91.30% is the province's own survey, 88.54% the ministry's SIPAS. Two forms, two samples, two ways of asking; neither rose or fell to become the other.",
    names: {
      "sipas-2017-2021": "Ministry's SIPAS, form of 2017–2021",
      "sipas-2022-2026": "Ministry's SIPAS, form of 2022–2026",
      "province-own": "The province's own survey",
    },
    how: {
      "sipas-2017-2021": "22 criteria on administrative services, a stratified random sample of the country.",
      "sipas-2022-2026": "A new form: policy making added, asked at home. Not comparable with the old form.",
      "province-own": "The province's own survey of people who had used a service.",
    },
    year: "Year",
    territory: "Territory",
    percent: "Index",
    rank: "Rank",
    rankOf: (rank, of) => `${rank}/${of}`,
    respondents: "respondents",
    table: "Table and sources",
    marks: "Dot: Bắc Kạn. Diamond: the whole country.",
    axis: (from, to) => `The vertical axis runs from ${from} to ${to}.`,
    source: "Source",
    notPublished: "not found",
    noInterval: "The sources publish no margin of error, so these dots have no interval.",
    chartLabel: (name) => `Chart: ${name}; its table follows.`,
  },
);
