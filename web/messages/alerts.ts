import type { AlertChannel, AlertKind, Rhythm } from "#contract/alerts.ts";
import { dictionary } from "./dictionary.ts";

/** What alerts say, in messages and on the page. */
export const alertWords = dictionary(
  {
    kinds: {
      "late-cases": "Góp ý quá hạn trả lời",
      "verdict-changed": "Kết luận thay đổi",
      "silent-point": "Điểm đánh giá im lặng",
      "sudden-change": "Chỉ số thay đổi đột ngột",
    } satisfies Record<AlertKind, string>,
    late: (p: { late: string; more: string }) =>
      `Có ${p.late} góp ý quá hạn trả lời, trong đó ${p.more} góp ý mới quá hạn.`,
    verdict: (p: { before: string; now: string; target: string }) =>
      `Kết luận so với mục tiêu trên ${p.target} đổi từ “${p.before}” sang “${p.now}”.`,
    figure: (p: { index: string; interval: string; n: string; period: string }) =>
      `Chỉ số ${p.index}, khoảng tin cậy 95% ${p.interval}, ${p.n} lượt đánh giá, ${p.period}.`,
    rose: (p: { points: string; interval: string }) =>
      `Chỉ số tăng ${p.points} điểm phần trăm (khoảng tin cậy 95%: ${p.interval}), nhiều hơn mức ngẫu nhiên.`,
    fell: (p: { points: string; interval: string }) =>
      `Chỉ số giảm ${p.points} điểm phần trăm (khoảng tin cậy 95%: ${p.interval}), nhiều hơn mức ngẫu nhiên.`,
    between: (lower: string, upper: string) => `từ ${lower} đến ${upper}`,
    before: (figure: string) => `Trước: ${figure}`,
    lately: (figure: string) => `Gần đây: ${figure}`,
    silent: (p: { name: string; code: string; from: string; to: string }) =>
      `Điểm đánh giá “${p.name}” (mã ${p.code}) không có lượt đánh giá nào từ ${p.from} đến ${p.to}, trong khi nơi khác có. Xin xem lại mã QR còn treo ở quầy hay không.`,
    months: (from: string, to: string) => (from === to ? `tháng ${from}` : `từ ${from} đến ${to}`),
    provisional: "số tạm tính",
  },
  {
    kinds: {
      "late-cases": "Comments answered late",
      "verdict-changed": "Verdict changed",
      "silent-point": "Silent rating point",
      "sudden-change": "Sudden change of the index",
    },
    late: (p) => `${p.late} comments are overdue, ${p.more} of them newly.`,
    verdict: (p) =>
      `The verdict against the target of more than ${p.target} went from “${p.before}” to “${p.now}”.`,
    figure: (p) => `Index ${p.index}, 95% interval ${p.interval}, ${p.n} ratings, ${p.period}.`,
    rose: (p) => `The index rose by ${p.points} points (95% interval: ${p.interval}), more than chance.`,
    fell: (p) => `The index fell by ${p.points} points (95% interval: ${p.interval}), more than chance.`,
    between: (lower, upper) => `${lower} to ${upper}`,
    before: (figure) => `Before: ${figure}`,
    lately: (figure) => `Lately: ${figure}`,
    silent: (p) =>
      `Nobody rated at “${p.name}” (code ${p.code}) from ${p.from} to ${p.to}, while others were rated. Please see whether its QR is still in place.`,
    months: (from, to) => (from === to ? from : `${from} to ${to}`),
    provisional: "provisional",
  },
);

