const HOUR_MS = 3_600_000;

/**
 * How many ratings a point may get before it is taken for flooded: a whole busy day's visitors at once, and as many again
 * each hour. No office serves so many. Nobody is turned away beyond it, or one client with a script would keep all others
 * out: what comes is taken and counted, the day is noted (point_floods), and the rule "burst" sets it aside.
 *
 * Only the point is known. Nothing here knows a phone: an address is shared by everyone behind one Wi-Fi, and a mark
 * left on a phone would lead from one rating to the next, while whoever wants to vote twice only has to wipe it.
 * Held in memory only.
 *
 * @param limit ratings a point at once, and an hour; 0: no limit
 */
export class PointAllowance {
  private readonly taken = new Map<number, { amount: number; atMs: number }>();

  constructor(private readonly limit: number) {}

  /** Takes one place. @returns false when the point has none left */
  take(pointId: number, nowMs: number): boolean {
    if (this.limit === 0) return true;
    const before = this.taken.get(pointId);
    const freed = before ? (Math.max(0, nowMs - before.atMs) * this.limit) / HOUR_MS : 0;
    const amount = Math.max(0, (before?.amount ?? 0) - freed);
    if (amount + 1 > this.limit) return false;
    this.taken.set(pointId, { amount: amount + 1, atMs: before ? Math.max(nowMs, before.atMs) : nowMs });
    return true;
  }

  /** Gives a place back: the rating was there already, or could not be recorded. */
  giveBack(pointId: number): void {
    const before = this.taken.get(pointId);
    if (before) before.amount = Math.max(0, before.amount - 1);
  }
}
