import { DOOR } from "./door.ts";
import type { PageRoute } from "./pages.ts";

const HTML = "text/html";

/** Pages and files of the movement's register; what officials do there leads strangers to the door. */
export const MODEL_PAGES: readonly PageRoute[] = [
  {
    method: "GET",
    path: "/models",
    query: ["search", "field", "state", "unit", "year", "page", "lang"],
    statuses: [200, 422],
    kind: HTML,
  },
  { method: "GET", path: "/models/{model}", query: ["lang"], statuses: [200, 404], kind: HTML },
  {
    method: "GET",
    path: "/models/photos/{photo}/{pictureSize}",
    query: [],
    statuses: [200, 404],
    kind: "image/jpeg",
  },
  {
    method: "GET",
    path: "/models/documents/{photo}",
    query: [],
    statuses: [200, 404],
    kind: "application/pdf",
  },
  {
    method: "GET",
    path: "/models/export.csv",
    query: ["search", "field", "state", "unit", "year"],
    statuses: [200, 422],
    kind: "text/csv",
  },
  {
    method: "GET",
    path: "/models/export.xlsx",
    query: ["search", "field", "state", "unit", "year"],
    statuses: [200, 422],
    kind: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  },
  { method: "GET", path: "/models/effect", query: ["lang"], statuses: [200], kind: HTML },
  { method: "GET", path: "/models/effect/{unit}", query: ["lang"], statuses: [200, 404], kind: HTML },
  { method: "GET", path: "/models/commendation/{year}", query: ["lang"], statuses: [200, 404], kind: HTML },
  {
    method: "GET",
    path: "/models/commendation/{year}.csv",
    query: ["lang"],
    statuses: [200, 404],
    kind: "text/csv",
  },
  ...["desk", "new", "import"].map(
    (page): PageRoute => ({
      method: "GET",
      path: `/models/${page}`,
      query: ["search", "page", "lang"],
      statuses: DOOR,
      kind: HTML,
    }),
  ),
  ...["new", "import"].map(
    (page): PageRoute => ({
      method: "POST",
      path: `/models/${page}`,
      query: [],
      form: ["title", "field", "apply"],
      statuses: DOOR,
      kind: HTML,
    }),
  ),
  ...["desk", "change"].map(
    (page): PageRoute => ({
      method: "GET",
      path: `/models/{model}/${page}`,
      query: ["saved", "lang"],
      statuses: DOOR,
      kind: HTML,
    }),
  ),
  ...[
    "change",
    "recognition",
    "exemplary",
    "stop",
    "photos",
    "photos/{photo}/removal",
    "documents",
    "documents/{photo}/removal",
  ].map(
    (what): PageRoute => ({
      method: "POST",
      path: `/models/{model}/${what}`,
      query: [],
      form: ["title", "on", "decision", "caption"],
      statuses: DOOR,
      kind: HTML,
    }),
  ),
];
