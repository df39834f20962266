import type { ClipSlot } from "#contract/voices.ts";
import { citizenDictionary } from "./citizenDictionary.ts";

/** Words around what can be listened to instead of read. */
export const listening = citizenDictionary(
  "listening",
  {
    buttons: {
      question: "Nghe đọc câu hỏi",
      faces: "Nghe đọc tên năm khuôn mặt",
      promise: "Nghe đọc lời cam kết ẩn danh",
      thanks: "Nghe đọc lời cảm ơn",
      refusal: "Nghe đọc thông báo chưa gửi được",
    } satisfies Record<ClipSlot, string>,
    title: "Nghe đọc",
    back: "Quay lại trang trước bằng nút Quay lại của điện thoại.",
    cannot: "Nếu không nghe được, máy này không phát được loại âm thanh này.",
  },
  {
    buttons: {
      question: "Listen to the question",
      faces: "Listen to the names of the five faces",
      promise: "Listen to the promise of anonymity",
      thanks: "Listen to the thanks",
      refusal: "Listen: it was not sent",
    },
    title: "Listen",
    back: "Go back to the page before with your phone's Back button.",
    cannot: "If you hear nothing, this phone cannot play this kind of sound.",
  },
);
