import type { ReportTable } from "../../server/reports/reportDocument.ts";
import { cellText } from "./cellText.ts";

/** Tables of so few rows stay on one sheet. */
const WHOLE = 14;

/** Words of so few letters stay on one line. */
const SHORT = 18;

/** How a column is set: numbers to the right, short words unbroken, long ones as they fall. */
function columnKinds({ columns, rows }: ReportTable): (string | undefined)[] {
  return columns.map(({ type }, at) => {
    if (type !== "text") return "number";
    const isShort = rows.every((row) => String(row[at] ?? "").length <= SHORT);
    return isShort ? "short" : undefined;
  });
}

export function TableBlock({ table }: { table: ReportTable }) {
  const { id, caption, columns, rows, notes, landscape } = table;
  const kinds = columnKinds(table);
  const size = rows.length <= WHOLE ? "report-table whole" : "report-table";
  return (
    <div class={landscape ? `${size} landscape` : size} id={id}>
      <p class="caption" id={`${id}-caption`}>
        {caption}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section class="scrolls" aria-labelledby={`${id}-caption`} tabIndex={0}>
        <table aria-labelledby={`${id}-caption`}>
          <thead>
            <tr>
              {columns.map(({ title }, at) => (
                <th key={title} scope="col" class={kinds[at]}>
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, line) => (
              <tr key={line}>
                {row.map((cell, at) => {
                  const column = columns[at];
                  const text = cellText(cell, column?.type ?? "text");
                  return at === 0 ? (
                    <th key={column?.title} scope="row" class={kinds[at]}>
                      {text}
                    </th>
                  ) : (
                    <td key={column?.title} class={kinds[at]}>
                      {text}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {notes.map((text) => (
        <p class="quiet note" key={text}>
          {text}
        </p>
      ))}
    </div>
  );
}
