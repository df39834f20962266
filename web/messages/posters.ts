import { citizenDictionary } from "./citizenDictionary.ts";
import { dictionary } from "./dictionary.ts";

/** Words around the posters, in the reader's language. */
export const posters = dictionary(
  {
    title: (p: { place: string }) => `Tờ QR đánh giá: ${p.place}`,
    intro: (p: { count: number }) =>
      `${p.count} điểm đánh giá, mỗi điểm một tờ. In xong, đặt tờ đúng quầy ghi trên tờ, ngang tầm mắt người ngồi chờ.`,
    nfc: "Địa chỉ in trên mỗi tờ cũng ghi được vào một thẻ NFC dán tại quầy: ai chạm điện thoại vào thẻ thì trang đánh giá mở ra, không cần quét.",
    printHint:
      "Để in: nhấn Ctrl + P (trên điện thoại: Chia sẻ → In), chọn đúng khổ giấy, tỷ lệ 100 %, không lề.",
    localAddress: (p: { address: string }) =>
      `Khoan in: địa chỉ ghi trên tờ là ${p.address}, chỉ mở được trên máy này hoặc trong mạng nội bộ. Điện thoại của người dân quét sẽ không mở được. Xin đặt PUBLIC_URL là địa chỉ người dân dùng rồi mở lại trang này.`,
    buttonHow:
      "Điểm trực tuyến không cần tờ in. Chép đoạn mã dưới đây vào trang của cổng dịch vụ, chỗ người dân vừa nộp hoặc nhận kết quả: nút này mở trang đánh giá.",
    buttonCode: "Đoạn mã của nút",
    size: "Khổ giấy",
    sizes: { A5: "A5 (đặt trên quầy)", A4: "A4 (dán tường)" },
    units: "Chọn một đơn vị",
    wholeProvince: "Cả tỉnh",
    unitPoints: (p: { name: string; count: number }) => `${p.name} (${p.count})`,
    unitPage: "Trang kết quả của đơn vị",
    pages: "Các trang",
    pageOf: (p: { from: number; to: number }) => `Tờ ${p.from}–${p.to}`,
    none: "Chưa có điểm đánh giá nào đang mở ở đây. Người quản trị thêm điểm bằng tệp CSV; thêm xong, tờ QR hiện ở trang này.",
  },
  {
    title: (p: { place: string }) => `Rating posters: ${p.place}`,
    intro: (p: { count: number }) =>
      `${p.count} rating points, one poster each. Put every poster at the counter named on it, at the eye level of people who wait.`,
    nfc: "The address on each poster can also be written to an NFC tag on the counter: a phone that touches it opens the rating page without a scan.",
    printHint:
      "To print: press Ctrl + P (on a phone: Share → Print), choose the right paper, scale 100 %, no margins.",
    localAddress: (p: { address: string }) =>
      `Do not print yet: the posters would say ${p.address}, which opens on this machine or its network only. No citizen's phone would find it. Please set PUBLIC_URL to the address that citizens use and open this page again.`,
    buttonHow:
      "An online point needs no poster. Copy the text below into the page of the portal where people have just handed in or received something: the button opens the rating page.",
    buttonCode: "Text of the button",
    size: "Paper",
    sizes: { A5: "A5 (on the counter)", A4: "A4 (on the wall)" },
    units: "Choose a unit",
    wholeProvince: "The whole province",
    unitPoints: (p: { name: string; count: number }) => `${p.name} (${p.count})`,
    unitPage: "The unit's results",
    pages: "Pages",
    pageOf: (p: { from: number; to: number }) => `Posters ${p.from}–${p.to}`,
    none: "No rating point is open here. An administrator adds points from a CSV file; then the posters appear on this page.",
  },
);

const onPaper = {
  question: "Ông/Bà có hài lòng không?",
  how: "Quét mã rồi chạm một khuôn mặt.",
  typed: "Không quét được? Gõ địa chỉ này:",
  anonymous: "Ẩn danh: không hỏi tên, không lưu thông tin máy.",
  short: "Quét mã rồi chạm một khuôn mặt. Ẩn danh.",
  answers: "Đã góp ý? Gõ mã biên nhận để xem trả lời tại",
  button: "Đánh giá hài lòng",
  qr: "Mã QR của điểm đánh giá này",
} as const;

/**
 * Words on a poster: Vietnamese, or a language of the installation. Whoever waits at a counter chooses no language, so a
 * poster has no English one; a line of it stands at its foot.
 */
export const posterWords = citizenDictionary("poster", onPaper, onPaper);

/** At the foot of a Vietnamese poster; one in another language has the Vietnamese line there. */
export const POSTER_ENGLISH = "Scan the code and tap one face. Anonymous.";
