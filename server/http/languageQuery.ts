import type { AppContext } from "./env.ts";

/** What links and forms repeat: `?lang=…` (or `&lang=…`) once a link has chosen the language, else nothing. */
export function languageQuery(c: AppContext, sign: "?" | "&" = "?"): string {
  return c.req.query("lang") ? `${sign}lang=${c.var.language}` : "";
}
