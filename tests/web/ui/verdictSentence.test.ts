import { expect, test } from "vitest";
import type { LevelCounts } from "#scoring/levelCounts.ts";
import { summarise } from "#scoring/summary.ts";
import { verdictSentence } from "../../../web/ui/verdictSentence.ts";

function said(counts: LevelCounts, isOver = false) {
  const summary = summarise(counts);
  if (!("index" in summary)) throw new Error("needs thirty answers");
  return verdictSentence(summary, 80, "vi", isOver);
}

test("85 of 100 cannot be told yet: about 146 more ratings are needed", () => {
  // (1.96²·0.8·0.2)/0.05² = 245.9, so 246 in all.
  expect(said([5, 5, 5, 40, 45]).verdict).toBe("Chưa đủ căn cứ: cần thêm khoảng 146 lượt đánh giá");
});

test("of a period that has ended no more ratings are asked for", () => {
  expect(said([5, 5, 5, 40, 45], true).verdict).toBe("Chưa đủ căn cứ: kỳ này chỉ có 100 lượt đánh giá");
});

test("at exactly the target no number of ratings would decide", () => {
  expect(said([5, 5, 10, 40, 40]).verdict).toBe("Chưa đủ căn cứ: tỷ lệ đang đúng bằng 80\u00a0%");
});

test("met and not met name the target and the interval that decides", () => {
  // Wilson 95 % of 341 in 400: 0.8144–0.8839; of 60 in 100: 0.5020–0.6906 (published tables).
  expect(said([10, 20, 29, 141, 200])).toMatchObject({
    verdict: "Đạt mục tiêu trên 80\u00a0%",
    why: "Cả khoảng tin cậy 81,4–88,4% nằm trên 80\u00a0%, nên kết luận này có căn cứ.",
  });
  expect(said([20, 10, 10, 30, 30])).toMatchObject({
    verdict: "Chưa đạt mục tiêu trên 80\u00a0%",
    why: "Cả khoảng tin cậy 50,2–69,1% không vượt quá 80\u00a0%, nên kết luận này có căn cứ.",
  });
});

test("an interval's end close to the target shows on which side it lies", () => {
  // Wilson 95 % of 830 in 1007, by hand: 0.7995–0.8465.
  expect(said([5, 34, 138, 301, 529]).why).toContain("79,95–84,65% còn chứa mức 80");
});
