import type { ProblemCode } from "#contract/problem.ts";
import { caseErrors } from "./caseErrors.ts";
import { citizenDictionary } from "./citizenDictionary.ts";
import { officialErrors } from "./officialErrors.ts";
import { ratingErrors } from "./ratingErrors.ts";

type Params = Readonly<Record<string, string | number>>;
type Words = { title: string; detail: (p: Params) => string };

const vi = {
  ...officialErrors.vi,
  "unknown-address": {
    title: "Không có trang này",
    detail: () => "Địa chỉ này không dẫn đến đâu. Xin kiểm tra lại.",
  },
  "unknown-code": {
    title: "Chưa có mã này",
    detail: () =>
      "Mã đúng dạng nhưng không có điểm đánh giá nào mang mã này. Xin xem lại mã in trên tờ hướng dẫn.",
  },
  "misread-code": {
    title: "Mã gõ chưa đúng",
    detail: () =>
      "Có lẽ một ký tự bị gõ nhầm. Mã gồm 8 chữ số; mã in trước đây có cả chữ cái, trừ I, L, O, S, U. Xin gõ lại đúng như trên tờ in. Nếu bàn phím tự bỏ dấu vào chữ, xin tắt kiểu gõ tiếng Việt.",
  },
  "several-codes": {
    title: "Mã này đọc được nhiều cách",
    detail: () =>
      "Bàn phím tiếng Việt đã bỏ dấu vào mã, nên chưa rõ là điểm nào. Xin chọn nơi Ông/Bà vừa được phục vụ, hoặc gõ lại mã.",
  },
  "withdrawn-code": {
    title: "Điểm đánh giá này đã ngừng",
    detail: (p) =>
      `Mã này không nhận đánh giá nữa từ ngày ${p.closedOn ?? "đã ghi"}. Xin quét mã mới tại quầy.`,
  },
  "closed-agency": {
    title: "Đơn vị này đã sáp nhập",
    detail: (p) =>
      `${p.agency ?? "Đơn vị này"} không còn hoạt động.${p.successor ? ` Nay thuộc ${p.successor}.` : ""} Xin quét mã của đơn vị mới.`,
  },
  "unknown-agency": {
    title: "Không có đơn vị này",
    detail: () => "Không tìm thấy đơn vị mang mã này vào ngày đã chọn.",
  },
  "stale-comment": {
    title: "Góp ý chưa được gửi",
    detail: () =>
      "Trang này là của lượt trước hoặc đã mở lâu. Chữ đã viết vẫn còn ở dưới: nếu là của Ông/Bà, xin bấm “Gửi góp ý” lần nữa để gửi riêng.",
  },
  "rated-at-kiosk": {
    title: "Điểm này đánh giá trên máy tại chỗ",
    detail: () => "Xin đánh giá trên máy đặt tại quầy.",
  },
  "unknown-receipt": { title: "Không có mã biên nhận này", detail: () => "Xin kiểm tra lại mã biên nhận." },
  ...ratingErrors.vi,
  ...caseErrors.vi,
  "unknown-head": {
    title: "Mốc không phải của sổ này",
    detail: () =>
      "Văn bản được chứng không phải một mốc mà sổ này đã ký. Tải lại mốc ở /log/checkpoint rồi chứng.",
  },
  "unknown-witness": {
    title: "Chưa biết người chứng này",
    detail: () =>
      "Không chữ ký nào là của người chứng đã đăng ký. Người quản trị đăng ký bằng lệnh npm run log -- --witness KHÓA.",
  },
  "unknown-report": {
    title: "Chưa có báo cáo này",
    detail: (p) => `Chưa có bản báo cáo nào được chốt cho ${p.year ? `năm ${p.year}` : "năm này"}.`,
  },
  "unknown-service": { title: "Không có thủ tục này", detail: () => "Mã thủ tục không có trong danh mục." },
  "invalid-field": {
    title: "Có mục chưa đúng",
    detail: (p) => `Mục “${p.field ?? "?"}” chưa đúng${p.reason ? `: ${p.reason}` : "."}`,
  },
  "level-out-of-range": {
    title: "Mức đánh giá chưa đúng",
    detail: () => "Mức đánh giá là một trong năm mức, từ 1 (Rất không hài lòng) đến 5 (Rất hài lòng).",
  },
  "missing-level": { title: "Chưa chọn mức hài lòng", detail: () => "Xin chọn một trong năm khuôn mặt." },
  "comment-too-long": {
    title: "Góp ý quá dài",
    detail: (p) =>
      `Góp ý dài ${p.length ?? "quá"} ký tự; nhiều nhất là ${p.limit ?? 2000}. Phần đã viết vẫn còn ở dưới, xin rút gọn.`,
  },
  "day-in-future": {
    title: "Ngày chưa tới",
    detail: () => "Ngày đánh giá không thể ở tương lai. Xin xem lại ngày giờ của điện thoại.",
  },
  "day-too-old": {
    title: "Trang này mở đã lâu",
    detail: (p) => `Chỉ nhận đánh giá trong ${p.days ?? 7} ngày gần đây. Xin quét lại mã để mở trang mới.`,
  },
  "invalid-body": { title: "Không đọc được nội dung gửi", detail: () => "Nội dung gửi không đúng dạng." },
  "body-too-large": {
    title: "Nội dung gửi quá lớn",
    detail: (p) => `Nội dung gửi nhiều nhất là ${p.limit ?? 16} KB.`,
  },
  "unsupported-content-type": {
    title: "Kiểu nội dung không hỗ trợ",
    detail: () => "Xin gửi dạng biểu mẫu hoặc JSON.",
  },
  "method-not-allowed": {
    title: "Thao tác không hỗ trợ",
    detail: () => "Địa chỉ này không nhận thao tác đó.",
  },
  "split-refused": {
    title: "Không thể chia số liệu",
    detail: (p) =>
      p.reason === "divided"
        ? `${p.agency} được chia cho nhiều đơn vị; không biết lượt đánh giá cũ nào thuộc phần nào, nên không chia.`
        : `${p.agency} kết thúc ngày ${p.until}; sau đó số liệu chỉ có chung cho ${p.successor ?? "đơn vị mới"} và không thể tách phần của đơn vị cũ.`,
  },
  busy: { title: "Đang quá đông", detail: () => "Chưa ghi được đánh giá. Xin thử lại sau ít giây." },
  "database-away": {
    title: "Hệ thống đang tạm nghỉ",
    detail: () => "Chưa ghi được. Những gì đã chọn vẫn còn trên trang này, xin gửi lại sau ít phút.",
  },
  internal: {
    title: "Có lỗi ở phía chúng tôi",
    detail: () => "Xin thử lại. Nếu vẫn lỗi, xin báo cơ quan kèm mã yêu cầu.",
  },
} satisfies Record<ProblemCode, Words>;

