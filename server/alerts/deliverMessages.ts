import type { AlertChannel } from "#contract/alerts.ts";
import {
  type ClaimedMessage,
  claimMessage,
  markSent,
  markUnsent,
  releaseMessage,
} from "../database/alertMessages.ts";
import type { Platform } from "../platform.ts";
import { type Outcome, SEND_LIMIT_MS, type Sender, type Senders } from "./sender.ts";

/** Attempts before a message is given up: with the pauses below, about a day. */
const MOST_ATTEMPTS = 12;
const FIRST_PAUSE_MS = 60_000;
const LONGEST_PAUSE_MS = 4 * 3_600_000;

/** How long to wait after so many attempts: 1, 2, 4, … minutes, at most four hours. */
export function pauseAfter(attempts: number): number {
  return Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (attempts - 1));
}

/** Sends all that waits and may be tried now, both ways side by side, until the signal comes. */
export async function deliverMessages(
  platform: Platform,
  senders: Senders,
  stopped: AbortSignal,
): Promise<void> {
  await Promise.all(
    Object.entries(senders).map(([channel, sender]) =>
      deliverBy(platform, channel as AlertChannel, sender, stopped),
    ),
  );
}

async function deliverBy(
  { db, log, now }: Platform,
  channel: AlertChannel,
  sender: Sender,
  stopped: AbortSignal,
): Promise<void> {
  while (!stopped.aborted) {
    const at = now();
    const until = new Date(at.getTime() + 2 * SEND_LIMIT_MS);
    const message = await claimMessage(db, { channel, now: at, until });
    if (!message) return;
    const outcome = await withinLimit(sender, message, stopped);
    if (outcome === "stopped") await releaseMessage(db, message.id);
    else if (outcome.kind === "sent") await markSent(db, message.id, now());
    else {
      // To whom is nobody's business here; why is the operator's.
      const { problem, status } = outcome;
      log.warn({ channel, problem, ...(status && { status }) }, "message not sent");
      const isOver = outcome.kind === "never" || message.attempts >= MOST_ATTEMPTS;
      await markUnsent(db, message.id, {
        problem: [problem, status].filter(Boolean).join(" "),
        nextAt: isOver ? null : new Date(now().getTime() + pauseAfter(message.attempts)),
      });
    }
  }
}

/** One attempt; the process does not wait for it when it is asked to end. */
async function withinLimit(
  sender: Sender,
  message: ClaimedMessage,
  stopped: AbortSignal,
): Promise<Outcome | "stopped"> {
  const { promise, resolve } = Promise.withResolvers<Outcome | "stopped">();
  const timer = setTimeout(() => resolve({ kind: "later", problem: "too-slow" }), SEND_LIMIT_MS);
  const stop = () => resolve("stopped");
  stopped.addEventListener("abort", stop);
  if (stopped.aborted) stop();
  sender(message, stopped).then(resolve, () => resolve({ kind: "later", problem: "not-reached" }));
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
    stopped.removeEventListener("abort", stop);
  }
}
