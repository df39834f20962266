import type { AppContext } from "./env.ts";

/** Scheme and host as citizens reach this installation: PUBLIC_URL, else where this request came to. */
export function publicOrigin(c: AppContext): string {
  return c.var.platform.config.publicUrl ?? new URL(c.req.url).origin;
}
