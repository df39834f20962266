import type { YearlyUnitLine } from "#scoring/yearlyReport.ts";
import type { Block, ReportCell } from "../reportDocument.ts";
import { changeCells, changeColumns, linesTable, SUMMARY_COLUMNS, summaryCells } from "./cells.ts";
import { UNWEIGHTED } from "./words.ts";
import { table, type Writing } from "./writing.ts";

/** Every unit in the boundaries of the end of the year. */
export function unitsAnnex({ figures, names, edition }: Writing): Block[] {
  const lines = names.inOrder(figures.units, ({ key }) => key);
  const hasChanges = lines.some(({ change }) => change.comparable);
  const hasDossiers = figures.population !== null;
  return [
    table({
      id: "don-vi",
      caption: `Kết quả từng đơn vị, năm ${edition.year} (${UNWEIGHTED})`,
      columns: [
        { title: "Mã", type: "text" },
        { title: "Đơn vị", type: "text" },
        ...SUMMARY_COLUMNS,
        ...(hasChanges ? changeColumns(edition.year) : []),
        ...(hasDossiers
          ? ([
              { title: "Số hồ sơ", type: "count" },
              { title: "Tỷ lệ phản hồi", type: "percent" },
            ] as const)
          : []),
      ],
      rows: lines.map((line) => [
        names.code(line.key),
        names.unit(line.key),
        ...summaryCells(line.summary),
        ...(hasChanges ? changeCells(line.change) : []),
        ...(hasDossiers ? [line.dossiers ?? "chưa báo cáo", response(line)] : []),
      ]),
      notes: ["Xếp theo bảng chữ cái, không theo thứ hạng. “Từ”, “Đến”: khoảng tin cậy 95%."],
      landscape: true,
    }),
  ];
}

/** A unit that nobody rated has no response rate of 0,00%: the words say what is so. */
function response({ summary, responsePercent }: YearlyUnitLine): ReportCell {
  return summary.disclosure === "none" ? "không có lượt" : (responsePercent ?? "–");
}

/** Every unit as it was when it was rated. */
export function oldBoundariesAnnex({ figures, names, edition }: Writing): Block[] {
  const lines = names.inOrder(figures.unitsOld, ({ key }) => key);
  const made = linesTable({
    id: "dia-gioi-cu",
    caption: "Kết quả theo địa giới của từng thời điểm",
    head: "Đơn vị",
    year: edition.year,
    lines,
    nameOf: names.unit,
  });
  return [
    table({
      ...made,
      columns: [
        { title: "Mã", type: "text" },
        ...made.columns.slice(0, 1),
        { title: "Trực thuộc", type: "text" },
        ...made.columns.slice(1),
      ],
      rows: made.rows.map((row, at) => {
        const key = lines[at]?.key ?? "";
        return [names.code(key), ...row.slice(0, 1), names.parent(key), ...row.slice(1)];
      }),
      landscape: true,
    }),
  ];
}
