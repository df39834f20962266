export interface YearDot {
  readonly year: number;
  readonly percent: number;
  /** Printed at the dot. */
  readonly text: string;
  readonly territory: string;
  /** A hollow diamond instead of a dot: a figure to compare with. */
  readonly isReference: boolean;
}

interface YearDotsProps {
  readonly dots: readonly YearDot[];
  /** Years that the axis spans, the same for every multiple. */
  readonly years: readonly [first: number, last: number];
  readonly from: number;
  readonly label: string;
}

/** One instrument's figures by year: single dots with their own labels, joined by nothing. Works without script. */
export function YearDots({ dots, years: [first, last], from, label }: YearDotsProps) {
  const x = (year: number) => `${8 + (84 * (year - first)) / Math.max(1, last - first)}%`;
  const y = (percent: number) => 16 + (120 * (100 - percent)) / (100 - from);
  const years = [...new Set(dots.map((dot) => dot.year))];
  return (
    <svg class="year-dots" role="img" aria-label={label}>
      {[from, 100].map((edge) => (
        <g key={edge}>
          <line class="whisker-axis" x1="0" x2="100%" y1={y(edge)} y2={y(edge)} />
        </g>
      ))}
      {dots.map((dot) => (
        <g key={`${dot.year}${dot.territory}`} class={dot.isReference ? "year-dot-reference" : "year-dot"}>
          {dot.isReference ? (
            <text x={x(dot.year)} y={y(dot.percent) + 5} text-anchor="middle" class="year-dot-shape">
              ◇
            </text>
          ) : (
            <circle cx={x(dot.year)} cy={y(dot.percent)} r="5" />
          )}
          <text x={x(dot.year)} y={y(dot.percent) + (dot.isReference ? 22 : -10)} text-anchor="middle">
            {dot.text}
          </text>
        </g>
      ))}
      {years.map((year) => (
        <text x={x(year)} y="158" text-anchor="middle" class="year-dots-year" key={year}>
          {year}
        </text>
      ))}
    </svg>
  );
}
