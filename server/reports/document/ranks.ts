import { FLOOR_RANK } from "#scoring/disclosure.ts";
import type { YearlyUnitLine } from "#scoring/yearlyReport.ts";
import { count, listed, percent } from "./words.ts";
import { list, paragraph, type Section, type Writing } from "./writing.ts";

/** Who can be told apart from the rest; ranks only as bands, in the annex, never as a list of winners. */
export function ranksSection({ figures, names, annex }: Writing): Section {
  const ranked = names.inOrder(
    figures.units.filter(({ band }) => band !== null),
    ({ key }) => key,
  );
  const title = "Nhóm thứ hạng";
  if (ranked.length < 2) {
    const text = `Chưa xếp hạng: cần ít nhất hai đơn vị có từ ${FLOOR_RANK} lượt trở lên.`;
    return { title, blocks: [paragraph(text)] };
  }
  const above = ranked.filter(({ withRest }) => withRest.claim === "increased");
  const below = ranked.filter(({ withRest }) => withRest.claim === "decreased");
  const between = ranked.length - above.length - below.length;
  const named = (lines: readonly YearlyUnitLine[]) => listed(lines.map(({ key }) => names.unit(key)));
  return {
    title,
    blocks: [
      paragraph(
        `${count(ranked.length)} đơn vị có từ ${FLOOR_RANK} lượt trở lên được xét thứ hạng. Mỗi đơn vị có một khoảng hạng có thể (${annex("ranks")}), đúng cho tất cả các đơn vị cùng lúc với độ tin cậy 95%. Hai đơn vị có khoảng hạng chồng lên nhau thì không xếp trên dưới; vì vậy danh sách theo bảng chữ cái.`,
      ),
      list([
        above.length > 0
          ? `Cao hơn phần còn lại của tỉnh, có căn cứ: ${named(above)}.`
          : "Không đơn vị nào cao hơn phần còn lại của tỉnh một cách có căn cứ.",
        below.length > 0
          ? `Thấp hơn phần còn lại của tỉnh, có căn cứ: ${named(below)}.`
          : "Không đơn vị nào thấp hơn phần còn lại của tỉnh một cách có căn cứ.",
        ...(between > 0 ? [`${count(between)} đơn vị còn lại: chưa đủ căn cứ để phân biệt.`] : []),
      ]),
      ...ties(ranked, names.unit),
    ],
  };
}

/** Units whose indices are printed alike, said as such. */
function ties(ranked: readonly YearlyUnitLine[], nameOf: (key: string) => string) {
  const byText = Map.groupBy(ranked, ({ summary }) => ("index" in summary ? percent(summary.index) : ""));
  const equal = [...byText].filter(([, lines]) => lines.length > 1);
  if (equal.length === 0) return [];
  const items = equal
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .map(([index, lines]) => `${listed(lines.map(({ key }) => nameOf(key)))}: cùng ${index}.`);
  return [paragraph("Đơn vị có chỉ số bằng nhau, không đơn vị nào xếp trên:"), list(items)];
}
