import { FLOOR_PUBLISH } from "#scoring/disclosure.ts";
import { count } from "./words.ts";
import { type Chapter, paragraph, type Section, table, type Writing } from "./writing.ts";

/** What citizens wrote about, in counts only, and where nobody said anything. */
export function voicesChapter(writing: Writing): Chapter {
  return {
    title: "Ý KIẾN CỦA NGƯỜI DÂN VÀ NƠI CHƯA CÓ TIẾNG NÓI",
    sections: [commentsSection(writing), silentSection(writing)],
  };
}

function commentsSection({ figures, names }: Writing): Section {
  const title = "Người dân viết về điều gì";
  if (figures.comments.length === 0) {
    return { title, blocks: [paragraph("Trong năm không có ý kiến bằng lời nào được công bố.")] };
  }
  return {
    title,
    blocks: [
      paragraph(
        "Bảng dưới chỉ đếm ý kiến theo nội dung mà người viết chọn; nội dung từng ý kiến được xử lý riêng và không nằm trong báo cáo này.",
      ),
      table({
        id: "y-kien",
        caption: "Số ý kiến theo nội dung",
        columns: [
          { title: "Nội dung", type: "text" },
          { title: "Số ý kiến", type: "count" },
        ],
        rows: figures.comments.map((one) => [
          names.criterion(one.about),
          one.count ?? `dưới ${FLOOR_PUBLISH}`,
        ]),
        notes: [],
      }),
    ],
  };
}

function silentSection({ figures, annex }: Writing): Section {
  const title = "Lĩnh vực có hồ sơ nhưng không có lượt đánh giá";
  if (figures.population === null) {
    const text = "Chưa có số hồ sơ theo đơn vị và lĩnh vực, nên chưa biết nơi nào chưa có tiếng nói.";
    return { title, blocks: [paragraph(text)] };
  }
  if (figures.silentFields.length === 0) {
    return { title, blocks: [paragraph("Lĩnh vực nào có hồ sơ cũng có lượt đánh giá.")] };
  }
  const units = new Set(figures.silentFields.map(({ unit }) => unit)).size;
  const text = `Có ${count(figures.silentFields.length)} trường hợp, ở ${count(units)} đơn vị, một lĩnh vực đã giải quyết hồ sơ mà không lượt đánh giá nào nêu lĩnh vực đó (${annex("silent-fields")}). Im lặng không phải là hài lòng: đề nghị các đơn vị xem mã QR đã được đặt đúng chỗ và người dân đã được mời đánh giá hay chưa.`;
  return { title, blocks: [paragraph(text)] };
}
