import { citizenDictionary } from "./citizenDictionary.ts";

/** Words for whoever looks whether a rating kept on their phone is in the public log. "{…}": the script fills it in. */
export const proof = citizenDictionary(
  "proof",
  {
    title: "Lượt đánh giá đã giữ trên máy này",
    hint: "Máy chỉ giữ một mã số, không giữ mức đã chọn. Ai mở máy này cũng biết đã đánh giá ở đâu, ngày nào; dùng chung máy thì nên xóa.",
    rating: (p: { agency: string; point: string; day: string }) =>
      `${p.agency}, mã điểm ${p.point}, ngày ${p.day}`,
    looking: "Đang tìm trong sổ công khai…",
    waits: (p: { day: string }) => `Chưa công bố, xem lại từ ${p.day}.`,
    waitsLonger: (p: { day: string }) =>
      `Chưa có trong các đợt đã công bố. Đợt nào chưa đủ 5 lượt thì để lại, muộn nhất là công bố vào đợt cuối năm. Xem lại từ ${p.day}.`,
    found: "Đã vào sổ, đúng như Ông/Bà đã chọn",
    foundWhere: (p: { step: string; from: string; to: string; published: string }) =>
      `Đợt ${p.step}, kỳ ${p.from} đến ${p.to}, công bố ${p.published}.`,
    unsigned:
      "Trình duyệt này không kiểm được chữ ký của sổ; những điều khác đều khớp. Muốn kiểm cả chữ ký, xin mở bằng trình duyệt mới hơn.",
    how: "Cách kiểm tra",
    howText:
      "Lúc gửi, máy tính ra mã số này từ một số ngẫu nhiên của riêng trang đánh giá, điểm, ngày và các mức đã chọn. Mã có trong đợt nghĩa là các mức ấy được đếm nguyên vẹn. Máy vừa tự so, không hỏi máy chủ câu trả lời: mã nằm trong tệp của đợt; tệp khớp với dòng ghi trong sổ; dòng ấy dẫn đúng đến mốc của cả sổ. Mốc phải giống mốc mà báo chí, Mặt trận hay người chứng khác đang giữ.",
    digest: "Mã số",
    line: "Dòng trong sổ",
    head: "Mốc của sổ",
    missing: "Không thấy trong sổ",
    missingText:
      "Kỳ ấy và cả năm đã công bố xong mà không có mã này. Nếu Ông/Bà đã sửa lượt này trên máy khác sau khi giữ mã thì mã cũ không còn. Nếu không, xin chụp màn hình trang này, mở cả “Cách kiểm tra”, và báo Mặt trận Tổ quốc hoặc thanh tra: mã số không cho ai biết Ông/Bà đã chọn gì.",
    broken: "Sổ không khớp",
    brokenText:
      "Sổ công khai nói hai điều khác nhau. Xin đừng xóa. Hãy chụp màn hình trang này, mở cả “Cách kiểm tra”, lưu các tệp dưới đây và đưa cho Mặt trận Tổ quốc, thanh tra hoặc báo chí:",
    evidenceHead: "Mốc có chữ ký của sổ",
    evidenceStep: "Tệp của đợt",
    evidenceLine: "Các dòng của sổ",
    away: "Chưa hỏi được sổ. Xin mở lại trang này khi có mạng.",
    unable:
      "Trình duyệt này không tính được, hoặc địa chỉ không phải https. Xin mở trang này bằng trình duyệt mới hơn.",
    forget: "Xóa khỏi máy",
  },
  {
    title: "Ratings kept on this phone",
    hint: "The phone keeps a number only, not what you chose. Whoever opens this phone learns where a rating was given and on which day; on a shared one, better remove it.",
    rating: (p: { agency: string; point: string; day: string }) => `${p.agency}, point ${p.point}, ${p.day}`,
    looking: "Looking in the public log…",
    waits: (p: { day: string }) => `Not published yet; look again from ${p.day} on.`,
    waitsLonger: (p: { day: string }) =>
      `Not in what has been published so far. What has fewer than five ratings is left over, and published at the year's closing at the latest. Look again from ${p.day} on.`,
    found: "In the log, exactly as you chose",
    foundWhere: (p: { step: string; from: string; to: string; published: string }) =>
      `Step ${p.step}, ${p.from} to ${p.to}, published ${p.published}.`,
    unsigned:
      "This browser cannot check the log's signature; all else agrees. To check that too, please open the page in a newer browser.",
    how: "How this is checked",
    howText:
      "When you sent it, the phone made this number of a random number of that page alone, the point, the day and the levels you chose. That a step holds it means that these levels were counted as they were. The phone has just compared by itself and did not ask the server for the answer: the number is in the file of the step; the file agrees with its line in the log; that line leads to the head of the whole log. The head must be the one that newspapers, the Fatherland Front or other witnesses keep.",
    digest: "Number",
    line: "Line of the log",
    head: "Head of the log",
    missing: "Not found in the log",
    missingText:
      "That period and the whole year have been published, without this number. If you corrected the rating on another phone after keeping it, the old number is gone. If not, please take a picture of this page with “How this is checked” opened, and tell the Fatherland Front or the inspectorate: the number tells nobody what you chose.",
    broken: "The log does not agree",
    brokenText:
      "The public log says two different things. Please do not remove this. Take a picture of this page with “How this is checked” opened, save the files below, and give them to the Fatherland Front, the inspectorate or a newspaper:",
    evidenceHead: "Signed head of the log",
    evidenceStep: "File of the step",
    evidenceLine: "Lines of the log",
    away: "The log could not be asked. Please open this page again when online.",
    unable:
      "This browser cannot work it out, or the address is not https. Please open this page in a newer browser.",
    forget: "Remove",
  },
);
