import type { UnitLink, View } from "./view.ts";

type Language = Pick<View, "carriesLanguage" | "language">;

function withLanguage(path: string, query: URLSearchParams, view: Language): string {
  if (view.carriesLanguage) query.set("lang", view.language);
  const text = query.toString();
  return text === "" ? path : `${path}?${text}`;
}

/** The page of a unit. One that has ended is named by its last day, since its code may be another's today. */
export function unitHref({ code, validTo }: Pick<UnitLink, "code" | "validTo">, view: Language): string {
  return withLanguage(`/agencies/${code}`, new URLSearchParams(validTo ? { on: validTo } : {}), view);
}

export function homeHref(view: Language): string {
  return withLanguage("/", new URLSearchParams(), view);
}

/** The page that filters stay on: the province's or the unit's. */
export function viewPath({ unit }: Pick<View, "unit">): string {
  return unit.isRoot ? "/" : `/agencies/${unit.code}`;
}

export function postersHref({ unit, ...view }: Pick<View, "unit"> & Language): string {
  if (unit.isRoot) return withLanguage("/posters", new URLSearchParams(), view);
  const query = new URLSearchParams(unit.validTo ? { on: unit.validTo } : {});
  return withLanguage(`/agencies/${unit.code}/posters`, query, view);
}
