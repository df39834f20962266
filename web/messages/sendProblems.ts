import type { SendProblem } from "#contract/alerts.ts";
import { dictionary } from "./dictionary.ts";

/** Why a message has not arrived, for whom it was; and what administrators are told of it: each cause is mended in another place. */
export const sendProblems = dictionary(
  {
    title: "Thư của hệ thống chưa gửi được",
    counts: (messages: string, failed: string) => `${messages} thư, trong đó ${failed} thư đã thôi thử.`,
    said: {
      "not-reached": "không kết nối được máy chủ nhận",
      "not-trusted": "chứng thư của máy chủ nhận không được tin cậy",
      "too-slow": "máy chủ nhận trả lời quá chậm",
      "refused-for-now": "máy chủ nhận tạm từ chối",
      "no-encryption": "máy chủ thư không mã hoá đường truyền",
      "sign-in-refused": "máy chủ thư không nhận mật khẩu của hệ thống",
      "sign-in-needed": "máy chủ thư đòi hệ thống đăng nhập",
      "sender-refused": "máy chủ thư không nhận địa chỉ gửi của hệ thống",
      "relay-refused": "máy chủ thư không chuyển tiếp thư của hệ thống",
      "limit-reached": "hết hạn mức gửi của máy chủ thư",
      "server-refused": "máy chủ thư không nhận kết nối từ hệ thống",
      "message-refused": "máy chủ thư không nhận nội dung thư",
      "mailbox-full": "hộp thư nhận đã đầy",
      refused: "máy chủ nhận từ chối hẳn",
      redirected: "máy chủ nhận chuyển hướng sang địa chỉ khác; không đi theo",
      "host-not-allowed": "máy chủ này chưa được quản trị hệ thống cho phép",
      "address-not-allowed": "địa chỉ này không được phép gửi đến",
    } satisfies Record<SendProblem, string>,
    what: {
      "not-reached": "Xem địa chỉ và cổng trong SMTP_URL, tường lửa và máy chủ thư.",
      "not-trusted":
        "Chứng thư của máy chủ thư không do nơi nào hệ thống tin cậy ký. Nếu là chứng thư nội bộ, khai tệp chứng thư gốc bằng NODE_EXTRA_CA_CERTS rồi khởi động lại.",
      "too-slow": "Máy chủ thư quá tải, hoặc tường lửa giữ kết nối.",
      "refused-for-now": "Máy chủ thư hẹn lại; hệ thống tự thử lại.",
      "no-encryption":
        "SMTP_URL có mật khẩu mà máy chủ thư không mã hoá đường truyền. Dùng smtps:// hoặc bật STARTTLS ở máy chủ thư.",
      "sign-in-refused": "Tên hoặc mật khẩu trong SMTP_URL không đúng, đã hết hạn hoặc bị khoá.",
      "sign-in-needed": "Máy chủ thư đòi đăng nhập: ghi tên và mật khẩu vào SMTP_URL.",
      "sender-refused": "Máy chủ thư không cho gửi bằng địa chỉ ở MAIL_FROM.",
      "relay-refused": "Máy chủ thư không chuyển tiếp thư cho máy này ra bên ngoài.",
      "limit-reached": "Đã hết hạn mức gửi của máy chủ thư; hệ thống tự thử lại.",
      "server-refused":
        "Máy chủ thư không nhận kết nối từ máy này: xem danh sách cho phép hoặc danh sách chặn.",
      "message-refused": "Máy chủ thư không nhận nội dung hoặc coi là thư rác: xem quy tắc lọc, SPF và DKIM.",
      "mailbox-full": "Hộp thư của người nhận đầy; hệ thống tự thử lại.",
      refused: "Địa chỉ của người nhận không có hoặc đã đóng: xem lại địa chỉ trong tài khoản của người ấy.",
      redirected: "",
      "host-not-allowed": "",
      "address-not-allowed": "",
    } satisfies Record<SendProblem, string>,
  },
  {
    title: "Mail that does not leave",
    counts: (messages, failed) => `${messages} messages, ${failed} of them given up.`,
    said: {
      "not-reached": "the receiving server could not be reached",
      "not-trusted": "the receiving server's certificate is not trusted",
      "too-slow": "the receiving server answered too slowly",
      "refused-for-now": "the receiving server refused for now",
      "no-encryption": "the mail server does not encrypt the line",
      "sign-in-refused": "the mail server does not take this system's password",
      "sign-in-needed": "the mail server wants this system to sign in",
      "sender-refused": "the mail server does not take this system's sender address",
      "relay-refused": "the mail server does not pass this system's mail on",
      "limit-reached": "the mail server's allowance is used up",
      "server-refused": "the mail server takes no connection from this system",
      "message-refused": "the mail server does not take the content",
      "mailbox-full": "the receiver's mailbox is full",
      refused: "the receiving server refused for good",
      redirected: "the receiving server points elsewhere; that is not followed",
      "host-not-allowed": "the operator has not allowed this host",
      "address-not-allowed": "nothing may be sent to this address",
    },
    what: {
      "not-reached": "See the address and port in SMTP_URL, the firewall and the mail server.",
      "not-trusted":
        "Nobody whom this system trusts has signed the mail server's certificate. If it is of an inner authority, name its file in NODE_EXTRA_CA_CERTS and start again.",
      "too-slow": "The mail server is overloaded, or a firewall holds the connection.",
      "refused-for-now": "The mail server asks for patience; it is tried again.",
      "no-encryption":
        "SMTP_URL holds a password and the mail server does not encrypt the line. Use smtps://, or turn STARTTLS on there.",
      "sign-in-refused": "Name or password in SMTP_URL is wrong, has run out or is locked.",
      "sign-in-needed": "The mail server asks for a sign-in: put name and password into SMTP_URL.",
      "sender-refused": "The mail server does not let us send with the address in MAIL_FROM.",
      "relay-refused": "The mail server does not pass mail on for this machine.",
      "limit-reached": "The mail server's allowance is used up; it is tried again.",
      "server-refused":
        "The mail server takes no connection from this machine: see its lists of who may and who may not.",
      "message-refused":
        "The mail server does not take the content, or calls it spam: see its filters, SPF and DKIM.",
      "mailbox-full": "The receiver's mailbox is full; it is tried again.",
      refused: "There is no such mailbox, or no longer: see the address in that person's account.",
      redirected: "",
      "host-not-allowed": "",
      "address-not-allowed": "",
    },
  },
);
