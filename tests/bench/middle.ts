/** How long one piece of work took, in milliseconds. */
export async function durationMs(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** The middle of several durations: one slow run, or one lucky one, does not decide. */
export function middle(durations: readonly number[]): number {
  return [...durations].sort((a, b) => a - b)[Math.floor(durations.length / 2)] ?? 0;
}
