/** One line of the validation table: a figure, and the bound it was promised to keep, if one was. */
export interface Finding {
  readonly what: string;
  readonly value: number;
  readonly unit: "%" | "points";
  readonly bound?: { readonly atLeast?: number; readonly atMost?: number };
}

/** Whether the figure keeps its bound; a figure without one is reported, not judged. */
export function keepsBound({ value, bound }: Finding): boolean {
  return value >= (bound?.atLeast ?? -Infinity) && value <= (bound?.atMost ?? Infinity);
}
