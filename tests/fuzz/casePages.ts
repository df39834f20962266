import { DOOR } from "./door.ts";
import type { PageRoute } from "./pages.ts";

const HTML = "text/html";

const CASE_ACTIONS = [
  "take-up",
  "note",
  "answer",
  "assign",
  "hand-over",
  "close",
  "hide",
  "unhide",
  "unmask",
];

/** The officials' addresses of comments. */
export const CASE_PAGES: readonly PageRoute[] = [
  {
    method: "GET",
    path: "/cases",
    query: ["state", "unit", "about", "assignee", "week", "code", "page", "lang"],
    statuses: DOOR,
    kind: HTML,
  },
  { method: "GET", path: "/cases/figures", query: ["year", "lang"], statuses: DOOR, kind: HTML },
  { method: "GET", path: "/cases/figures.csv", query: ["year", "lang"], statuses: DOOR, kind: HTML },
  { method: "GET", path: "/cases/{case}", query: ["lang"], statuses: DOOR, kind: HTML },
  ...CASE_ACTIONS.map(
    (action): PageRoute => ({
      method: "POST",
      path: `/cases/{case}/${action}`,
      query: ["lang"],
      form: ["version", "text", "assignee", "unit", "step", "confirmed"],
      statuses: DOOR,
      kind: HTML,
    }),
  ),
];
