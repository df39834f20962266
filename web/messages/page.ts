import { citizenDictionary } from "./citizenDictionary.ts";

/** Words of the frame around every page. */
export const page = citizenDictionary(
  "page",
  {
    tagline: "Người dân đánh giá, chính quyền lắng nghe",
    home: "Trang chung của tỉnh",
    footer:
      "Đánh giá ẩn danh qua mã QR tại nơi phục vụ. Số liệu chỉ được công bố theo kỳ, mỗi lần từ 5 lượt, để không ai đoán được một người đã đánh giá thế nào.",
    menu: "Các trang công khai",
    links: {
      index: "Chỉ số",
      reports: "Báo cáo",
      models: "Mô hình",
      code: "Gõ mã",
      answer: "Xem trả lời",
    },
    typeCode: "Gõ mã trên tờ QR để đánh giá",
    readAnswer: "Gõ mã biên nhận để xem trả lời",
    method: "Các thước đo khác nhau thế nào",
    log: "Sổ công khai",
    footerLinks: "Đánh giá, trả lời và số liệu",
    requestId: "Mã yêu cầu",
  },
  {
    tagline: "Citizens rate, government listens",
    home: "The province's page",
    footer:
      "Anonymous ratings through QR codes at the counter. Figures appear at the end of a period only, five ratings or more at a time, so that nobody can tell how one person rated.",
    menu: "Public pages",
    links: {
      index: "Index",
      reports: "Reports",
      models: "Models",
      code: "Type a code",
      answer: "Answers",
    },
    typeCode: "Type the code on a poster to rate",
    readAnswer: "Type a receipt code to read an answer",
    method: "How the measures differ",
    log: "The public log",
    footerLinks: "Ratings, answers and figures",
    requestId: "Request id",
  },
);
