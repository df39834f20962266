import type { IncomingMessage } from "node:http";

interface Watched {
  readonly request: IncomingMessage;
  bytes: number;
  sinceMs: number;
}

/**
 * Hangs up on whoever announced a body and sends nothing more of it. requestTimeout alone lets each of them hold a place
 * for a minute with three bytes; a phone on a slow network sends something every few seconds. A body that waits for the
 * house to read it is the house's own affair.
 * @param idleMs without a byte
 * @param checkMs how often it is looked at
 */
export class StalledBodies {
  private readonly watched = new Set<Watched>();
  private readonly timer: NodeJS.Timeout;

  constructor(
    private readonly idleMs: number,
    checkMs: number,
  ) {
    this.timer = setInterval(() => this.look(), checkMs);
    this.timer.unref();
  }

  watch(request: IncomingMessage): void {
    if (request.complete) return;
    const one = { request, bytes: request.socket.bytesRead, sinceMs: performance.now() };
    this.watched.add(one);
    request.once("close", () => this.watched.delete(one));
  }

  stop(): void {
    clearInterval(this.timer);
  }

  private look(): void {
    const now = performance.now();
    for (const one of this.watched) {
      const { request } = one;
      const { bytesRead } = request.socket;
      if (request.complete) this.watched.delete(one);
      else if (bytesRead !== one.bytes || request.readableLength > 0) {
        one.bytes = bytesRead;
        one.sinceMs = now;
      } else if (now - one.sinceMs >= this.idleMs) {
        this.watched.delete(one);
        request.socket.destroy();
      }
    }
  }
}
