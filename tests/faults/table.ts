import type { Outcome } from "./strike.ts";

/** A fault that cannot be made to happen on this machine, and why. Shown, never passed over. */
export interface NotPossible {
  readonly fault: string;
  readonly why: string;
}

const WIDTHS = [40, 6, 9, 6, 9, 9, 9, 6, 11];

export function faultsTable(outcomes: readonly (Outcome | NotPossible)[]): string {
  const row = (...cells: (string | number)[]) =>
    cells
      .map((cell, i) =>
        i === 0 ? String(cell).padEnd(WIDTHS[i] as number) : String(cell).padStart(WIDTHS[i] as number),
      )
      .join("");
  return [
    row("fault", "times", "ratings", "lost", "doubled", "unasked", "to wait", "500", "slowest"),
    ...outcomes.map((one) =>
      "why" in one
        ? `${row(one.fault)}  not possible here: ${one.why}`
        : row(
            one.fault,
            one.times,
            one.ratings,
            one.lost,
            one.doubled,
            one.unasked,
            one.toldToWait,
            one.failed,
            `${(one.slowestMs / 1000).toFixed(1)} s`,
          ),
    ),
  ].join("\n");
}
