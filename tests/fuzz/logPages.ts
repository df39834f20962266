import type { PageRoute } from "./pages.ts";

const TEXT = "text/plain";

/** The public log: its page and its files. */
export const LOG_PAGES: readonly PageRoute[] = [
  { method: "GET", path: "/log", query: ["lang"], statuses: [200], kind: "text/html" },
  { method: "GET", path: "/log/checkpoint", query: ["lang"], statuses: [200, 404], kind: TEXT },
  { method: "GET", path: "/log/key", query: ["lang"], statuses: [200, 404], kind: TEXT },
  {
    method: "GET",
    path: "/log/tile/entries/000.p/1",
    query: ["lang"],
    statuses: [200, 404],
    kind: "application/octet-stream",
  },
  { method: "GET", path: "/log/step/1", query: ["lang"], statuses: [200, 404], kind: TEXT },
  {
    method: "GET",
    path: "/log/points/{code}/2026-11",
    query: ["lang"],
    statuses: [200, 404],
    kind: "application/json",
  },
  {
    method: "POST",
    path: "/log/cosignatures",
    query: ["lang"],
    form: ["note"],
    statuses: [403, 409, 413],
    // A witness's own program signs; tests/server/log does.
    refusesStrangers: true,
    kind: "text/html",
  },
];
