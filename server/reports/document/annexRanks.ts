import type { Block, IntervalChart } from "../reportDocument.ts";
import { changeCells, summaryCells } from "./cells.ts";
import { chart, chartPoint } from "./charts.ts";
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
    ...unitCharts(figures, names).flatMap((one) => chart(one)),
  ];
}

/** So many rows of a chart fit a sheet. */
const CHART_ROWS = 24;

/** All units with an index, by name, in as many pictures as it takes. */
function unitCharts(figures: Writing["figures"], names: Writing["names"]): IntervalChart[] {
  const drawn = names.inOrder(figures.units, ({ key }) => key).filter(({ summary }) => "index" in summary);
  return Array.from({ length: Math.ceil(drawn.length / CHART_ROWS) }, (_, at) => ({
    id: `bieu-do-don-vi-${at + 1}`,
    caption: `Chỉ số và khoảng tin cậy của từng đơn vị, xếp theo bảng chữ cái (${UNWEIGHTED})`,
    targetPercent: figures.targetPercent,
    points: drawn
      .slice(at * CHART_ROWS, (at + 1) * CHART_ROWS)
      .map(({ key, summary }) => chartPoint(names.unit(key), summary)),
    shape: "rows",
  }));
}
