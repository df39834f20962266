import { DOOR } from "./door.ts";
import type { PageRoute } from "./pages.ts";

const HTML = "text/html";
const NOTE_FORM = ["onDate", "text"];
const POINT_FORM = [
  "agencyCode",
  "name",
  "channel",
  "fieldCode",
  "openedOn",
  "closedOn",
  "seenName",
  "seenClosedOn",
];
const UNIT_FORM = [
  "change",
  "id",
  "code",
  "name",
  "unitKind",
  "validFrom",
  "validTo",
  "parentCode",
  "predecessors",
];
/** What a view of figures asks for. */
export const VIEW = ["on", "from", "to", "boundaries", "lang"];

/** Units, points, notes and figures behind the door. */
export const DESK_PAGES: readonly PageRoute[] = [
  { method: "GET", path: "/dashboard", query: ["unit", "period", ...VIEW], statuses: DOOR, kind: HTML },
  {
    method: "GET",
    path: "/dashboard/tables.csv",
    query: ["unit", "table", "period", ...VIEW],
    statuses: DOOR,
    kind: HTML,
  },
  { method: "POST", path: "/dashboard/notes", query: ["unit"], form: NOTE_FORM, statuses: DOOR, kind: HTML },
  { method: "GET", path: "/dashboard/notes/{note}", query: ["unit"], statuses: DOOR, kind: HTML },
  {
    method: "POST",
    path: "/dashboard/notes/{note}",
    query: ["unit"],
    form: NOTE_FORM,
    statuses: DOOR,
    kind: HTML,
  },
  {
    method: "POST",
    path: "/dashboard/notes/{note}/removal",
    query: ["unit"],
    form: [],
    statuses: DOOR,
    kind: HTML,
  },
  { method: "GET", path: "/units", query: ["search", "state", "done", "lang"], statuses: DOOR, kind: HTML },
  { method: "GET", path: "/units/new", query: ["lang"], statuses: DOOR, kind: HTML },
  { method: "GET", path: "/units/succession", query: ["unit", "lang"], statuses: DOOR, kind: HTML },
  { method: "GET", path: "/units/{number}", query: ["lang"], statuses: DOOR, kind: HTML },
  { method: "POST", path: "/units/preview", query: ["lang"], form: UNIT_FORM, statuses: DOOR, kind: HTML },
  {
    method: "POST",
    path: "/units/apply",
    query: ["lang"],
    form: [...UNIT_FORM, "digest"],
    statuses: DOOR,
    kind: HTML,
  },
  { method: "GET", path: "/points", query: ["search", "state", "done", "lang"], statuses: DOOR, kind: HTML },
  { method: "GET", path: "/points/new", query: ["lang"], statuses: DOOR, kind: HTML },
  { method: "POST", path: "/points", query: ["lang"], form: POINT_FORM, statuses: DOOR, kind: HTML },
  { method: "GET", path: "/points/{number}", query: ["lang"], statuses: DOOR, kind: HTML },
  {
    method: "POST",
    path: "/points/{number}",
    query: ["lang"],
    form: POINT_FORM,
    statuses: DOOR,
    kind: HTML,
  },
  { method: "GET", path: "/reports/freezing", query: ["lang"], statuses: DOOR, kind: HTML },
  {
    method: "POST",
    path: "/reports/freezing",
    query: ["lang"],
    form: ["year", "changes"],
    statuses: DOOR,
    kind: HTML,
  },
  { method: "GET", path: "/dashboard/province", query: ["from", "to", "lang"], statuses: DOOR, kind: HTML },
  {
    method: "GET",
    path: "/dashboard/province.csv",
    query: ["table", "from", "to", "lang"],
    statuses: DOOR,
    kind: HTML,
  },
];
