/** Leads on to the first screen that somebody may open. */
export const WORK = "/work";

/**
 * Where somebody goes after signing in: a path of this house, whatever the address says. A browser reads "//host",
 * "/\host" and a tab or line end within as other places, so only a path that stays the same when it is parsed counts.
 */
export function nextPath(asked: string | undefined): string {
  if (!asked?.startsWith("/") || asked.length > 1000) return WORK;
  const base = "http://house.invalid";
  try {
    const { origin, pathname, search } = new URL(asked, base);
    const path = pathname + search;
    return origin === base && path === asked && !path.startsWith("//") ? path : WORK;
  } catch {
    return WORK;
  }
}
