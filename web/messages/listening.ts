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
    spoken: {
      question: "Ông/Bà có hài lòng với việc phục vụ tại đây không? Xin chạm một khuôn mặt.",
      faces:
        "Năm khuôn mặt, từ trái sang phải: rất không hài lòng, không hài lòng, bình thường, hài lòng, rất hài lòng.",
      promise: "Không ai biết Ông/Bà đã chọn gì: không hỏi tên, không ghi số điện thoại.",
      thanks: "Đã gửi xong. Cảm ơn Ông/Bà!",
      refusal: "Chưa gửi được. Xin Ông/Bà thử lại, hoặc nhờ người bên cạnh giúp.",
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
    spoken: {
      question: "Are you satisfied with the service here? Please touch a face.",
      faces:
        "Five faces, from left to right: very dissatisfied, dissatisfied, neutral, satisfied, very satisfied.",
      promise: "Nobody learns what you chose: no name is asked, no phone number kept.",
      thanks: "It has been sent. Thank you!",
      refusal: "It was not sent. Please try again, or ask somebody beside you.",
    },
    title: "Listen",
    back: "Go back to the page before with your phone's Back button.",
    cannot: "If you hear nothing, this phone cannot play this kind of sound.",
  },
);
