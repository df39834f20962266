import { citizenDictionary } from "./citizenDictionary.ts";

/** Words about what a phone keeps until there is a network. */
export const offline = citizenDictionary(
  "offline",
  {
    kept: "Đã lưu trên máy, sẽ gửi khi có mạng",
    keptHint:
      "Máy tự gửi khi có mạng, đúng một lần, trong 7 ngày. Ông/Bà có thể đóng trang này; nếu máy chưa gửi được thì lần sau mở một trang đánh giá bất kỳ là máy gửi tiếp.",
    next: "Mở trang đánh giá mới",
    nextHere: "Người tiếp theo đánh giá ngay trên trang này; muốn tải lại trang thì phải có mạng.",
    noReceipt: "Góp ý gửi theo cách này không kèm mã biên nhận.",
    notKept: "Chưa gửi được và máy này không cho lưu. Xin giữ trang này và gửi lại khi có mạng.",
    sentLater: "Đã gửi lượt đánh giá lưu trên máy.",
    commentKept: "Góp ý đã lưu trên máy, sẽ gửi khi có mạng. Giữ mã ở trên để đọc trả lời.",
    refused: "Có lượt đánh giá hoặc góp ý lưu trên máy này không gửi được nữa, ngày",
    refusedWhy: "Đã quá 7 ngày, hoặc điểm đánh giá đã đóng. Lượt này không được tính.",
    otherAnswers:
      "Lượt này mở từ cùng một trang với một lượt đã gửi, nhưng câu trả lời khác, nên chưa được tính. Nếu là của người khác, xin gửi thành một lượt riêng.",
    copy: "Chép lời góp ý",
    sendAsOther: "Đánh giá của người khác: gửi",
    drop: "Xóa khỏi máy này",
  },
  {
    kept: "Saved on this phone, will be sent when online",
    keptHint:
      "The phone sends it by itself when online, exactly once, within 7 days. You may close this page; what could not be sent by then is sent the next time any rating page is opened.",
    next: "Open a new rating page",
    nextHere: "The next person rates on this very page; loading it again needs a network.",
    noReceipt: "A comment sent this way has no receipt code.",
    notKept:
      "Not sent, and this phone does not allow saving. Please keep this page and send again when online.",
    sentLater: "The rating saved on this phone has been sent.",
    commentKept:
      "Your comment is saved on this phone and will be sent when online. Keep the code above to read the answer.",
    refused: "A rating or comment saved on this phone can no longer be sent, of",
    refusedWhy: "More than 7 days have passed, or the rating point is closed. It was not counted.",
    otherAnswers:
      "It came from the same page as a rating that was sent, with other answers, so it is not counted yet. If it is another person's, please send it as a rating of its own.",
    copy: "Copy the comment",
    sendAsOther: "Another person's rating: send",
    drop: "Delete from this phone",
  },
);
