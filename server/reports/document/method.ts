import { FLOOR_INDEX, FLOOR_PUBLISH, FLOOR_RANK } from "#scoring/disclosure.ts";
import { dayText } from "../../../web/format.ts";
import { boundariesBlocks } from "./boundaries.ts";
import { count, listed, target, UNWEIGHTED } from "./words.ts";
import { type Chapter, list, paragraph, type Section, type Writing } from "./writing.ts";

/** How the figures came about, what they cannot say, and which edition this is. */
export function methodChapter(writing: Writing): Chapter {
  const sections: Section[] = [
    { title: "Công cụ đo", blocks: instrument(writing) },
    { title: "Cách tính", blocks: formulas(writing) },
    { title: "Ngưỡng công bố", blocks: floors() },
    { title: "So sánh và thứ hạng", blocks: comparisons() },
    { title: "Giới hạn", blocks: limits(writing) },
    { title: "Địa giới hành chính", blocks: boundariesBlocks(writing) },
    { title: "Ấn bản", blocks: identity(writing) },
  ];
  return { title: "PHƯƠNG PHÁP VÀ GIỚI HẠN", sections };
}

function instrument({ edition, annex }: Writing) {
  return [
    paragraph(
      `Người dân quét mã QR tại nơi giải quyết thủ tục và trả lời phiếu “${edition.questionnaire.code}” (${annex("form")}). Thang đánh giá có năm mức, từ “Rất không hài lòng” đến “Rất hài lòng”; các yếu tố theo bộ tiêu chí đo lường sự hài lòng của Bộ Nội vụ. Không lưu họ tên, số điện thoại, địa chỉ mạng hay giờ đánh giá.`,
    ),
  ];
}

function formulas({ figures }: Writing) {
  return [
    list([
      `Chỉ số = 100% × số lượt ở mức “Hài lòng” và “Rất hài lòng” / số lượt có trả lời. Câu bỏ trống không tính. Làm tròn một lần, ở bước cuối, hai chữ số thập phân.`,
      "Khoảng tin cậy 95% theo Wilson (1927).",
      `Kết luận: “đạt” khi cả khoảng tin cậy nằm trên ${target(figures.targetPercent)}; “chưa đạt” khi cả khoảng không vượt ${target(figures.targetPercent)}; còn lại là “chưa đủ căn cứ”. Đúng bằng mục tiêu là chưa đạt.`,
      figures.weighted === null
        ? `Chưa có đủ số hồ sơ để gia quyền: mọi chỉ số đều ${UNWEIGHTED}.`
        : `Chỉ số gia quyền: trung bình theo số hồ sơ của từng ô (phân tầng sau, Cochran 1977); khoảng tin cậy theo số lượt hữu hiệu (Kish 1965). Ô là đơn vị, lĩnh vực và quý; đơn vị có nhiều lượt không nêu lĩnh vực thì các lĩnh vực được tính chung; ô có dưới hai lượt được gộp với ô đứng cạnh theo quy tắc định trước. Các bảng theo nhóm và theo đơn vị vẫn ${UNWEIGHTED}.`,
      "Năm yếu tố gộp lại theo cách gộp câu trả lời; hai cách trung bình được in kèm tên.",
    ]),
  ];
}

function floors() {
  return [
    list([
      `Dưới ${FLOOR_PUBLISH} lượt: không công bố gì.`,
      `Từ ${FLOOR_PUBLISH} đến ${FLOOR_INDEX - 1} lượt: công bố số lượt và khoảng tin cậy, không tính chỉ số.`,
      `Từ ${FLOOR_INDEX} lượt: công bố chỉ số và kết luận. Từ ${FLOOR_RANK} lượt: được xét thứ hạng và so với năm trước.`,
      `Lượt mới của mỗi điểm đánh giá được công bố theo từng đợt, mỗi đợt ít nhất ${FLOOR_PUBLISH} lượt, để so hai lần công bố cũng không đoán được một người đã đánh giá thế nào. Đến cuối năm, phần còn lại được gộp lên đơn vị, rồi lên tỉnh.`,
    ]),
  ];
}

function comparisons() {
  return [
    list([
      "Chênh lệch giữa hai năm và khoảng tin cậy của nó theo Newcombe (1998). Khi so nhiều nhóm cùng lúc, tỷ lệ kết luận sai được giữ ở mức 5% theo Benjamini và Hochberg (1995).",
      "Mỗi câu so sánh chỉ có ba khả năng: tăng, giảm, chưa đủ căn cứ.",
      "Khoảng hạng có thể của từng đơn vị theo Klein, Wright và Wieczorek (2020), với khoảng tin cậy Clopper–Pearson, đúng cho tất cả các đơn vị cùng lúc ở mức 95%.",
    ]),
  ];
}

function limits({ edition }: Writing) {
  return [
    list([
      "Đây là đánh giá tự nguyện, không phải mẫu xác suất: khoảng tin cậy nói về sai số ngẫu nhiên, không nói về sự khác nhau giữa người đánh giá và người im lặng.",
      "Người đánh giá là người đã đến giao dịch; kết quả không đại diện cho toàn bộ dân cư.",
      "Không so trực tiếp với chỉ số SIPAS của Bộ Nội vụ, với tỷ lệ hài lòng theo Quyết định 766/QĐ-TTg hay với khảo sát khác: công cụ, đối tượng và mẫu số khác nhau.",
      ...(edition.simulated ? ["Số liệu của ấn bản này là số liệu mô phỏng, không phải của người dân."] : []),
    ]),
  ];
}

function identity({ edition, figures }: Writing) {
  const { year } = edition;
  return [
    paragraph(
      `Ấn bản ${count(edition.edition)}, chốt ngày ${dayText(edition.frozenOn)}. ${edition.changes === null ? "Đây là ấn bản đầu tiên của năm." : `Thay đổi so với ấn bản trước: ${edition.changes}`}`,
    ),
    ...(edition.isEarly
      ? [
          paragraph(
            `Ấn bản này được chốt sớm, khi còn nhận đánh giá của năm ${year}, nên số liệu chưa đủ cả năm.`,
          ),
        ]
      : []),
    paragraph(
      `Phiên bản công thức: ${figures.scoringVersion}. Mã băm SHA-256 của số đếm: ${edition.countsSha256}. Ai có tệp dữ liệu mở của báo cáo đều tính lại được mọi con số ở đây; ${listed(["số đếm", "số hồ sơ", "địa giới"])} đã chốt không thay đổi nữa.`,
    ),
  ];
}
