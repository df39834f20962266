import type { PageRoute } from "./pages.ts";

const HTML = "text/html";
const TURN_FORM = ["turn", "drawn", "comment", "about", "when", "keep"];
const REFUSALS = [400, 404, 409, 410, 413, 415, 422, 429];

/** The office's tablet. 308: a code as people type it, or a counter that is no tablet's. */
export const KIOSK_PAGES: readonly PageRoute[] = [
  ...["", "/offline", "/thanks", "/comment"].map(
    (screen): PageRoute => ({
      method: "GET",
      path: `/kiosk/{kiosk}${screen}`,
      query: ["lang"],
      statuses: [200, 303, 308, 404, 410],
      kind: HTML,
    }),
  ),
  {
    method: "GET",
    path: "/kiosk/{kiosk}/manifest.webmanifest",
    query: [],
    statuses: [200, 404, 410],
    kind: "application/manifest+json",
  },
  {
    method: "POST",
    path: "/kiosk/{kiosk}",
    query: ["lang"],
    form: ["id", "day", "overall"],
    statuses: [303, ...REFUSALS],
    kind: HTML,
  },
  {
    method: "POST",
    path: "/kiosk/{kiosk}/comment",
    query: ["lang"],
    form: TURN_FORM,
    statuses: [200, 201, 303, ...REFUSALS],
    // Only a form that was just drawn gets further; tests/web/kiosk fills it in.
    refusesStrangers: true,
    // Its script is answered in JSON.
    kind: "",
  },
  {
    method: "POST",
    path: "/kiosk/{kiosk}/contact",
    query: [],
    form: [],
    statuses: [200, 204, ...REFUSALS],
    kind: "",
  },
];
