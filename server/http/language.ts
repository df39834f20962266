import { createMiddleware } from "hono/factory";
import type { AppEnv, Language } from "./env.ts";

/** Vietnamese unless the link says `lang=en` or the browser prefers English to Vietnamese. */
export function languageOf(link: string | undefined, acceptLanguage: string | undefined): Language {
  if (link === "vi" || link === "en") return link;
  const weights = new Map<string, number>();
  for (const part of (acceptLanguage ?? "").split(",")) {
    const [tag = "", ...options] = part.trim().toLowerCase().split(";");
    const q = Number(
      options
        .find((o) => o.trim().startsWith("q="))
        ?.trim()
        .slice(2) ?? 1,
    );
    const primary = tag.split("-")[0] as string;
    weights.set(primary, Math.max(weights.get(primary) ?? 0, Number.isFinite(q) ? q : 0));
  }
  return (weights.get("en") ?? 0) > (weights.get("vi") ?? 0) ? "en" : "vi";
}

export const language = createMiddleware<AppEnv>(async (c, next) => {
  c.set("language", languageOf(c.req.query("lang"), c.req.header("Accept-Language")));
  await next();
});
