import { CASE_PAGES } from "./casePages.ts";
import { DESK_PAGES, VIEW } from "./deskPages.ts";
import { DOOR } from "./door.ts";
import { KIOSK_PAGES } from "./kioskPages.ts";
import { LOG_PAGES } from "./logPages.ts";
import { MODEL_PAGES } from "./modelPages.ts";
import { ACCOUNT_PAGES } from "./officialPages.ts";
import { SPEECH_PAGES } from "./speechPages.ts";

/** A page or file, which /openapi.json does not list: what it takes and every status that it may answer with. */
export interface PageRoute {
  readonly method: "GET" | "POST";
  readonly path: string;
  /** Names that its query reads. */
  readonly query: readonly string[];
  /** What it is not shown without. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Names of its form. */
  readonly form?: readonly string[];
  readonly statuses: readonly number[];
  readonly kind: string;
  /** Whoever comes without a name, a link or a form of ours gets no further. */
  readonly refusesStrangers?: boolean;
}

/** Of the app that is asked; not of any other. */
export const METRICS_TOKEN = "fuzz-0123456789-abcdefghij";

const HTML = "text/html";
const RATING_FORM = ["id", "day", "overall", "access", "procedure", "officer", "result", "feedback"];
const TRAIL = ["from", "to", "account", "role", "action", "unit", "subject", "refused", "before", "lang"];

/** 422: a query that is refused; 410: a unit or point that has ended. */
export const PAGES: readonly PageRoute[] = [
  { method: "GET", path: "/", query: [...VIEW, "code"], statuses: [200, 303, 404, 422], kind: HTML },
  { method: "GET", path: "/agencies", query: ["search", "lang"], statuses: [200, 303, 422], kind: HTML },
  { method: "GET", path: "/agencies/{unit}", query: VIEW, statuses: [200, 404, 422], kind: HTML },
  {
    method: "GET",
    path: "/posters",
    query: ["on", "size", "page", "lang"],
    statuses: [200, 404, 410, 422],
    kind: HTML,
  },
  { method: "GET", path: "/button.svg", query: [], statuses: [200], kind: "image/svg+xml" },
  {
    method: "GET",
    path: "/agencies/{unit}/posters",
    query: ["on", "size", "page", "lang"],
    statuses: [200, 404, 410, 422],
    kind: HTML,
  },
  ...["/d", "/d/"].map((path) => ({
    method: "GET" as const,
    path,
    query: ["code", "lang"],
    statuses: [200, 303],
    kind: HTML,
  })),
  ...["/D/{point}", "/D/{point}/", "/d/{point}/", "/{kiosk}", "/{kiosk}/"].map((path) => ({
    method: "GET" as const,
    path,
    query: ["lang"],
    statuses: [303, 308, 404, 410],
    kind: HTML,
  })),
  {
    method: "GET",
    path: "/d/{point}",
    query: ["service", "lang"],
    statuses: [200, 308, 404, 410],
    kind: HTML,
  },
  {
    method: "POST",
    path: "/d/{point}",
    query: ["lang"],
    form: [...RATING_FORM, "comment", "when", "revises", "service"],
    statuses: [303, 400, 404, 410, 413, 415, 422, 429],
    kind: HTML,
  },
  { method: "GET", path: "/d/{point}/thanks", query: ["receipt", "lang"], statuses: [200, 404], kind: HTML },
  {
    method: "POST",
    path: "/d/{point}/thanks",
    query: ["lang"],
    form: ["receipt", "comment", "when"],
    statuses: [303, 400, 404, 409, 413, 415, 422],
    kind: HTML,
  },
  { method: "GET", path: "/r", query: ["receipt", "lang"], statuses: [200, 303], kind: HTML },
  { method: "GET", path: "/r/{receipt}", query: ["lang"], statuses: [200, 404, 503], kind: HTML },
  {
    method: "POST",
    path: "/r/{receipt}",
    query: ["lang"],
    form: ["message", "verdict"],
    statuses: [303, 400, 403, 404, 413, 415, 422, 503],
    // No receipt of a comment is ever guessed.
    refusesStrangers: true,
    kind: HTML,
  },
  ...CASE_PAGES,
  { method: "GET", path: "/reports/{year}.csv", query: ["edition"], statuses: [200, 404], kind: "text/csv" },
  {
    method: "GET",
    path: "/reports/{year}.dictionary.csv",
    query: ["edition"],
    statuses: [200, 404],
    kind: "text/csv",
  },
  ...DESK_PAGES,
  { method: "GET", path: "/trail", query: TRAIL, statuses: DOOR, kind: HTML },
  { method: "GET", path: "/trail.csv", query: TRAIL, statuses: DOOR, kind: HTML },
  { method: "GET", path: "/alerts", query: ["done", "lang"], statuses: DOOR, kind: HTML },
  ...["choices", "webhook", "webhook/remove", "test", "again"].map(
    (what): PageRoute => ({
      method: "POST",
      path: `/alerts/${what}`,
      query: ["lang"],
      form: ["units", "address", "channel", "message"],
      statuses: DOOR,
      kind: HTML,
    }),
  ),
  ...MODEL_PAGES,
  { method: "GET", path: "/method", query: ["lang"], statuses: [200], kind: HTML },
  { method: "GET", path: "/reports", query: ["lang"], statuses: [200], kind: HTML },
  { method: "GET", path: "/reports/{year}", query: ["edition", "lang"], statuses: [200, 404], kind: HTML },
  {
    method: "GET",
    path: "/reports/{year}.docx",
    query: ["edition"],
    statuses: [200, 404],
    kind: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  },
  {
    method: "GET",
    path: "/reports/{year}.xlsx",
    query: ["edition"],
    statuses: [200, 404],
    kind: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  },
  {
    method: "GET",
    path: "/metrics",
    query: [],
    headers: { Authorization: `Bearer ${METRICS_TOKEN}` },
    statuses: [200],
    kind: "text/plain",
  },
  ...ACCOUNT_PAGES,
  ...KIOSK_PAGES,
  ...LOG_PAGES,
  ...SPEECH_PAGES,
  { method: "GET", path: "/D", query: ["code", "lang"], statuses: [200, 303, 308], kind: HTML },
  { method: "GET", path: "/d/{point}/offline", query: ["lang"], statuses: [200, 308, 404, 410], kind: HTML },
  { method: "GET", path: "/worker.js", query: [], statuses: [200], kind: "text/javascript" },
  {
    method: "POST",
    path: "/demonstration/publish",
    query: [],
    form: ["back"],
    // These ratings are not simulated.
    statuses: [403, 404, 413, 415],
    refusesStrangers: true,
    kind: HTML,
  },
  { method: "GET", path: "/openapi.json", query: [], statuses: [200], kind: "application/json" },
  { method: "GET", path: "/assets/{asset}", query: [], statuses: [200, 404], kind: "" },
];
