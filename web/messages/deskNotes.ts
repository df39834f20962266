import { dictionary } from "./dictionary.ts";

/** Words of before-and-after notes on the trend. */
export const deskNotes = dictionary(
  {
    title: "Trước và sau một việc đã làm",
    intro:
      "Ghi ngày thực hiện một thay đổi, ví dụ “thêm 2 ghế chờ, máy lấy số”. Số liệu so các tháng trước và sau ngày đó, nhiều nhất 6 tháng mỗi bên; tháng có ngày thay đổi không tính, trừ khi đó là ngày 01.",
    date: "Ngày thực hiện",
    text: "Việc đã làm",
    textHint: "Tối đa 200 ký tự; không ghi tên người dân",
    add: "Thêm ghi chú",
    save: "Lưu",
    edit: "Sửa",
    editOf: (text: string) => `Sửa ghi chú “${text}”`,
    remove: "Xoá ghi chú này",
    back: "Về trang tổng quan",
    none: "Chưa có ghi chú nào.",
    tooEarly: "Chưa so được: cần ít nhất một tháng trước và một tháng sau ngày này trong số liệu đang có.",
    spans: (before: string, after: string) => `Trước: ${before}. Sau: ${after}.`,
    caution:
      "Chênh lệch này nói rằng kết quả đã khác, không nói việc đã làm là nguyên nhân: mùa vụ và thay đổi khác cũng nằm trong đó.",
    before: "Trước",
    after: "Sau",
    onTrend: (number: string, text: string) => `${number}. ${text}`,
    problems: {
      date: "Xin ghi một ngày có thật, không sau hôm nay.",
      text: "Xin ghi việc đã làm, từ 1 đến 200 ký tự, trên một dòng.",
      many: "Đơn vị đã có 50 ghi chú. Xin xoá bớt ghi chú cũ.",
    },
    notSaved: "Chưa lưu được ghi chú",
    models: "Mô hình “Dân vận khéo” nhằm nâng chỉ số, theo tháng bắt đầu",
    modelMark: (number: number) => `M${number}`,
    modelEffect: "Đơn vị trước và sau khi có mô hình, bên cạnh các đơn vị cùng loại",
  },
  {
    title: "Before and after something that was done",
    intro:
      "Enter the day of a change, as “2 more seats, a ticket machine”. The months before and after are compared, at most 6 on each side; the month of the change is left out unless it is the 1st.",
    date: "Day of the change",
    text: "What was done",
    textHint: "At most 200 characters; no names of citizens",
    add: "Add the note",
    save: "Save",
    edit: "Edit",
    editOf: (text) => `Edit the note “${text}”`,
    remove: "Remove this note",
    back: "To the overview",
    none: "No notes yet.",
    tooEarly: "Not comparable yet: one month before and one after this day are needed in the figures held.",
    spans: (before, after) => `Before: ${before}. After: ${after}.`,
    caution:
      "The difference says that results changed, not that this was the reason: seasons and other changes are in it too.",
    before: "Before",
    after: "After",
    onTrend: (number, text) => `${number}. ${text}`,
    problems: {
      date: "Please give a day that exists, not after today.",
      text: "Please say what was done, in 1 to 200 characters on one line.",
      many: "The unit has 50 notes already. Please remove old ones first.",
    },
    notSaved: "The note was not saved",
    models: "Models meant to raise the index, by the month in which they begin",
    modelMark: (number: number) => `M${number}`,
    modelEffect: "The unit before and after its model, beside units of its kind",
  },
);
