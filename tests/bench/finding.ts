/** One measurement against its limit. */
export interface Finding {
  readonly what: string;
  readonly measured: number;
  readonly atMost: number;
  readonly unit: string;
}

export const holds = ({ measured, atMost }: Finding): boolean => measured <= atMost;

export function findingLine(finding: Finding): string {
  const { what, measured, atMost, unit } = finding;
  return `${holds(finding) ? "✓" : "✗"} ${what}: ${measured.toFixed(2)} ${unit} (at most ${atMost})`;
}
