import type { Interval } from "#scoring/wilsonInterval.ts";

interface WhiskerProps {
  /** Percent at the left edge; the right edge is 100. */
  readonly from: number;
  readonly targetPercent: number;
  readonly interval: Interval;
  /** Percent; left out below the floor for an index, where only the interval may be shown. */
  readonly index?: number;
}

/** Where a percent lies between the edges, as a coordinate. */
function at(percent: number, from: number): string {
  return `${((100 * (percent - from)) / (100 - from)).toFixed(2)}%`;
}

/** An index with its interval against the target. Decoration beside the same figures in words. */
export function Whisker({ from, targetPercent, interval, index }: WhiskerProps) {
  const target = at(targetPercent, from);
  return (
    <svg class="whisker" aria-hidden="true" focusable="false">
      <line class="whisker-axis" x1="0" x2="100%" y1="50%" y2="50%" />
      <line class="whisker-target" x1={target} x2={target} y1="0" y2="100%" />
      <line
        class="whisker-bar"
        x1={at(interval.lower, from)}
        x2={at(interval.upper, from)}
        y1="50%"
        y2="50%"
      />
      {index !== undefined && <circle class="whisker-dot" cx={at(index, from)} cy="50%" r="5" />}
    </svg>
  );
}

/** The scale that whiskers below it share: both edges and the target by name. */
export function WhiskerScale({
  from,
  targetPercent,
  target,
}: {
  from: number;
  targetPercent: number;
  target: string;
}) {
  return (
    <svg class="whisker-scale" aria-hidden="true" focusable="false">
      <text x="0" y="70%">
        {from}
      </text>
      <text x={at(targetPercent, from)} y="70%" text-anchor="middle" class="whisker-scale-target">
        {target}
      </text>
      <text x="100%" y="70%" text-anchor="end">
        100
      </text>
    </svg>
  );
}
