/** One measurement, against its limit if it has one. */
export interface Finding {
  readonly what: string;
  readonly measured: number;
  readonly unit: string;
  readonly atMost?: number;
  readonly atLeast?: number;
}

export const holds = ({ measured, atMost = Infinity, atLeast = -Infinity }: Finding): boolean =>
  measured <= atMost && measured >= atLeast;

export function findingLine(finding: Finding): string {
  const { what, measured, atMost, atLeast, unit } = finding;
  const limit = atMost ?? atLeast;
  const mark = limit === undefined ? "·" : holds(finding) ? "✓" : "✗";
  const words = limit === undefined ? "" : ` (at ${atMost === undefined ? "least" : "most"} ${limit})`;
  return `${mark} ${what}: ${measured.toFixed(2)} ${unit}${words}`;
}
