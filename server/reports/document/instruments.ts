import type { YearlyOfficialFigure } from "#scoring/yearlyReport.ts";
import { instruments as words } from "../../../web/messages/instruments.ts";
import type { ReportTable } from "../reportDocument.ts";
import { type Chapter, paragraph, type Section, table, type Writing } from "./writing.ts";

const NOTHING = "–";

/** What others have published, each instrument in a table of its own: never one line and never one mean through two. */
export function instrumentsChapter({ figures }: Writing): Chapter {
  const byInstrument = Map.groupBy(figures.officialFigures, ({ instrument }) => instrument);
  const title = "CÁC CÔNG CỤ ĐO KHÁC";
  if (byInstrument.size === 0) {
    const blocks = [paragraph("Chưa có số liệu của công cụ đo nào khác được nhập vào hệ thống.")];
    return { title, sections: [{ title: "Số liệu đã công bố", blocks }] };
  }
  return {
    title,
    sections: [...byInstrument].map(([code, rows], at): Section => {
      const names: Readonly<Record<string, string>> = words.vi.names;
      const hows: Readonly<Record<string, string>> = words.vi.how;
      const name = names[code] ?? code;
      return {
        title: name,
        blocks: [
          ...(at === 0
            ? [
                paragraph(
                  "Mỗi công cụ hỏi những người khác nhau bằng phiếu khác nhau. Các con số dưới đây để tham khảo, không nối, không cộng, không so với chỉ số của báo cáo này.",
                ),
              ]
            : []),
          ...(hows[code] ? [paragraph(hows[code])] : []),
          table(figuresTable(`cong-cu-${at + 1}`, name, rows)),
        ],
      };
    }),
  };
}

function figuresTable(id: string, name: string, rows: readonly YearlyOfficialFigure[]): ReportTable {
  const sorted = rows.toSorted(
    (a, b) => a.year - b.year || a.territory.localeCompare(b.territory, "vi") || order(a) - order(b),
  );
  return {
    id,
    caption: `Số liệu đã công bố: ${name}`,
    columns: [
      { title: "Năm", type: "text" },
      { title: "Địa bàn", type: "text" },
      { title: "Nội dung", type: "text" },
      { title: "Kết quả", type: "percent" },
      { title: "Số người trả lời", type: "count" },
      { title: "Hạng", type: "text" },
      { title: "Nguồn", type: "text" },
    ],
    rows: sorted.map((one) => [
      String(one.year),
      one.territory,
      one.measure === "overall" ? "Chỉ số chung" : one.measure,
      one.percent ?? NOTHING,
      one.respondents ?? NOTHING,
      one.rank === null ? NOTHING : one.rankedOf === null ? `${one.rank}` : `${one.rank}/${one.rankedOf}`,
      one.source,
    ]),
    notes: ["“–”: nguồn không công bố. Nguồn cũng không công bố sai số, nên không có khoảng tin cậy."],
  };
}

/** The index first, then its parts as they were given. */
const order = ({ measure }: YearlyOfficialFigure): number => (measure === "overall" ? 0 : 1);
