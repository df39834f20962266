type Params = Readonly<Record<string, string | number>>;

/** Refusals on the officials' screens of comments. */
export const caseErrors = {
  vi: {
    "unknown-case": { title: "Không có góp ý này", detail: () => "Xin mở lại từ danh sách góp ý." },
    "case-changed": {
      title: "Góp ý vừa có thay đổi",
      detail: () =>
        "Trong lúc Ông/Bà soạn, góp ý đã được xử lý thêm. Chưa có gì được ghi; phần đã soạn vẫn còn dưới đây. Xin xem lại diễn biến rồi gửi lại nếu còn cần.",
    },
    "answer-holds-number": {
      title: "Câu trả lời có số điện thoại hoặc số giấy tờ",
      detail: () =>
        "Ai giữ mã biên nhận đều đọc được câu trả lời. Xin xóa số của cá nhân; nếu đó là số của cơ quan thì đánh dấu xác nhận.",
    },
    "text-too-long": {
      title: "Nội dung quá dài",
      detail: (p: Params) => `Đã viết ${p.length ?? "quá"} ký tự, nhiều nhất ${p.limit ?? ""}.`,
    },
  },
  en: {
    "unknown-case": {
      title: "No such comment",
      detail: () => "Please open it again from the list of comments.",
    },
    "case-changed": {
      title: "The comment has just changed",
      detail: () =>
        "While you were writing, something was done to it. Nothing was saved; what you wrote is still below. Please look at its history and send again if it is still needed.",
    },
    "answer-holds-number": {
      title: "The answer holds a telephone or identity number",
      detail: () =>
        "Whoever holds the receipt reads the answer. Please remove a person's number; if it is the office's own, tick to confirm.",
    },
    "text-too-long": {
      title: "The text is too long",
      detail: (p: Params) => `${p.length ?? "Too many"} characters were written, at most ${p.limit ?? ""}.`,
    },
  },
} as const satisfies Record<string, Record<string, { title: string; detail: (p: Params) => string }>>;
