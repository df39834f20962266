interface CountBarsProps {
  /** What the chart shows, for who does not see it; the figures themselves stand in a table beside it. */
  readonly label: string;
  readonly rows: readonly {
    readonly key: string;
    readonly label: string;
    /** From the whole to ever smaller shares of it. */
    readonly parts: readonly number[];
    /** Printed at the end of the bar. */
    readonly text: string;
  }[];
  /** What each part is called. */
  readonly parts: readonly string[];
}

const ROW = 46;
const BAR = 14;
/** Percent of the width that the longest bar takes; the rest is for its number. */
const LONGEST = 84;

/** Counts as bars from zero, each with the share that came further drawn inside it. Works without script. */
export function CountBars({ label, rows, parts }: CountBarsProps) {
  const most = Math.max(1, ...rows.map((row) => row.parts[0] ?? 0));
  const width = (count: number) => `${Math.round((LONGEST * 1000 * count) / most) / 1000}%`;
  return (
    <figure class="count-bars">
      <figcaption>
        {parts.map((part, at) => (
          <span key={part}>
            <svg width="14" height="14" aria-hidden="true">
              <rect class={`count-part-${at}`} width="14" height="14" />
            </svg>{" "}
            {part}
          </span>
        ))}
      </figcaption>
      <svg role="img" aria-label={label} height={rows.length * ROW}>
        {rows.map((row, at) => (
          <g key={row.key}>
            <text x="0" y={at * ROW + 15}>
              {row.label}
            </text>
            {row.parts.map((count, part) => (
              <rect
                key={parts[part]}
                class={`count-part-${part}`}
                x="0"
                y={at * ROW + 22}
                height={BAR}
                width={width(count)}
              />
            ))}
            <text x={width(row.parts[0] ?? 0)} dx="6" y={at * ROW + 34}>
              {row.text}
            </text>
          </g>
        ))}
      </svg>
    </figure>
  );
}
