/** Requests that a short way of Node has refused already (start/sayRefusal.ts). */
const refused = new WeakMap<Request, unknown>();

export function refuse(request: Request, reason: unknown): Request {
  refused.set(request, reason);
  return request;
}

/** A handler behind a short way begins with it: the app only says the refusal, and tries nothing again. */
export function throwIfRefused(request: Request): void {
  if (refused.has(request)) throw refused.get(request);
}
