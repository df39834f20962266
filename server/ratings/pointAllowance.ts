import { ApiError } from "../http/ApiError.ts";

const HOUR_MS = 3_600_000;

/**
 * How many ratings a point may get: a whole busy day's visitors at once, and as many again each hour. No office serves
 * so many, so nobody who stood at the counter is ever told to wait; a script that never stops is held to that pace.
 *
 * Only the point is known. Nothing here knows a phone: an address is shared by everyone behind one Wi-Fi, and a mark
 * left on a phone would lead from one rating to the next, while whoever wants to vote twice only has to wipe it.
 * What fits under the limit is kept, counted and judged by the rules of suspicion. Held in memory only.
 *
 * @param limit ratings a point at once, and an hour; 0: no limit
 */
export class PointAllowance {
  private readonly taken = new Map<number, { amount: number; atMs: number }>();

  constructor(private readonly limit: number) {}

  /** Takes one place; throws when the point has none left, with the seconds until there is one. */
  take(pointId: number, nowMs: number): void {
    if (this.limit === 0) return;
    const before = this.taken.get(pointId);
    const freed = before ? (Math.max(0, nowMs - before.atMs) * this.limit) / HOUR_MS : 0;
    const amount = Math.max(0, (before?.amount ?? 0) - freed);
    if (amount + 1 > this.limit) {
      const waitMs = ((amount + 1 - this.limit) * HOUR_MS) / this.limit;
      throw new ApiError("busy", { retryAfter: Math.max(1, Math.ceil(waitMs / 1000)) });
    }
    this.taken.set(pointId, { amount: amount + 1, atMs: before ? Math.max(nowMs, before.atMs) : nowMs });
  }

  /** Gives a place back: the rating was there already, or could not be recorded. */
  giveBack(pointId: number): void {
    const before = this.taken.get(pointId);
    if (before) before.amount = Math.max(0, before.amount - 1);
  }
}