const en: Record<keyof typeof vi, Words> = {
  ...officialErrors.en,
  "unknown-address": { title: "No such page", detail: () => "This address leads nowhere. Please check it." },
  "unknown-code": {
    title: "Unknown code",
    detail: () => "The code is well formed but no rating point has it. Please check the poster.",
  },
  "misread-code": {
    title: "The code has a slip",
    detail: () =>
      "One character seems wrong. A code has 8 digits; one printed earlier has letters too, but never I, L, O, S or U. If the keyboard puts marks on letters, please switch Vietnamese typing off.",
  },
  "several-codes": {
    title: "The code can be read in several ways",
    detail: () =>
      "A Vietnamese keyboard put marks on it, so it is not clear which point it is. Please choose the place where you were served, or type the code again.",
  },
  "withdrawn-code": {
    title: "This rating point is closed",
    detail: (p) =>
      `This code takes no ratings since ${p.closedOn ?? "its closing day"}. Please scan the new one at the counter.`,
  },
  "closed-agency": {
    title: "This unit was merged",
    detail: (p) =>
      `${p.agency ?? "This unit"} no longer exists.${p.successor ? ` It is now part of ${p.successor}.` : ""} Please scan the new unit's code.`,
  },
  "unknown-agency": { title: "No such unit", detail: () => "No unit has this code on that day." },
  "stale-comment": {
    title: "Comment not sent",
    detail: () =>
      "This page belongs to an earlier turn or was open for long. Your words are kept below: if they are yours, press “Send comment” once more to send them on their own.",
  },
  "rated-at-kiosk": {
    title: "This point is rated on its own tablet",
    detail: () => "Please rate on the tablet at the counter.",
  },
  "unknown-receipt": { title: "No such receipt", detail: () => "Please check the receipt code." },
  ...ratingErrors.en,
  ...caseErrors.en,
  "unknown-head": {
    title: "Not a head of this log",
    detail: () =>
      "The text that was signed is no head of this log. Fetch /log/checkpoint again and sign that.",
  },
  "unknown-witness": {
    title: "Unknown witness",
    detail: () =>
      "No signature is of a registered witness. The administrator registers one by npm run log -- --witness KEY.",
  },
  "unknown-report": {
    title: "No such report",
    detail: (p) => `No report has been frozen for ${p.year ?? "this year"}.`,
  },
  "unknown-service": { title: "No such service", detail: () => "The service code is not in the list." },
  "invalid-field": {
    title: "Something is not right",
    detail: (p) => `The field “${p.field ?? "?"}” is not right${p.reason ? `: ${p.reason}` : "."}`,
  },
  "level-out-of-range": {
    title: "Level out of range",
    detail: () => "A level is one of five, from 1 (Very dissatisfied) to 5 (Very satisfied).",
  },
  "missing-level": { title: "No level chosen", detail: () => "Please choose one of the five faces." },
  "comment-too-long": {
    title: "Comment too long",
    detail: (p) =>
      `The comment has ${p.length ?? "too many"} characters; at most ${p.limit ?? 2000}. Your text is kept below, please shorten it.`,
  },
  "day-in-future": {
    title: "Day in the future",
    detail: () => "A rating cannot be of a future day. Please check the phone's clock.",
  },
  "day-too-old": {
    title: "This page is old",
    detail: (p) => `Ratings are taken for the last ${p.days ?? 7} days. Please scan the code again.`,
  },
  "invalid-body": { title: "Unreadable body", detail: () => "What was sent could not be read." },
  "body-too-large": { title: "Body too large", detail: (p) => `At most ${p.limit ?? 16} KB can be sent.` },
  "unsupported-content-type": { title: "Unsupported content type", detail: () => "Send a form or JSON." },
  "method-not-allowed": { title: "Not allowed", detail: () => "This address does not take that method." },
  "split-refused": {
    title: "Figures cannot be split",
    detail: (p) =>
      p.reason === "divided"
        ? `${p.agency} was divided among several units; which of its past ratings belong to which part is unknown, so they are not divided.`
        : `${p.agency} ended on ${p.until}; later figures exist only for ${p.successor ?? "the new unit"} as a whole, and the old unit's part cannot be told.`,
  },
  busy: {
    title: "Too busy",
    detail: () => "The rating was not recorded. Please try again in a few seconds.",
  },
  "database-away": {
    title: "Taking a short rest",
    detail: () =>
      "Nothing was recorded. What you chose is kept on this page; please send it again in a few minutes.",
  },
  internal: {
    title: "Something went wrong on our side",
    detail: () => "Please try again. If it stays, tell the office with the request id.",
  },
};

/** Refusals on a citizen's way; the others meet officials, who work in Vietnamese or English. */
const FOR_CITIZENS: ReadonlySet<string> = new Set<ProblemCode>([
  "unknown-address",
  "unknown-code",
  "misread-code",
  "withdrawn-code",
  "closed-agency",
  "unknown-receipt",
  "missing-level",
  "comment-too-long",
  "day-in-future",
  "day-too-old",
  "body-too-large",
  "try-later",
  "busy",
  "database-away",
  "internal",
]);

/** Words of every refusal; page and JSON use the same. */
export const errors = citizenDictionary<Record<ProblemCode, Words>>("problem", vi, en, (code) =>
  FOR_CITIZENS.has(code),
);
