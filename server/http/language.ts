import { createMiddleware } from "hono/factory";
import { NO_SPEECH, type OfferedLanguage } from "#contract/languages.ts";
import type { AppEnv, Language } from "./env.ts";

/**
 * Vietnamese unless the link names another language or the browser prefers one to Vietnamese.
 * @param further languages of the installation. They travel under the type of those that the program brings: every
 *   dictionary that citizens meet answers to their tags, see web/messages/citizenDictionary.ts
 */
export function languageOf(
  link: string | undefined,
  acceptLanguage: string | undefined,
  further: readonly OfferedLanguage[] = [],
): Language {
  const tags = ["vi", "en", ...further.map(({ tag }) => tag)];
  if (link !== undefined && tags.includes(link)) return link as Language;
  const weights = weightsIn(acceptLanguage ?? "");
  const weightOf = (tag: string) => weights.get(primaryOf(tag)) ?? 0;
  return tags.reduce((best, tag) => (weightOf(tag) > weightOf(best) ? tag : best)) as Language;
}

const primaryOf = (tag: string) => tag.toLowerCase().split("-")[0] as string;

function weightsIn(acceptLanguage: string): Map<string, number> {
  const weights = new Map<string, number>();
  for (const part of acceptLanguage.split(",")) {
    const [tag = "", ...options] = part.trim().toLowerCase().split(";");
    const q = Number(
      options
        .find((o) => o.trim().startsWith("q="))
        ?.trim()
        .slice(2) ?? 1,
    );
    const primary = primaryOf(tag);
    weights.set(primary, Math.max(weights.get(primary) ?? 0, Number.isFinite(q) ? q : 0));
  }
  return weights;
}

export const language = createMiddleware<AppEnv>(async (c, next) => {
  c.set("language", languageOf(c.req.query("lang"), c.req.header("Accept-Language")));
  c.set("speech", NO_SPEECH);
  await next();
});
