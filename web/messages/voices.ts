import type { ClipSlot } from "#contract/voices.ts";
import { dictionary } from "./dictionary.ts";

/** Words of the officials' pages where voices are recorded. */
export const voices = dictionary(
  {
    title: "Giọng đọc cho người dân",
    intro:
      "Người không đọc được chữ chạm vào hình chiếc loa để nghe. Mỗi câu do người thật đọc, nhiều nhất 20 KB; câu nào chưa có thì nghe bằng tiếng Việt, chưa có cả tiếng Việt thì không hiện loa.",
    languages: "Thêm ngôn ngữ, sửa lời",
    language: "Ngôn ngữ",
    slots: {
      question: "Câu hỏi",
      faces: "Năm khuôn mặt",
      promise: "Lời cam kết ẩn danh",
      thanks: "Lời cảm ơn",
      refusal: "Chưa gửi được",
    } satisfies Record<ClipSlot, string>,
    states: { used: "đang dùng", waiting: "chờ người thứ hai nghe", none: "chưa có" },
    back: "Tất cả giọng đọc",
    sentence: "Câu cần đọc",
    sentenceMeaning:
      "Câu này chưa có lời bằng ngôn ngữ ấy. Người đọc nói lại đúng ý câu tiếng Việt bằng tiếng của mình.",
    inUse: "Bản đang dùng",
    waiting: "Bản chờ người thứ hai nghe",
    facts: (p: { speaker: string; on: string; seconds: string; size: string }) =>
      `Người đọc: ${p.speaker} · đồng ý ngày ${p.on} · dài ${p.seconds} giây, ${p.size} KB`,
    agreedTo: "Lời đã đồng ý",
    confirm: "Tôi biết tiếng này, đã nghe hết: đọc đúng và rõ. Cho dùng",
    confirmOther:
      "Người đã ghi không tự xác nhận được. Xin nhờ một người khác biết tiếng này, có tài khoản, nghe lại.",
    withdraw: "Người đọc rút lại đồng ý: xóa bản ghi",
    discard: "Bỏ bản này",
    keptAWeek: "Máy đã nghe bản ghi có thể còn giữ nó đến bảy ngày.",
    practice: "Tập ghi trước",
    practiceHint: "Ghi thử một câu rồi nghe lại. Câu thử không gửi đi đâu.",
    practiceSentence: "Hôm nay tôi đến trụ sở xã.",
    practised: "Nghe rõ thì ghi câu thật ở dưới.",
    record: "Ghi một bản mới",
    start: "Bắt đầu ghi",
    stop: "Dừng",
    again: "Ghi lại",
    recording: "Đang ghi… xin đọc.",
    recorded: (p: { seconds: string; size: string }) =>
      `Đã ghi ${p.seconds} giây, ${p.size} KB. Xin nghe lại.`,
    noMicrophone: "Trình duyệt không mở được micrô. Xin cho phép, hoặc gửi một tệp đã ghi.",
    cannotRecord:
      "Trình duyệt này không ghi được ở đây: cần địa chỉ https và Chrome, Edge, Firefox hoặc Safari 18.4 trở lên. Vẫn gửi được tệp đã ghi.",
    file: "Hoặc chọn tệp Opus đã ghi (.opus, .ogg, .webm)",
    consent: "Sự đồng ý của người đọc",
    speaker: "Tên hoặc chữ viết tắt của người đọc",
    agreedOn: "Ngày đồng ý",
    words: "Lời đồng ý, đọc cho người ấy nghe",
    defaultWords:
      "Tôi đồng ý để tỉnh dùng giọng đọc này của tôi trên trang đánh giá sự hài lòng của người dân. Tôi biết ai cũng nghe được, và tôi có thể rút lại bất cứ lúc nào; khi đó bản ghi bị xóa.",
    agreed: "Người đọc đã nghe lời trên và đồng ý",
    consentMissing:
      "Chưa ghi đủ sự đồng ý của người đọc: tên hoặc chữ viết tắt, ngày (không ở tương lai), lời đồng ý và dấu chọn. Xin ghi lại và gửi lại.",
    send: "Gửi để người thứ hai nghe",
  },
  {
    title: "Voices for citizens",
    intro:
      "Whoever cannot read taps a loudspeaker and listens. Every sentence is read by a real person, 20 KB at most; what is missing is heard in Vietnamese, and without that there is no loudspeaker.",
    languages: "Add languages, edit words",
    language: "Language",
    slots: {
      question: "The question",
      faces: "The five faces",
      promise: "The promise of anonymity",
      thanks: "The thanks",
      refusal: "It was not sent",
    },
    states: { used: "in use", waiting: "waits for a second listener", none: "none" },
    back: "All voices",
    sentence: "Sentence to read",
    sentenceMeaning:
      "This sentence has no words in that language yet. The speaker says what the Vietnamese one means in their own tongue.",
    inUse: "In use",
    waiting: "Waits for a second listener",
    facts: (p) => `Speaker: ${p.speaker} · agreed on ${p.on} · ${p.seconds} seconds, ${p.size} KB`,
    agreedTo: "What was agreed to",
    confirm: "I know this language and have listened to the end: it is right and clear. Use it",
    confirmOther:
      "Whoever recorded it cannot confirm it. Please ask somebody else with an account who knows the language to listen.",
    withdraw: "The speaker takes back the consent: delete the recording",
    discard: "Discard this recording",
    keptAWeek: "Phones that have played it may keep it for up to seven days.",
    practice: "Practise first",
    practiceHint: "Record a sentence and listen to it. It is sent nowhere.",
    practiceSentence: "Today I came to the commune office.",
    practised: "If it sounds clear, record the real sentence below.",
    record: "Record a new one",
    start: "Start recording",
    stop: "Stop",
    again: "Record again",
    recording: "Recording… please read.",
    recorded: (p) => `${p.seconds} seconds, ${p.size} KB recorded. Please listen.`,
    noMicrophone: "The browser could not open the microphone. Please allow it, or send a recorded file.",
    cannotRecord:
      "This browser cannot record here: it takes an https address and Chrome, Edge, Firefox, or Safari from 18.4. A recorded file can be sent all the same.",
    file: "Or choose a recorded Opus file (.opus, .ogg, .webm)",
    consent: "The speaker's consent",
    speaker: "Name or initials of the speaker",
    agreedOn: "Day of the consent",
    words: "Words of the consent, read out to the speaker",
    defaultWords:
      "I agree that the province uses this recording of my voice on its page where citizens rate services. I know that anybody can hear it, and that I can take this back at any time; then the recording is deleted.",
    agreed: "The speaker has heard these words and agrees",
    consentMissing:
      "The speaker's consent is not complete: name or initials, day (not in the future), words, and the tick. Please record and send again.",
    send: "Send it to a second listener",
  },
);
