import { dictionary } from "./dictionary.ts";

/** Words of the report's page around the document itself, which is official and stays Vietnamese. */
export const report = dictionary(
  {
    yearTitle: (p: { year: number }) => `Báo cáo năm ${p.year}`,
    listTitle: "Báo cáo hằng năm",
    listIntro:
      "Mỗi báo cáo được chốt một lần và không thay đổi nữa. Nếu có chỗ phải sửa, báo cáo được lập thành ấn bản mới, ghi rõ đã sửa gì.",
    listEmpty: "Chưa có báo cáo nào được chốt. Báo cáo của một năm có ở đây sau khi năm đó kết thúc.",
    editionOn: (p: { edition: number; day: string }) => `Ấn bản ${p.edition}, chốt ngày ${p.day}`,
    contents: "Mục lục",
    toContents: "↑ Về mục lục",
    ownUnit: "Đơn vị của tôi",
    chooseUnit: "Chọn một đơn vị",
    showUnit: "Xem",
    files: "Tải báo cáo",
    docx: "Văn bản để trình ký (DOCX)",
    xlsx: "Bảng số liệu (XLSX)",
    csv: "Dữ liệu mở (CSV)",
    onlyVietnamese: "Báo cáo là văn bản hành chính, được lập bằng tiếng Việt.",
    olderEditions: "Ấn bản trước",
    allReports: "Báo cáo các năm",
    methodLink: "Vì sao mỗi thước đo cho một con số khác nhau?",
    chart: {
      noValue: "chưa đủ lượt",
      axisFrom: (p: { start: string }) => `Trục bắt đầu từ ${p.start}`,
      target: (p: { target: string }) => `mục tiêu ${p.target}`,
    },
  },
  {
    yearTitle: (p) => `Report for ${p.year}`,
    listTitle: "Yearly reports",
    listIntro:
      "A report is frozen once and never moves. What has to be corrected becomes a new edition that says what changed.",
    listEmpty: "No report has been frozen yet. A year's report appears here after the year has ended.",
    editionOn: (p) => `Edition ${p.edition}, frozen on ${p.day}`,
    contents: "Contents",
    toContents: "↑ Back to the contents",
    ownUnit: "My unit",
    chooseUnit: "Choose a unit",
    showUnit: "Show",
    files: "Download",
    docx: "Document to sign (DOCX)",
    xlsx: "Tables (XLSX)",
    csv: "Open data (CSV)",
    onlyVietnamese: "The report is an official document and is written in Vietnamese.",
    olderEditions: "Earlier editions",
    allReports: "Reports of all years",
    methodLink: "Why does each measure give another figure?",
    chart: {
      noValue: "too few ratings",
      axisFrom: (p) => `The axis begins at ${p.start}`,
      target: (p) => `target ${p.target}`,
    },
  },
);
