import type { Verdict } from "#scoring/verdict.ts";
import { countText, dayText, percentText, targetText } from "../../web/format.ts";
import type { ReportEdition } from "../database/reports.ts";

const VERDICTS: Readonly<Record<Verdict["kind"], string>> = {
  met: "đạt",
  notMet: "chưa đạt",
  cannotTell: "chưa đủ căn cứ",
};

/** What was frozen, in a few lines for whoever gave the command. */
export function frozenLines(edition: ReportEdition): string[] {
  const { summary } = edition.figures.province;
  const percent = (value: number) => percentText(value, "vi");
  return [
    `Đã chốt báo cáo năm ${edition.year}, lần ${edition.edition}, ngày ${dayText(edition.frozenOn)}.`,
    ...(edition.isEarly ? ["Chốt sớm: năm này còn nhận đánh giá."] : []),
    ...(edition.simulated ? ["Số liệu mô phỏng."] : []),
    ...("index" in summary
      ? [
          `Chỉ số hài lòng (chưa gia quyền): ${percent(summary.index)}, khoảng tin cậy 95 %: ${percent(summary.interval.lower)} – ${percent(summary.interval.upper)}`,
          `Kết luận so với mục tiêu trên ${targetText(edition.figures.targetPercent, "vi")}: ${VERDICTS[summary.verdict.kind]}`,
          `Số lượt đánh giá: ${countText(summary.n, "vi")}`,
        ]
      : ["Chưa đủ lượt đánh giá để công bố chỉ số."]),
    weightedLine(edition),
    `SHA-256 của số đếm: ${edition.countsSha256}`,
    ...(edition.changes === null ? [] : ["Thay đổi so với lần trước:", edition.changes]),
  ];
}

function weightedLine({ figures: { weighted } }: ReportEdition): string {
  if (!weighted) return "Gia quyền theo hồ sơ: không có, vì chưa có số hồ sơ.";
  const { lower, upper } = weighted.interval;
  const [index, low, high] = [weighted.index, lower, upper].map((value) => percentText(value, "vi"));
  return `Gia quyền theo hồ sơ: ${index}, khoảng tin cậy 95 %: ${low} – ${high}`;
}
