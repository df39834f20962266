import { closeIdleAccounts } from "../accounts/idleAccounts.ts";
import type { Platform } from "../platform.ts";

/** Closes accounts that nobody has used for long; a failure is logged and mended by the next call. */
export async function closeIdle({ db, log, now }: Platform): Promise<void> {
  try {
    const closed = await closeIdleAccounts(db, now());
    if (closed > 0) log.info({ accounts: closed }, "idle accounts closed");
  } catch (error) {
    log.error({ name: error instanceof Error ? error.name : typeof error }, "closing idle accounts failed");
  }
}
