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
  /** Percents at the lower and the upper edge. */
  readonly axis: readonly [from: number, to: number];
  readonly label: string;
}

/** Pixels from the top to the upper edge, and from edge to edge. */
const TOP = 22;
const HEIGHT = 130;

/** One instrument's figures by year: single dots with their own labels, joined by nothing. Works without script. */
export function YearDots({ dots, axis: [from, to], label }: YearDotsProps) {
  const years = [...new Set(dots.map((dot) => dot.year))];
  const x = (year: number) => `${12 + (80 * (years.indexOf(year) + 0.5)) / years.length}%`;
  const y = (percent: number) => TOP + (HEIGHT * (to - percent)) / (to - from);
  const isHighest = (dot: YearDot) => dots.every((o) => o.year !== dot.year || o.percent <= dot.percent);
  return (
    <svg class="year-dots" role="img" aria-label={label}>
      {[from, to].map((edge) => (
        <g key={edge}>
          <line class="whisker-axis" x1="12%" x2="100%" y1={y(edge)} y2={y(edge)} />
          <text class="year-dots-edge" x="0" y={y(edge) + 5}>
            {edge}
          </text>
        </g>
      ))}
      {dots.map((dot) => (
        <g key={`${dot.year}${dot.territory}`} class={dot.isReference ? "year-dot-reference" : "year-dot"}>
          {dot.isReference ? (
            <text x={x(dot.year)} y={y(dot.percent) + 6} text-anchor="middle">
              ◇
            </text>
          ) : (
            <circle cx={x(dot.year)} cy={y(dot.percent)} r="5" />
          )}
          <text x={x(dot.year)} y={y(dot.percent) + (isHighest(dot) ? -10 : 21)} text-anchor="middle">
            {dot.text}
          </text>
        </g>
      ))}
      {years.map((year) => (
        <text x={x(year)} y={TOP + HEIGHT + 20} text-anchor="middle" class="year-dots-year" key={year}>
          {year}
        </text>
      ))}
    </svg>
  );
}
