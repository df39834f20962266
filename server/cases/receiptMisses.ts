import { ApiError } from "../http/ApiError.ts";
import type { Platform } from "../platform.ts";

/** Unknown receipts that are answered at once, and how many more each second. */
const AT_ONCE = 100;
const PER_SECOND = 10;
/** Beyond this wait nobody is kept hanging: the answer is to come back. */
const LONGEST_WAIT_MS = 2000;

/**
 * Slows down whoever tries receipts. No address is known here, an office shares one; so only what was not found is
 * counted, for all together, and only that waits: a receipt that was given out is answered at once, however many are
 * being tried. At 10 a second, trying all of 80 bits takes longer than the world has stood; this spares the database.
 * Held in memory; a Worker, which lives for one request, has the 80 bits only.
 */
export class ReceiptMisses {
  private amount = 0;
  private atMs = 0;

  /** Counts a miss; gives the time to wait before answering, in ms. @throws ApiError "busy" */
  wait(nowMs: number): number {
    const freed = (Math.max(0, nowMs - this.atMs) * PER_SECOND) / 1000;
    const amount = Math.max(0, this.amount - freed);
    this.atMs = Math.max(nowMs, this.atMs);
    const waitMs = ((amount + 1 - AT_ONCE) * 1000) / PER_SECOND;
    if (waitMs > LONGEST_WAIT_MS) {
      this.amount = amount;
      throw new ApiError("busy", { retryAfter: Math.ceil(waitMs / 1000) });
    }
    this.amount = amount + 1;
    return Math.max(0, waitMs);
  }
}

const misses = new WeakMap<Platform, ReceiptMisses>();

/** Waits as long as this process makes an unknown receipt wait. */
export async function afterMiss(platform: Platform): Promise<void> {
  const known = misses.get(platform) ?? new ReceiptMisses();
  misses.set(platform, known);
  const waitMs = known.wait(performance.now());
  if (waitMs > 0) await new Promise((resolve) => setTimeout(resolve, waitMs));
}
