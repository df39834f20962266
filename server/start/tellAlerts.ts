import { deliverMessages } from "../alerts/deliverMessages.ts";
import { detectAlerts } from "../alerts/detectAlerts.ts";
import type { Senders } from "../alerts/sender.ts";
import { openChannels, writeMessages } from "../alerts/writeMessages.ts";
import type { Platform } from "../platform.ts";

const HOUR_MS = 3_600_000;
/** How often the outbox is looked at: a test message should not keep anybody waiting. */
const ROUND_MS = 5_000;
/** A database that does not answer holds the end up no longer than this. */
const END_LIMIT_MS = 3_000;
/** What failed last time: a database that is away for a night is one line, not one every few seconds. */
const failing = new Set<string>();

/** One round of a Worker's timer: look, write, send. */
export async function tellAlertsOnce(platform: Platform, senders: Senders): Promise<void> {
  await logged(platform, "looking for alerts", () => detectAlerts(platform, openChannels(platform)));
  await sendRound(platform, senders, new AbortController().signal);
}

/**
 * Looks for alerts now and every hour, and sends what the outbox holds every few seconds.
 * @returns ends it within a moment: what is under way is given back and sent after the next start
 */
export function tellAlerts(platform: Platform, senders: Senders): () => Promise<void> {
  const stop = new AbortController();
  let detecting = Promise.resolve();
  let sending: Promise<void> | undefined;
  const detect = () => {
    detecting = logged(platform, "looking for alerts", () => detectAlerts(platform, openChannels(platform)));
  };
  const send = () => {
    sending ??= sendRound(platform, senders, stop.signal).finally(() => {
      sending = undefined;
    });
  };
  detect();
  detecting.then(() => !stop.signal.aborted && send());
  const timers = [setInterval(detect, HOUR_MS), setInterval(send, ROUND_MS)];
  return async () => {
    timers.forEach(clearInterval);
    stop.abort();
    const { promise: limit, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, END_LIMIT_MS);
    await Promise.race([Promise.all([detecting, sending]), limit]);
    clearTimeout(timer);
  };
}

async function sendRound(platform: Platform, senders: Senders, stopped: AbortSignal): Promise<void> {
  await logged(platform, "writing alerts", () => writeMessages(platform, openChannels(platform)));
  await logged(platform, "sending alerts", () => deliverMessages(platform, senders, stopped));
}

/** A failure is logged by its name, since errors quote what they met, and mended by the next round. */
async function logged({ log }: Platform, what: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
    failing.delete(what);
  } catch (error) {
    if (failing.has(what)) return;
    failing.add(what);
    log.error({ name: error instanceof Error ? error.name : typeof error }, `${what} failed`);
  }
}
