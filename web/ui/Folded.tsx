import type { ComponentChildren } from "preact";
import { countText } from "../format.ts";
import { common } from "../messages/common.ts";
import type { Language } from "../messages/dictionary.ts";

/** Rows that a table among others may have without hiding what comes after it. */
const MOST_ROWS = 12;

/** A table, folded away if it is long. Whoever prints the page gets all of it. */
export function Folded({
  rows,
  language,
  children,
}: {
  rows: number;
  language: Language;
  children: ComponentChildren;
}) {
  if (rows <= MOST_ROWS) return <>{children}</>;
  return (
    <details class="chart-table">
      <summary>{common[language].openTable(countText(rows, language))}</summary>
      {children}
    </details>
  );
}
