type Params = Readonly<Record<string, string | number>>;
type Words = { title: string; detail: (p: Params) => string };

const vi = {
  "not-signed-in": {
    title: "Chưa đăng nhập",
    detail: () => "Trang này dành cho cán bộ đã đăng nhập.",
  },
  "try-later": {
    title: "Xin đợi một lát",
    detail: (p) => `Đã nhập sai nhiều lần. Xin thử lại sau ${p.seconds ?? "ít"} giây.`,
  },
  "provider-away": {
    title: "Hệ thống tài khoản của tỉnh chưa trả lời",
    detail: () => "Xin thử lại sau ít phút, hoặc đăng nhập bằng mật khẩu.",
  },
  "sign-in-not-set-up": {
    title: "Chưa mở phần đăng nhập",
    detail: () => "Máy chủ chưa có AUTH_SECRET nên cán bộ chưa đăng nhập được. Trang của người dân vẫn chạy.",
  },
  "not-allowed": {
    title: "Tài khoản không có quyền này",
    detail: () =>
      "Tài khoản của Ông/Bà không được giao quyền xem hoặc làm việc này. Lần từ chối này đã ghi vào nhật ký.",
  },
  "foreign-form": {
    title: "Biểu mẫu không gửi từ trang này",
    detail: () => "Không có gì được thay đổi. Xin mở lại trang và gửi từ đó.",
  },
  "unknown-account": {
    title: "Không có tài khoản này",
    detail: () => "Xin tìm lại trong danh sách tài khoản.",
  },
  "last-administrator": {
    title: "Quản trị tỉnh cuối cùng",
    detail: () => "Xin giao quyền quản trị tỉnh cho người khác trước.",
  },
  "unknown-model": { title: "Không có mô hình này", detail: () => "Xin tìm lại trong danh sách mô hình." },
  "invalid-photo": {
    title: "Không đọc được ảnh này",
    detail: () =>
      "Tệp không phải ảnh JPEG, PNG hay WebP, hoặc bị hỏng, hoặc quá lớn khi mở ra. Xin lưu lại thành JPEG rồi gửi.",
  },
  "too-many-photos": {
    title: "Đã đủ ảnh",
    detail: () => "Mỗi mô hình có nhiều nhất 12 ảnh. Xin gỡ bớt một ảnh trước.",
  },
  "invalid-clip": {
    title: "Không nhận được bản ghi này",
    detail: () =>
      "Tệp không phải âm thanh Opus (.opus, .ogg, .webm), bị hỏng, hoặc ngắn hơn 0,3 giây. Xin ghi ngay trên trang này, hoặc lưu lại bằng Opus rồi gửi.",
  },
  "clip-too-large": {
    title: "Bản ghi quá lớn",
    detail: (p) =>
      `Bản ghi ${p.size} KB, dài ${p.seconds} giây; nhiều nhất là ${p.limit} KB, khoảng mười giây khi ghi trên trang này. Bản ghi chưa được lưu: xin đọc gọn hơn rồi ghi lại.`,
  },
  "own-recording": {
    title: "Cần người thứ hai nghe",
    detail: () => "Người đã ghi không tự xác nhận được. Xin nhờ một người khác biết tiếng này nghe lại.",
  },
  "invalid-document": {
    title: "Không nhận được tài liệu này",
    detail: () =>
      "Tệp không phải PDF, hoặc bị hỏng, hoặc có kèm chương trình hay tệp khác bên trong. Xin in lại thành PDF rồi gửi.",
  },
  "too-many-documents": {
    title: "Đã đủ tài liệu",
    detail: () => "Mỗi mô hình có nhiều nhất 6 tài liệu. Xin gỡ bớt một tài liệu trước.",
  },
  "photos-elsewhere": {
    title: "Máy chủ này không nhận ảnh",
    detail: () => "Ảnh chỉ nhận được khi hệ thống chạy trên máy chủ của tỉnh. Phần còn lại vẫn dùng được.",
  },
} satisfies Record<string, Words>;

const en: Record<keyof typeof vi, Words> = {
  "not-signed-in": {
    title: "Not signed in",
    detail: () => "This page is for officials who are signed in.",
  },
  "try-later": {
    title: "Please wait a moment",
    detail: (p) => `Too many failed attempts. Please try again in ${p.seconds ?? "some"} seconds.`,
  },
  "provider-away": {
    title: "The province's accounts do not answer",
    detail: () => "Please try again in a few minutes, or sign in by password.",
  },
  "sign-in-not-set-up": {
    title: "Sign-in is not set up",
    detail: () => "The server has no AUTH_SECRET, so officials cannot sign in. Citizens' pages work.",
  },
  "not-allowed": {
    title: "Your account may not do this",
    detail: () => "Your account was not given this right. The refusal is on the audit trail.",
  },
  "foreign-form": {
    title: "This form was not sent from this site",
    detail: () => "Nothing was changed. Please open the page again and send it from there.",
  },
  "unknown-account": { title: "No such account", detail: () => "Please look in the list of accounts." },
  "last-administrator": {
    title: "The last administrator",
    detail: () => "Please give the role to somebody else first.",
  },
  "unknown-model": { title: "No such model", detail: () => "Please look in the list of models." },
  "invalid-photo": {
    title: "This photo cannot be read",
    detail: () =>
      "The file is no JPEG, PNG or WebP, or it is damaged, or too large once opened. Please save it as JPEG and send that.",
  },
  "too-many-photos": {
    title: "No more photos",
    detail: () => "A model has at most 12 photos. Please remove one first.",
  },
  "invalid-clip": {
    title: "This recording cannot be taken",
    detail: () =>
      "The file is no Opus sound (.opus, .ogg, .webm), is damaged, or shorter than 0.3 seconds. Record on this page, or save it as Opus and send it.",
  },
  "clip-too-large": {
    title: "The recording is too large",
    detail: (p) =>
      `It has ${p.size} KB and ${p.seconds} seconds; at most ${p.limit} KB, about ten seconds when recorded on this page. Nothing was kept: please read it more briefly and record again.`,
  },
  "own-recording": {
    title: "A second listener is needed",
    detail: () => "Whoever recorded it cannot confirm it. Please ask somebody else who knows the language.",
  },
  "invalid-document": {
    title: "This document cannot be taken",
    detail: () =>
      "The file is no PDF, or it is damaged, or it carries a program or another file. Please print it to PDF again and send that.",
  },
  "too-many-documents": {
    title: "No more documents",
    detail: () => "A model has at most 6 documents. Please remove one first.",
  },
  "photos-elsewhere": {
    title: "This server takes no photos",
    detail: () => "Photos are taken only where the system runs on the province's own server.",
  },
};

/** Words of the refusals that only officials meet; errors.ts takes them in. */
export const officialErrors = { vi, en };