/** The message around the alerts: e-mail and test. */
export const alertMail = dictionary(
  {
    subject: (p: { count: number; units: string }) => `[Hài Lòng] ${p.count} cảnh báo: ${p.units}`,
    unitAndMore: (unit: string, more: number) => `${unit} và ${more} đơn vị khác`,
    greeting: "Kính gửi Ông/Bà,",
    intro: (count: number) => `Hệ thống Hài Lòng có ${count} cảnh báo về đơn vị Ông/Bà theo dõi.`,
    see: "Xem số liệu",
    moreOnPage: (more: number) => `Còn ${more} cảnh báo nữa, xin xem trên trang Cảnh báo.`,
    instrument: "Số liệu: đánh giá liên tục qua mã QR (hai-long-qr), chỉ gồm các lượt đã công bố.",
    why: "Thư này gửi tự động theo lựa chọn của Ông/Bà trên trang Cảnh báo; xin không trả lời thư này.",
    settings: "Đổi cách nhận hoặc tắt",
    testSubject: "[Hài Lòng] Thư gửi thử",
    testIntro: "Đây là thư gửi thử. Ông/Bà nhận được thư này nghĩa là cảnh báo sẽ đến được địa chỉ này.",
  },
  {
    subject: (p) => `[Hài Lòng] ${p.count} alerts: ${p.units}`,
    unitAndMore: (unit, more) => `${unit} and ${more} more`,
    greeting: "Dear Sir or Madam,",
    intro: (count) => `Hài Lòng has ${count} alerts about units that you follow.`,
    see: "See the figures",
    moreOnPage: (more) => `${more} more alerts are on the Alerts page.`,
    instrument: "Figures: continuous ratings by QR code (hai-long-qr), released ones only.",
    why: "Sent automatically as you chose on the Alerts page; please do not reply.",
    settings: "Change or switch off",
    testSubject: "[Hài Lòng] Test message",
    testIntro: "This is a test. That you read it means that alerts will reach this address.",
  },
);

