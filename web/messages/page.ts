import { citizenDictionary } from "./citizenDictionary.ts";

/** Words of the frame around every page. */
export const page = citizenDictionary(
  "page",
  {
    tagline: "Người dân đánh giá, chính quyền lắng nghe",
    home: "Trang chung của tỉnh",
    footer:
      "Đánh giá ẩn danh qua mã QR tại nơi phục vụ. Số liệu chỉ được công bố theo kỳ, mỗi lần từ 5 lượt, để không ai đoán được một người đã đánh giá thế nào.",
    reports: "Báo cáo hằng năm",
    models: "Mô hình “Dân vận khéo”",
    method: "Các thước đo khác nhau thế nào",
    footerLinks: "Về số liệu",
    requestId: "Mã yêu cầu",
  },
  {
    tagline: "Citizens rate, government listens",
    home: "The province's page",
    footer:
      "Anonymous ratings through QR codes at the counter. Figures appear at the end of a period only, five ratings or more at a time, so that nobody can tell how one person rated.",
    reports: "Yearly reports",
    models: "Models of the movement",
    method: "How the measures differ",
    footerLinks: "About the figures",
    requestId: "Request id",
  },
);
