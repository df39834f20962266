import { expect, test } from "vitest";
import { filtersQuery, readFilters } from "../../../web/dashboard/filters.ts";
import { exampleView as view } from "./exampleView.ts";

test("an address without a query is the year so far, what needs attention first", () => {
  const filters = readFilters("", view);
  expect(filters).toMatchObject({ from: "2026-01", to: "2026-11", kind: null, sort: "attention", name: "" });
  expect(filtersQuery(filters, view)).toBe("");
});

test("an address holds every choice, and reading it gives the choices back", () => {
  const chosen = {
    from: "2025-01",
    to: "2025-12",
    period: "year",
    kind: "ward",
    sort: "n",
    name: "Đức Xuân & Hoà",
  } as const;
  const query = filtersQuery(chosen, view);
  expect(readFilters(query, view)).toEqual(chosen);
});

test("a year's last month alone means that year, not an empty range", () => {
  expect(readFilters("?to=2025-06", view)).toMatchObject({ from: "2025-01", to: "2025-06" });
});

test.each(["?from=gestern&to=2025-13", "?sort=worst&period=week", "?from=2099-01"])(
  "%s is read as no choice",
  (search) => {
    expect(readFilters(search, view)).toEqual(readFilters("", view));
  },
);

test("links of a page in a chosen language and with a named day carry both on", () => {
  const english = { ...view, language: "en", carriesLanguage: true, on: "2025-06-30" } as const;
  expect(filtersQuery(readFilters("", english), english)).toBe("?on=2025-06-30&lang=en");
});
