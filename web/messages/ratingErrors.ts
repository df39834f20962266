/** Refusals of what was said twice under one page or one receipt. */
export const ratingErrors = {
  vi: {
    "other-answers": {
      title: "Trang này đã gửi một đánh giá khác",
      detail: () =>
        "Nếu Ông/Bà muốn sửa đánh giá vừa gửi, hoặc đây là đánh giá của người khác, xin chọn ở dưới. Chưa có gì bị mất.",
    },
    "too-late-to-revise": {
      title: "Không sửa được nữa",
      detail: () => "Đánh giá đã vào sổ qua đêm nên không sửa được nữa; điều đã chọn trước vẫn được tính.",
    },
    "receipt-taken": {
      title: "Mã biên nhận này đã có góp ý",
      detail: () =>
        "Góp ý trước vẫn còn nguyên. Những điều vừa viết còn ở dưới; xin gửi cùng một đánh giá mới.",
    },
  },
  en: {
    "other-answers": {
      title: "This page has sent another rating",
      detail: () =>
        "If you want to correct the rating just sent, or this is somebody else's, please choose below. Nothing is lost.",
    },
    "too-late-to-revise": {
      title: "Too late to correct",
      detail: () =>
        "The rating has rested overnight and cannot be corrected any more; what was chosen before counts.",
    },
    "receipt-taken": {
      title: "This receipt has a comment already",
      detail: () =>
        "The first comment stands. What you wrote is kept below; please send it with a new rating.",
    },
  },
};
