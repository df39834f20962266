/** What invented officials say to invented comments, by the factor that these are about. */
export const SIMULATED_ANSWERS: Readonly<Record<string, string>> = {
  "": "Cảm ơn Ông/Bà đã góp ý. Đơn vị đã ghi nhận và rút kinh nghiệm.",
  access: "Cảm ơn Ông/Bà. Đơn vị đã bố trí thêm ghế chờ và mở quầy đúng giờ niêm yết.",
  procedure:
    "Cảm ơn Ông/Bà. Thành phần hồ sơ nay được niêm yết tại quầy; Ông/Bà có thể hỏi quầy hướng dẫn trước khi nộp.",
  officer: "Cảm ơn Ông/Bà đã góp ý về cán bộ tiếp nhận. Đơn vị đã trao đổi lại với bộ phận.",
  result: "Cảm ơn Ông/Bà. Kết quả được trả theo ngày hẹn; nếu chậm, đơn vị sẽ có thông báo.",
  feedback:
    "Xin lỗi Ông/Bà vì không liên hệ được. Đơn vị đã phân công người trực điện thoại trong giờ làm việc.",
};

/** Whose name stands under them. */
export const SIMULATED_OFFICIAL = "Cán bộ (mô phỏng)";
