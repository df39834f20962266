import type { Outcome } from "./strike.ts";

/** A fault that cannot be made to happen on this machine, and why. Shown, never passed over. */
export interface NotPossible {
  readonly fault: string;
  readonly why: string;
}

const WIDTHS = [40, 6, 9, 6, 9, 9, 9, 6, 11];

/** One line for each fault, however often it struck: what can be added is added, and the slowest answer stays. */
export function byFault(outcomes: readonly (Outcome | NotPossible)[]): (Outcome | NotPossible)[] {
  return [...Map.groupBy(outcomes, ({ fault }) => fault).values()].map((ofOne) => {
    const struck = ofOne.filter((one) => "times" in one);
    const [first] = struck;
    if (!first) return ofOne[0] as NotPossible;
    const sum = (of: (one: Outcome) => number) => struck.reduce((total, one) => total + of(one), 0);
    return {
      ...first,
      times: sum(({ times }) => times),
      ratings: sum(({ ratings }) => ratings),
      lost: sum(({ lost }) => lost),
      doubled: sum(({ doubled }) => doubled),
      unasked: sum(({ unasked }) => unasked),
      toldToWait: sum(({ toldToWait }) => toldToWait),
      failed: sum(({ failed }) => failed),
      slowestMs: Math.max(...struck.map(({ slowestMs }) => slowestMs)),
    };
  });
}

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
