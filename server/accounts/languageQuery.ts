import type { AppContext } from "../http/env.ts";

/** What links and forms repeat: the language, once a link has chosen it. */
export function languageQuery(c: AppContext): string {
  return c.req.query("lang") === undefined ? "" : `?lang=${c.get("language")}`;
}
