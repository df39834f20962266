import { dictionary } from "./dictionary.ts";

/** Words of the page that says what became of a comment. */
export const cases = dictionary(
  {
    title: "Tra mã biên nhận",
    found: "Góp ý của Ông/Bà",
    received: (p: { agency: string; week: string }) => `${p.agency} nhận trong tuần từ ${p.week}.`,
    readable: "Đơn vị đã có thể đọc góp ý này. Chưa có trả lời.",
    waits:
      "Góp ý đang chờ: đơn vị chỉ đọc được khi đủ 5 lượt đánh giá mới tại quầy ấy, để không ai đoán được ai đã viết. Chưa có trả lời.",
    written: "Nội dung đã viết",
    unknownTitle: "Không có góp ý nào mang mã này",
    unknown:
      "Xin xem lại từng ký tự. Lượt đánh giá không kèm góp ý thì không tra được: vì ẩn danh, mã biên nhận không dẫn đến lượt đánh giá nào.",
    label: "Mã biên nhận",
    hint: "16 chữ và số, viết liền hay cách đều được.",
    look: "Tra mã",
    agencyPage: (p: { agency: string }) => `Xem kết quả của ${p.agency}`,
  },
  {
    title: "Look up a receipt",
    found: "Your comment",
    received: (p: { agency: string; week: string }) => `${p.agency} received it in the week of ${p.week}.`,
    readable: "The unit can read this comment now. There is no answer yet.",
    waits:
      "The comment is waiting: the unit can read it only once 5 new ratings have gathered at that counter, so that nobody can tell who wrote it. There is no answer yet.",
    written: "What was written",
    unknownTitle: "No comment has this code",
    unknown:
      "Please check each character. A rating without a comment cannot be looked up: it is anonymous, and its receipt leads to no rating.",
    label: "Receipt code",
    hint: "16 letters and digits, with or without spaces.",
    look: "Look up",
    agencyPage: (p: { agency: string }) => `See the results of ${p.agency}`,
  },
);
