import type { ComponentChildren } from "preact";

/** The figures of a chart as a table, folded away under it. */
export function ChartTable({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <details class="chart-table">
      <summary>{title}</summary>
      {children}
    </details>
  );
}
