import { citizenDictionary } from "./citizenDictionary.ts";

/** Words that every page shares. */
export const common = citizenDictionary(
  "common",
  {
    productName: "Hài Lòng",
    publishNow: "Công bố ngay (chỉ ở bản trình diễn)",
    simulated: "Số liệu mô phỏng để trình diễn: không phải đánh giá của người dân.",
    skipToContent: "Đến nội dung chính",
    otherLanguage: "English",
    levels: ["Rất không hài lòng", "Không hài lòng", "Bình thường", "Hài lòng", "Rất hài lòng"],
    criteria: {
      overall: "Hài lòng chung",
      access: "Tiếp cận dịch vụ",
      procedure: "Thủ tục hành chính",
      officer: "Công chức trực tiếp giải quyết công việc",
      result: "Kết quả cung ứng dịch vụ",
      feedback: "Tiếp nhận, giải quyết góp ý, phản ánh, kiến nghị",
    },
    tableOf: (what: string) => `Bảng: ${what}`,
    openTable: (rows: string) => `Mở bảng ${rows} dòng`,
    backHome: "Về trang chung của tỉnh",
  },
  {
    productName: "Hài Lòng",
    publishNow: "Publish now (demonstration only)",
    simulated: "Simulated figures for demonstration: not ratings by citizens.",
    skipToContent: "Skip to content",
    otherLanguage: "Tiếng Việt",
    levels: ["Very dissatisfied", "Dissatisfied", "Neutral", "Satisfied", "Very satisfied"],
    criteria: {
      overall: "Overall satisfaction",
      access: "Access to the service",
      procedure: "Administrative procedure",
      officer: "Officials in charge",
      result: "Result of the service",
      feedback: "Handling of comments and complaints",
    },
    tableOf: (what) => `Table: ${what}`,
    openTable: (rows) => `Open the table of ${rows} rows`,
    backHome: "To the province's page",
  },
  // Tables stand on pages of figures, and the name is a name.
  (key) => ["simulated", "levels", "criteria", "skipToContent", "backHome"].includes(key),
);