/** The page /alerts. */
export const alertsPage = dictionary(
  {
    title: "Cảnh báo",
    intro:
      "Ông/Bà chọn việc gì cần được báo, báo bằng cách nào và khi nào. Tin báo chỉ có con số và đường dẫn, không có lời của người dân.",
    choices: "Cách nhận",
    kind: "Loại cảnh báo",
    about: {
      "late-cases": "Khi có thêm góp ý quá hạn trả lời; mỗi đơn vị nhiều nhất một lần mỗi ngày.",
      "verdict-changed":
        "Khi kết luận của năm (đạt, chưa đạt, chưa đủ căn cứ) khác lần báo trước; dao động quanh mức mục tiêu không báo.",
      "silent-point": "Khi một điểm không có lượt đánh giá nào trong hai tuần mà nơi khác có.",
      "sudden-change": "Khi chỉ số tăng hoặc giảm nhiều hơn mức ngẫu nhiên; xét mỗi tuần một lần.",
    } satisfies Record<AlertKind, string>,
    channels: { mail: "Thư điện tử", webhook: "Webhook" } satisfies Record<AlertChannel, string>,
    rhythms: {
      never: "Không báo",
      "at-once": "Báo ngay",
      daily: "Gộp, gửi lúc 7 giờ sáng",
    } satisfies Record<Rhythm, string>,
    units: "Về những đơn vị nào",
    allUnits: (n: string) => `Tất cả đơn vị được giao (${n})`,
    someUnits: "Chỉ những đơn vị đánh dấu dưới đây",
    unitList: "Danh sách đơn vị",
    save: "Lưu lựa chọn",
    saved: "Đã lưu lựa chọn.",
    mailTo: (address: string) => `Thư gửi đến ${address}.`,
    mailNotSetUp: "Máy chủ này chưa được thiết lập gửi thư (SMTP_URL), nên chưa gửi được thư nào.",
    noMail: "Tài khoản này không có địa chỉ thư điện tử.",
    webhook: "Webhook",
    webhookAbout:
      "Dành cho phần mềm khác của cơ quan nhận cảnh báo. Mỗi lần gửi đều có chữ ký để nơi nhận kiểm tra.",
    webhookHosts: (hosts: string) => `Chỉ gửi đến máy chủ đã được quản trị hệ thống cho phép: ${hosts}.`,
    webhookNoHosts:
      "Quản trị hệ thống chưa cho phép máy chủ nào nhận webhook (WEBHOOK_HOSTS), nên chưa dùng được.",
    webhookTo: (address: string) => `Đang gửi đến ${address}.`,
    webhookAddress: "Địa chỉ nhận (https://…)",
    setWebhook: "Lưu địa chỉ và tạo khoá mới",
    removeWebhook: "Bỏ webhook",
    webhookRemoved: "Đã bỏ webhook.",
    secretOnce: "Khoá ký chỉ hiện một lần này. Xin chép ngay vào phần mềm nhận:",
    secretLost: "Nếu mất khoá, xin lưu lại địa chỉ để tạo khoá mới; khoá cũ khi đó hết hiệu lực.",
    test: { mail: "Gửi thư thử", webhook: "Gửi webhook thử" } satisfies Record<AlertChannel, string>,
    testQueued: "Đã xếp hàng tin gửi thử; thường đi trong vài giây. Xin tải lại trang để xem kết quả.",
    again: "Gửi lại",
    againQueued: "Đã xếp hàng gửi lại.",
    messages: "Tin đã gửi và đang chờ (30 ngày)",
    noMessages: "Chưa có tin nào.",
    waiting: (n: string) => `${n} cảnh báo đang chờ vào bản gộp 7 giờ sáng.`,
    madeAt: "Lập lúc",
    way: "Cách gửi",
    what: "Nội dung",
    state: "Tình trạng",
    states: {
      waiting: "Đang chờ gửi",
      sent: "Đã gửi",
      failed: "Không gửi được",
    },
    sentAt: (at: string) => `Đã gửi ${at}`,
    nextAt: (at: string) => `thử lại lúc ${at}`,
    attempts: (n: string) => `đã thử ${n} lần`,
    alertCount: (n: string) => `${n} cảnh báo`,
    testMessage: "Tin gửi thử",
    status: (code: string) => `mã ${code}`,
    recent: "Cảnh báo trong 30 ngày",
    noRecent: "Không có cảnh báo nào về các đơn vị của Ông/Bà trong 30 ngày qua.",
    foundAt: "Ngày",
    unit: "Đơn vị",
    refusedAddress: {
      "host-not-allowed": "Máy chủ này chưa được quản trị hệ thống cho phép nhận webhook.",
      "address-not-allowed": "Địa chỉ phải bắt đầu bằng https:// và không chứa tên đăng nhập.",
    },
  },
  {
    title: "Alerts",
    intro:
      "Choose what you want to be told of, how and when. Messages hold figures and links only, never a citizen's words.",
    choices: "How to be told",
    kind: "Kind",
    about: {
      "late-cases": "When more comments are overdue; at most once a day for each unit.",
      "verdict-changed":
        "When the verdict of the year (met, not met, cannot tell) differs from the last one told; trembling around the target is not told.",
      "silent-point": "When nobody rated at a point for two weeks while others were rated.",
      "sudden-change": "When the index rose or fell by more than chance; looked at once a week.",
    },
    channels: { mail: "E-mail", webhook: "Webhook" },
    rhythms: { never: "Never", "at-once": "At once", daily: "In the digest at 7:00" },
    units: "About which units",
    allUnits: (n) => `All units that were given to me (${n})`,
    someUnits: "Only those ticked below",
    unitList: "List of units",
    save: "Save",
    saved: "Saved.",
    mailTo: (address) => `E-mail goes to ${address}.`,
    mailNotSetUp: "This server is not set up to send e-mail (SMTP_URL), so none is sent.",
    noMail: "This account has no e-mail address.",
    webhook: "Webhook",
    webhookAbout:
      "For other programs of the agency. Each message is signed, so that the receiver can check it.",
    webhookHosts: (hosts) => `Only to hosts that the operator has allowed: ${hosts}.`,
    webhookNoHosts:
      "The operator has not allowed any host for webhooks (WEBHOOK_HOSTS), so none can be used.",
    webhookTo: (address) => `Now sent to ${address}.`,
    webhookAddress: "Receiving address (https://…)",
    setWebhook: "Save the address and make a new key",
    removeWebhook: "Remove the webhook",
    webhookRemoved: "The webhook was removed.",
    secretOnce: "The signing key is shown this once. Please copy it into the receiving program now:",
    secretLost: "If it is lost, save the address again: that makes a new key and ends the old one.",
    test: { mail: "Send a test e-mail", webhook: "Send a test webhook" },
    testQueued: "The test is in the queue; it usually leaves within seconds. Reload the page to see.",
    again: "Send again",
    againQueued: "It is in the queue again.",
    messages: "Messages sent and waiting (30 days)",
    noMessages: "No message yet.",
    waiting: (n) => `${n} alerts wait for the digest at 7:00.`,
    madeAt: "Made",
    way: "Way",
    what: "Content",
    state: "State",
    states: { waiting: "Waiting", sent: "Sent", failed: "Not delivered" },
    sentAt: (at) => `Sent ${at}`,
    nextAt: (at) => `next attempt ${at}`,
    attempts: (n) => `${n} attempts`,
    alertCount: (n) => `${n} alerts`,
    testMessage: "Test message",
    status: (code) => `code ${code}`,
    recent: "Alerts of 30 days",
    noRecent: "No alert about your units in the last 30 days.",
    foundAt: "Day",
    unit: "Unit",
    refusedAddress: {
      "host-not-allowed": "The operator has not allowed this host to receive webhooks.",
      "address-not-allowed": "The address must begin with https:// and hold no user name.",
    },
  },
);
