import { INSTRUMENTS } from "#contract/officialFigures.ts";
import type { ColumnSpec } from "../imports/columns.ts";

export type OfficialColumn =
  | "instrument"
  | "territory_code"
  | "territory"
  | "year"
  | "measure"
  | "percent"
  | "period"
  | "respondents"
  | "rank"
  | "ranked_of"
  | "source";

export const OFFICIAL_COLUMNS: readonly ColumnSpec<OfficialColumn>[] = [
  { name: "instrument", aliases: ["Công cụ", "Công cụ đo"], about: INSTRUMENTS.join(", ") },
  { name: "territory_code", aliases: ["Mã địa bàn", "Mã tỉnh"], about: "mã tỉnh, hai chữ số; 00: cả nước" },
  { name: "territory", aliases: ["Địa bàn", "Tên tỉnh"], about: "tên địa bàn" },
  { name: "year", aliases: ["Năm"], about: "năm của số liệu, không phải năm công bố" },
  { name: "measure", aliases: ["Chỉ tiêu", "Nội dung"], about: "overall, hoặc tên yếu tố như đã công bố" },
  {
    name: "percent",
    aliases: ["Giá trị", "Phần trăm", "Chỉ số", "Value"],
    about: "phần trăm, dấu phẩy hoặc chấm; trống: không tìm thấy (khi chỉ biết hạng)",
  },
  {
    name: "period",
    aliases: ["Kỳ khảo sát", "Thời gian khảo sát"],
    optional: true,
    about: "hỏi trong thời gian nào; in cùng với nguồn",
  },
  {
    name: "respondents",
    aliases: ["Số người trả lời", "Cỡ mẫu", "n"],
    optional: true,
    about: "số người trả lời; trống: không công bố",
  },
  { name: "rank", aliases: ["Hạng", "Xếp hạng"], optional: true, about: "thứ hạng" },
  { name: "ranked_of", aliases: ["Trên tổng số", "Trong số"], optional: true, about: "trong bao nhiêu tỉnh" },
  { name: "source", aliases: ["Nguồn"], about: "ai công bố, ở đâu, khi nào" },
];
