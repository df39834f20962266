import type { Block } from "../reportDocument.ts";
import { changeCells, summaryCells } from "./cells.ts";
import { STANDINGS, UNWEIGHTED } from "./words.ts";
import { paragraph, table, type Writing } from "./writing.ts";

/** Bands of possible ranks, by name and never by rank. */
export function ranksAnnex({ figures, names }: Writing): Block[] {
  const ranked = names.inOrder(figures.units, ({ key }) => key).filter(({ band }) => band !== null);
  return [
    paragraph(
      "Hạng 1 là chỉ số cao nhất. Mỗi đơn vị có thể đứng ở bất kỳ hạng nào trong khoảng của mình; hai khoảng chồng lên nhau thì không kết luận đơn vị nào xếp trên.",
    ),
    table({
      id: "khoang-hang",
      caption: `Khoảng hạng có thể (${UNWEIGHTED})`,
      columns: [
        { title: "Đơn vị", type: "text" },
        { title: "Số lượt", type: "count" },
        { title: "Chỉ số", type: "percent" },
        { title: "Hạng cao nhất", type: "count" },
        { title: "Hạng thấp nhất", type: "count" },
        { title: "So với phần còn lại (điểm)", type: "points" },
        { title: "Cao hơn, thấp hơn", type: "text" },
      ],
      rows: ranked.map(({ key, summary, band, withRest }) => [
        names.unit(key),
        ...summaryCells(summary).slice(0, 2),
        band?.best ?? "–",
        band?.worst ?? "–",
        ...changeCells(withRest, STANDINGS),
      ]),
      notes: ["Xếp theo bảng chữ cái, không theo thứ hạng."],
    }),
  ];
}
