import { allKept } from "./outbox.ts";
import { type Settled, sendKept } from "./sendKept.ts";

/** Between two tries, in milliseconds; doubles up to five minutes. */
const FIRST_WAIT = 5000;
const LONGEST_WAIT = 300_000;

/**
 * Sends what waits whenever that may succeed: now, when the page is shown, when the network is back, and from time to
 * time while something is left.
 * @param tell what became of those that were tried, and a look at the outbox for what the worker or another tab sent
 * @returns sends at once
 */
export function keepSending(tell: (settled: readonly Settled[]) => unknown): () => Promise<void> {
  let isSending = false;
  /** Somebody asked meanwhile: what the worker has sent since then was not looked at. */
  let isAsked = false;
  let wait = FIRST_WAIT;
  let timer: ReturnType<typeof setTimeout> | undefined;
  async function send(): Promise<void> {
    isAsked = isSending;
    if (isSending) return;
    isSending = true;
    clearTimeout(timer);
    // A page closed while it tries would keep the others from trying for a while.
    const settled = navigator.onLine === false ? [] : await sendKept();
    await tell(settled);
    const isLeft = (await allKept()).some((one) => !one.refused);
    isSending = false;
    if (isAsked) return await send();
    wait = isLeft ? wait : FIRST_WAIT;
    if (isLeft) timer = setTimeout(send, wait);
    wait = Math.min(wait * 2, LONGEST_WAIT);
  }
  const soon = () => {
    wait = FIRST_WAIT;
    void send();
  };
  addEventListener("online", soon);
  addEventListener("pageshow", soon);
  if (navigator.serviceWorker) navigator.serviceWorker.addEventListener("message", soon);
  return send;
}
