import { dictionary } from "./dictionary.ts";

/** Words of the page on which a year's report is frozen. */
export const freezing = dictionary(
  {
    title: "Chốt báo cáo năm",
    intro:
      "Chốt là tính một lần và giữ mãi: số đếm, cách tính, địa giới và tên đơn vị. Bản đã chốt không sửa; cần đính chính thì ra lần mới, có nêu lý do.",
    year: "Năm",
    state: "Tình trạng",
    settledFrom: "Hết nhận đánh giá",
    frozen: (p: { edition: string; day: string }) => `Đã chốt lần ${p.edition}, ngày ${p.day}`,
    ready: "Có thể chốt",
    notYet: (day: string) => `Còn nhận đánh giá đến hết ngày ${day}`,
    read: "Xem bản chốt",
    freeze: (year: string) => `Chốt năm ${year}`,
    again: (year: string) => `Ra lần mới cho năm ${year}`,
    reason: "Lý do ra lần mới",
    reasonHint: "In trong báo cáo. Ví dụ: bổ sung số hồ sơ quý IV của Sở Xây dựng.",
    done: (p: { year: string; edition: string }) =>
      `Đã chốt năm ${p.year}, lần ${p.edition}. Việc này đã vào nhật ký.`,
    refused: "Chưa chốt.",
    tooLong: "Lý do dài quá 500 ký tự; xin viết gọn lại.",
    earlyNote:
      "Chốt sớm, khi năm còn nhận đánh giá, chỉ làm được trên máy chủ: npm run report -- NĂM --early.",
  },
  {
    title: "Freeze a yearly report",
    intro:
      "To freeze is to work it out once and keep it: counts, formulas, boundaries and names. What is frozen is not changed; a correction is a new edition with its reason.",
    year: "Year",
    state: "State",
    settledFrom: "Takes ratings until",
    frozen: (p) => `Edition ${p.edition} frozen on ${p.day}`,
    ready: "Can be frozen",
    notYet: (day) => `Takes ratings until ${day}`,
    read: "Read the edition",
    freeze: (year) => `Freeze ${year}`,
    again: (year) => `New edition of ${year}`,
    reason: "Why there is a new edition",
    reasonHint:
      "It is printed in the report, in Vietnamese. For example: dossiers of the fourth quarter were added.",
    done: (p) => `${p.year} is frozen, edition ${p.edition}. It is on the trail.`,
    refused: "Not frozen.",
    tooLong: "The reason is longer than 500 characters.",
    earlyNote:
      "To freeze early, while a year takes ratings, is done on the server only: npm run report -- YEAR --early.",
  },
);
