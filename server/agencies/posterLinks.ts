import type { Day } from "#contract/day.ts";
import type { OpenPoint } from "../database/ratingPoints.ts";

/** The address of a choice of posters. What is usual is left out, so that one page has one address. */
export function postersHref(choice: {
  code: string | null;
  on: Day | undefined;
  size: string;
  page?: number | undefined;
  lang: string | undefined;
}): string {
  const query = new URLSearchParams();
  if (choice.on) query.set("on", choice.on);
  if (choice.size !== "A5") query.set("size", choice.size);
  if (choice.page && choice.page > 1) query.set("page", String(choice.page));
  if (choice.lang) query.set("lang", choice.lang);
  const path = choice.code === null ? "/posters" : `/agencies/${choice.code}/posters`;
  return query.size > 0 ? `${path}?${query}` : path;
}

/** The units among the points, each with the number of its posters, in the order of the points. */
export function unitsOf(points: readonly OpenPoint[]): { code: string; name: string; count: number }[] {
  const units = new Map<string, { code: string; name: string; count: number }>();
  for (const { agencyCode: code, agencyName: name } of points) {
    const unit = units.get(code) ?? { code, name, count: 0 };
    unit.count += 1;
    units.set(code, unit);
  }
  return [...units.values()];
}
