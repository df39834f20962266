import type { Block, ReportDocument, ReportTable } from "../../server/reports/reportDocument.ts";

/** A table of as many units as asked, some of them with words where a number would be dishonest. */
function unitTable(id: string, rows: number, landscape: boolean): ReportTable {
  return {
    id,
    caption: `Kết quả của ${rows} đơn vị`,
    landscape,
    columns: [
      { title: "Đơn vị", type: "text" },
      { title: "Lượt đánh giá", type: "count" },
      { title: "Chỉ số", type: "percent" },
      { title: "Cận dưới", type: "percent" },
      { title: "Cận trên", type: "percent" },
      { title: "So với năm trước", type: "points" },
      ...(landscape
        ? ([
            { title: "Kết luận so với mục tiêu", type: "text" },
            { title: "Hồ sơ đã giải quyết", type: "count" },
            { title: "Tỷ lệ phản hồi", type: "percent" },
          ] as const)
        : []),
    ],
    rows: Array.from({ length: rows }, (_, at) => [
      `Xã Thượng Quan thứ ${at + 1}`,
      at === 3 ? 14 : 2707 + at,
      at === 3 ? "không công bố" : 85.157 + at / 100,
      at === 3 ? "không công bố" : 83.7444,
      at === 3 ? "không công bố" : 86.4691,
      at === 3 ? "chưa đủ căn cứ" : at % 2 === 0 ? 1.284 : -0.415,
      ...(landscape ? [at === 3 ? "◆ chưa đủ căn cứ" : "▲ đạt", 10_420, 25.98] : []),
    ]),
    notes: ["Đơn vị có dưới 30 lượt đánh giá không có chỉ số: số liệu quá ít để kết luận."],
  };
}

/** Every kind of block, a table over several pages, a wide one in the body, and two annexes, one of them wide. */
export const REPORT_DOCUMENT: ReportDocument = {
  title: "Báo cáo chỉ số hài lòng của người dân, tổ chức về sự phục vụ hành chính năm 2025",
  blocks: [
    {
      kind: "paragraph",
      emphasis: "lead",
      text: "Năm 2025, chỉ số hài lòng là 85,16% (khoảng tin cậy 83,74–86,47%) trên 2.707 lượt đánh giá; mục tiêu trên 80 % đã đạt. Đây là số liệu tự nguyện, không phải mẫu xác suất.",
    },
    { kind: "heading", level: 1, text: "I. KẾT QUẢ CHUNG" },
    ...paragraphs(3),
    {
      kind: "chart",
      chart: {
        id: "by-month",
        caption: "Chỉ số hài lòng theo tháng",
        targetPercent: 80,
        shape: "line",
        points: Array.from({ length: 12 }, (_, at) => ({
          label: `${at + 1}`,
          value: at === 6 ? null : 78 + at,
          lower: at === 6 ? null : 75 + at,
          upper: at === 6 ? null : 80.5 + at,
          n: at === 6 ? 0 : 210,
        })),
      },
    },
    { kind: "heading", level: 2, text: "1. Theo yếu tố" },
    {
      kind: "list",
      items: ["Tiếp cận dịch vụ: 86,20%;", "Thủ tục hành chính: 84,10%;", "Công chức: 88,00%."],
    },
    { kind: "table", table: unitTable("yeu-to", 8, false) },
    { kind: "heading", level: 1, text: "II. CÁC ĐƠN VỊ" },
    ...paragraphs(2),
    {
      kind: "chart",
      chart: {
        id: "by-unit",
        caption: "Chỉ số hài lòng của các đơn vị",
        targetPercent: 80,
        shape: "rows",
        points: Array.from({ length: 40 }, (_, at) => ({
          label: `Xã Thượng Quan thứ ${at + 1}`,
          value: 70 + (at % 25),
          lower: 66 + (at % 25),
          upper: 73 + (at % 25),
          n: 120,
        })),
      },
    },
    { kind: "table", table: unitTable("don-vi", 60, false) },
    { kind: "heading", level: 1, text: "III. BẢNG RỘNG" },
    { kind: "table", table: unitTable("rong", 12, true) },
    { kind: "heading", level: 1, text: "IV. PHƯƠNG PHÁP VÀ GIỚI HẠN" },
    ...paragraphs(4),
    { kind: "paragraph", emphasis: "note", text: "Ghi chú: số liệu chưa gia quyền." },
  ],
  annexes: [
    {
      number: "Phụ lục I",
      title: "Kết quả của từng đơn vị theo địa giới mới",
      blocks: [{ kind: "table", table: unitTable("phu-luc-1", 50, true) }],
    },
    {
      number: "Phụ lục II",
      title: "Kết quả của từng đơn vị theo địa giới cũ",
      blocks: [
        { kind: "paragraph", text: "Đơn vị trước ngày 01/7/2025." },
        { kind: "table", table: unitTable("phu-luc-2", 20, false) },
      ],
    },
  ],
};

function paragraphs(count: number): Block[] {
  const text =
    "Người dân đến bộ phận một cửa quét mã trên quầy và trả lời phiếu; mỗi lượt đánh giá được ghi một lần, không kèm thông tin nhận dạng. Chỉ số hài lòng là tỷ lệ câu trả lời ở mức hài lòng và rất hài lòng trên tổng số câu trả lời.";
  return Array.from({ length: count }, () => ({ kind: "paragraph", text }) as const);
}
