import { dictionary } from "./dictionary.ts";

/** Words for ratings that look like ballot stuffing: what was seen, never who it was. */
export const marks = dictionary(
  {
    without: (n: string, index: string) => `Không tính ${n} lượt bị đánh dấu bất thường: ${index}.`,
    withoutFew: (n: string, rest: string) =>
      `${n} lượt bị đánh dấu bất thường; không tính những lượt đó thì còn ${rest} lượt, chưa nêu chỉ số.`,
    why: "Vì sao bị đánh dấu",
    kept: "Những lượt này vẫn được tính ở trên. Dấu đặt cho cả nhóm từ 5 lượt trở lên, không cho từng người; có dấu chưa phải là gian lận.",
    rule: (n: string, rule: string) => `${n} lượt: ${rule}`,
    rules: {
      burst: "dồn vào một ngày, nhiều gấp hơn ba lần ngày thường ở điểm đánh giá đó",
      "all-five": "cả kỳ chỉ toàn mức 5, khó xảy ra ngẫu nhiên ở điểm đó",
      "all-one": "cả kỳ chỉ toàn mức 1, khó xảy ra ngẫu nhiên ở điểm đó",
      "closed-day": "phần lớn vào ngày cơ quan không làm việc, ở điểm vốn chỉ có lượt vào ngày làm việc",
      "over-dossiers": "trong tháng mà số lượt nhiều hơn số hồ sơ của đơn vị",
    },
  },
  {
    without: (n, index) => `Without ${n} ratings marked as unusual: ${index}.`,
    withoutFew: (n, rest) =>
      `${n} ratings are marked as unusual; without them ${rest} remain, too few for an index.`,
    why: "Why they are marked",
    kept: "They are still counted above. A mark stands on a group of five or more, never on one person; a mark is no proof of fraud.",
    rule: (n, rule) => `${n} ratings: ${rule}`,
    rules: {
      burst: "on one day, with more than three times the usual ratings at that rating point",
      "all-five": "a whole period of nothing but fives, hardly by chance at that point",
      "all-one": "a whole period of nothing but ones, hardly by chance at that point",
      "closed-day":
        "mostly on days when offices are closed, at a point that is otherwise rated on working days",
      "over-dossiers": "in a month with more ratings than the unit had dossiers",
    },
  },
);
