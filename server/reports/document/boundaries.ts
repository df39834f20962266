import { addDays } from "#contract/day.ts";
import type { YearlyUnit } from "#scoring/yearlyReport.ts";
import { dayText } from "../../../web/format.ts";
import type { Block } from "../reportDocument.ts";
import { count } from "./words.ts";
import { paragraph, type Writing } from "./writing.ts";

/** Whether units ended within the year, so that old and new boundaries differ. */
export function isMergerYear({ edition, figures }: Pick<Writing, "edition" | "figures">): boolean {
  return endedUnits(edition.year, edition.input.units).length > 0 && figures.unitsOld.length > 0;
}

/** Without the province itself. */
function endedUnits(year: number, units: readonly YearlyUnit[]): YearlyUnit[] {
  const within = (day: string | null) => day !== null && day >= `${year}-01-01` && day < `${year}-12-31`;
  return units.filter(({ kind, validTo }) => kind !== "province" && within(validTo));
}

/** What was reorganised and how the figures follow it; in other years, that nothing was. */
export function boundariesBlocks({ edition, figures, annex }: Writing): Block[] {
  const ended = endedUnits(edition.year, edition.input.units);
  if (ended.length === 0 || !isMergerYear({ edition, figures })) {
    return [
      paragraph(
        `Trong năm ${edition.year} không có đơn vị nào được sắp xếp; số liệu theo địa giới cuối năm cũng là số liệu theo địa giới của từng thời điểm.`,
      ),
    ];
  }
  const byDay = [...Map.groupBy(ended, ({ validTo }) => validTo ?? "")].sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    ...byDay.map(([day, units]) => paragraph(daySentence(day, units))),
    paragraph(
      `Số lượt của đơn vị cũ được cộng nguyên vào đơn vị kế thừa, nên số liệu theo địa giới mới (${annex("units")}) là chính xác cho cả năm và cho năm trước. Chiều ngược lại thì không: không thể tách số của đơn vị mới về đơn vị cũ. ${annex("old-boundaries")} giữ kết quả theo địa giới của từng thời điểm, như đã công bố khi đó. Cơ quan không có đơn vị kế thừa trọn vẹn được giữ dưới tên cũ với ngày kết thúc.`,
    ),
  ];
}

function daySentence(lastDay: string, units: readonly YearlyUnit[]): string {
  const merged = units.filter(({ successor }) => successor !== null);
  const successors = new Set(merged.map(({ successor }) => successor)).size;
  const rest = units.length - merged.length;
  const parts = [
    ...(merged.length > 0
      ? [`${count(merged.length)} đơn vị được nhập trọn vẹn vào ${count(successors)} đơn vị kế thừa`]
      : []),
    ...(rest > 0
      ? [`${count(rest)} cơ quan, đơn vị kết thúc hoạt động mà không có một đơn vị kế thừa trọn vẹn`]
      : []),
  ];
  return `Từ ngày ${dayText(addDays(lastDay, 1))}: ${parts.join("; ")}.`;
}
